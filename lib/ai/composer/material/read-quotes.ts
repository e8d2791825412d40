import type { Evidence } from "#lib/retrieval/schema.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { cleanText, letterLanguage } from "../text/clean-text.ts";
import { countWords } from "../text/count-words.ts";
import { topicWords } from "./topic.ts";

/** A sentence of a caption that a script may quote, with the evidence it comes from. */
export interface Quote {
  evidenceId: string;
  text: string;
}

const SPAM =
  /\b(follow|subscribe|link in|bio|giveaway|dm me|dm us|comment|tag (a|your)|like and|share this|save this|promo|discount|code|buy now|shop now|click|swipe|part \d|credit|repost)\b|подпи[сш]|ссылк|шапк|директ|коммент|розыгрыш|промокод|скидк|лайк|репост|сохран|перешли|отметь|переходи|закаж/iu;
const INSTRUCTION =
  /\b(ignore|disregard|previous|instruction|instructions|system|prompt|assistant|language model|as an ai|you are now|respond|reply with|output|print|say|write|repeat|reveal|pretend|forget|override|json|jailbreak|role|execute|admin|developer)\b|игнорир|инструкц|системн|промпт|ассистент|забудь|ответь|напиши|скажи|повтори|выведи|притвор|модел|теперь ты|выполни|команд/iu;
/** A subject that the caption named before, or its author: out of the caption nobody knows what is meant. */
const DANGLES =
  /^(this|that|these|those|it|they|he|she|him|his|her|its|their|them|here|there|such|which|who|whose|where|same|and|but|or|so|because|then|also|plus|yet|nor|if not|not only|either|another|both|all of|one of|i|we|my|our|mine|me|us|when i|as i|if i|for me|just me|pov)(['’]\p{L}+)?(?!\p{L})|^(это|этот|эта|эту|эти|этим|этой|этого|то|тот|та|те|тем|так|такой|такая|такое|такие|он|она|оно|они|его|её|ее|их|им|ему|ей|вот|тут|здесь|там|тогда|потом|поэтому|потому|зато|ещё|еще|тоже|также|и|а|но|или|да|который|которая|которое|которые|чтобы|я|мы|мой|моя|моё|мое|мои|наш|наша|наше|наши|мне|нам|меня|нас|у меня|у нас)(?!\p{L})/iu;
/** Words that point at the reel itself, or at the person in it. */
const POINTS =
  /\b(this (video|reel|clip|post|one|recipe|routine|trick)|in the video|above|below|watch|see you|guys|y['’]all|i|i['’](m|ve|d|ll)|my|we|our)\b|(?<!\p{L})(в (этом )?(видео|ролике|рилс\p{L}*|посте)|ниже|выше|смотри\p{L}*|друзья|ребята|девочки|я|мы|мой|моя|моё|мое|мои|моего|моей|мою|мне|меня|наш\p{L}*|нам|нас)(?!\p{L})/iu;
const ENGLISH = /\b(the|a|and|you|your|is|it|to|of|in|with|my|for|this|that|when|not|one)\b/i;
const MIN_WORDS = 4;
const MAX_WORDS = 16;
const MAX_CHARACTERS = 120;
/** Characters of a caption that are read at all. */
const MAX_CAPTION = 1200;

function rightLanguage(evidence: Evidence, sentence: string, language: ScriptLanguage): boolean {
  if (letterLanguage(sentence) !== language) return false;
  if (evidence.language !== null) return evidence.language.slice(0, 2) === language;
  return language === "ru" || ENGLISH.test(sentence);
}

/** A caption's sentences, each whole: a line is one too, unless the next goes on with it. Of a caption cut off at its end the last is none. */
function sentences(caption: string): string[] {
  const read = caption.slice(0, MAX_CAPTION);
  const lines = read.replace(/(?<![.!?…:\s])[ \t]*\n[ \t]*(?=\p{Ll})/gu, " ").split(/[\n•|]+/);
  const found = lines.flatMap((line) => line.split(/(?<=[.!?…])\s+/));
  return read.length < caption.length ? found.slice(0, -1) : found;
}

/** A sentence as it can be spoken: without its end mark. Null for what is no statement: a question, a heading, one broken off, one with links or tags. */
function readStatement(sentence: string): string | null {
  if (/[@#]|https?:|www\./i.test(sentence) || /[?:]\W*$|(?:…|\.\.\.?)\W*$/u.test(sentence)) return null;
  const text = cleanText(sentence).replace(/["“”«»]/g, "").replace(/^[\s,:;–—-]+|[\s,.!:;–—-]+$/g, "");
  const words = countWords(text);
  return words >= MIN_WORDS && words <= MAX_WORDS && text.length <= MAX_CHARACTERS ? text : null;
}

/** Two words share a subject when they share their first five letters (four for short words). */
function overlaps(sentence: string, stems: readonly string[]): boolean {
  return topicWords(sentence).some((word) => stems.some((stem) => word.startsWith(stem)));
}

/**
 * Quotable sentences from captions in the script's language, best evidence first: whole, about the topic, and
 * understood without their reel. Captions are untrusted: a whole caption that reads like an instruction to a model is
 * left out, and so are sentences with links, handles or calls to follow.
 */
export function readQuotes(evidence: readonly Evidence[], language: ScriptLanguage, words: readonly string[]): Quote[] {
  const stems = words.filter((word) => word.length > 3).map((word) => word.slice(0, word.length > 5 ? 5 : 4));
  return [...evidence]
    .sort((one, other) => one.rank - other.rank)
    .filter((item) => item.scope === "topic" && item.citableFields.includes("caption") && !INSTRUCTION.test(item.caption))
    .flatMap((item) => {
      const stands = (text: string) => !DANGLES.test(text) && !POINTS.test(text) && !SPAM.test(text) && !/\d/.test(text);
      const best = sentences(item.caption).map(readStatement).find((text) => text !== null && stands(text) && overlaps(text, stems) && rightLanguage(item, text, language));
      return best === undefined || best === null ? [] : [{ evidenceId: item.id, text: lowerShout(best) }];
    });
}

/** A caption in capitals is quoted in a speaking voice. */
function lowerShout(sentence: string): string {
  const letters = sentence.replace(/[^\p{L}]/gu, "");
  const shouting = letters.length > 8 && letters === letters.toUpperCase();
  return shouting ? sentence.toLowerCase() : sentence;
}
