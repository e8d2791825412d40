import { detectAll } from "tinyld";

/** Languages in Latin letters worth telling apart; more only adds wrong guesses on short texts. */
const PLAUSIBLE = ["en", "es", "pt", "fr", "de", "it", "tr", "id", "vi", "pl", "nl"];

const MIN_LETTERS = 12;
/** Measured on shared captions: below these tinyld's first guess is noise; English needs less to be right. */
const MIN_ACCURACY = 0.1;
const MIN_ACCURACY_ENGLISH = 0.03;

/** Scripts (or letters of one) that give a language away; the first found in a third of the letters wins. */
const SCRIPTS: [language: string, letters: RegExp, mark?: RegExp][] = [
  ["uk", /\p{Script=Cyrillic}/gu, /[іїєґ]/i],
  ["kk", /\p{Script=Cyrillic}/gu, /[әғқңөұүһ]/i],
  ["be", /\p{Script=Cyrillic}/gu, /ў/i],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];

function detectByScript(text: string, letterCount: number): string | null {
  for (const [language, letters, mark] of SCRIPTS) {
    if (mark && !mark.test(text)) continue;
    const count = text.match(letters)?.length ?? 0;
    if (count >= 2 && count * 3 >= letterCount) return language;
  }
  return null;
}

/** Ukrainian without any of its own letters; Russian is the likelier, so only a clear answer counts. */
function isUkrainian(text: string): boolean {
  const [best] = detectAll(text, { only: ["ru", "uk"] });
  return best?.lang === "uk" && best.accuracy > 0.5;
}

/** ISO 639-1 of a caption, or null where it is too short or the guess too weak. Hashtags, handles and addresses don't count. */
export function detectLanguage(caption: string): string | null {
  const prose = caption.slice(0, 600).replace(/https?:\S+|[#＃@]\S+/g, " ");
  const letterCount = prose.match(/\p{L}/gu)?.length ?? 0;
  // A script of its own needs no statistics, and tinyld takes short Russian for Belarusian.
  const byScript = detectByScript(prose, letterCount);
  if (byScript === "ru" && letterCount >= MIN_LETTERS && !/[ыэъё]/i.test(prose)) return isUkrainian(prose) ? "uk" : "ru";
  if (byScript !== null || letterCount < MIN_LETTERS) return byScript;
  const [best] = detectAll(prose, { only: PLAUSIBLE });
  if (!best) return null;
  return best.accuracy >= (best.lang === "en" ? MIN_ACCURACY_ENGLISH : MIN_ACCURACY) ? best.lang : null;
}

const RENAMED: Record<string, string> = { iw: "he", in: "id", ji: "yi", fil: "tl" };

/** `en-US` -> `en`, `iw` -> `he`; null for "", `und`, `zxx` and what is no code. */
export function foldLanguage(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const code = value.trim().toLowerCase().split(/[-_]/)[0] ?? "";
  if (!/^[a-z]{2,3}$/.test(code) || ["und", "zxx", "mul", "mis", "nan", "un"].includes(code)) return null;
  return RENAMED[code] ?? code;
}
