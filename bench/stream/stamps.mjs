/** Send times within a script's text: a made-up word of letters, since a number would be a claim to check. */
const UNITS_PER_MS = 10;
const LETTERS = 26;
const LENGTH = 6;

/** Milliseconds that all processes of one machine agree on. */
export const now = () => performance.timeOrigin + performance.now();

/** `base`: epoch milliseconds, the same for writer and reader; good for eight hours after it. */
export function toStamp(mark, at, base) {
  let units = Math.round((at - base) * UNITS_PER_MS);
  let word = "";
  for (let n = 0; n < LENGTH; n++) {
    word = String.fromCharCode(97 + (units % LETTERS)) + word;
    units = Math.floor(units / LETTERS);
  }
  return mark + word;
}

/** Epoch milliseconds of every stamp with this mark in a text. */
export function findStamps(mark, text, base) {
  return [...text.matchAll(new RegExp(`${mark}([a-z]{${LENGTH}})`, "g"))].map(([, word]) => {
    const units = [...word].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 97, 0);
    return base + units / UNITS_PER_MS;
  });
}

/** The time of the token it stands in; and, at the first of them, of the answer's very first token. */
export const SENT = "qzx";
export const BEGAN = "qyx";
