import { normaliseWords, readNames } from "./read-names.ts";
import { ABOUT_CAPTION, FIGURE_OF_SPEECH, HEARD, PARTS, SEEN } from "./modality-words.ts";

export type SensedModality = "visual" | "audio";
export type SensedPart = keyof typeof PARTS;

/** The sentence without quotations of what the reel itself wrote: their words claim nothing. */
function dropOwnWords(sentence: string, ownWords: readonly string[]): string {
  const known = ownWords.map(normaliseWords);
  return readNames(sentence).quotes.reduce((text, { text: quote }) => {
    const words = normaliseWords(quote);
    return words !== "" && known.some((own) => own.includes(words)) ? text.replace(quote, " ") : text;
  }, sentence);
}

/**
 * What of a reel the sentence claims to have seen or heard. `aboutReel`: the whole sentence is a
 * statement about one reel, so loose wording counts too, unless it speaks of the caption.
 */
export function detectSeenOrHeard(sentence: string, options: { aboutReel: boolean; ownWords: readonly string[] }): SensedModality[] {
  const text = dropOwnWords(sentence.replace(/[’ʼ]/gu, "'"), options.ownWords).replace(FIGURE_OF_SPEECH, " ");
  const loose = options.aboutReel && !ABOUT_CAPTION.test(text);
  const claims: SensedModality[] = [];
  if (SEEN.plain.test(text) || (loose && SEEN.loose.test(text))) claims.push("visual");
  if (HEARD.plain.test(text) || (loose && HEARD.loose.test(text))) claims.push("audio");
  return claims;
}

/** The parts of a video, of which any may be unknown, that a sentence about what is seen or heard names. */
export function detectParts(sentence: string, ownWords: readonly string[]): { part: SensedPart; modality: SensedModality }[] {
  const text = dropOwnWords(sentence.replace(/[’ʼ]/gu, "'"), ownWords).replace(FIGURE_OF_SPEECH, " ");
  const names = Object.keys(PARTS) as SensedPart[];
  return names.filter((part) => PARTS[part].words.test(text)).map((part) => ({ part, modality: PARTS[part].modality }));
}
