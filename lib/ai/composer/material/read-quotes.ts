import type { Evidence } from "#lib/retrieval/schema.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { cleanText, letterLanguage } from "../text/clean-text.ts";
import { countWords } from "../text/count-words.ts";
import { topicWords } from "./topic.ts";

/** Words of a caption that a script may quote, with the evidence they come from. */
export interface Quote {
  evidenceId: string;
  text: string;
}

const SPAM =
  /\b(follow|subscribe|link in|bio|giveaway|dm me|dm us|comment|tag (a|your)|like and|share this|save this|promo|discount|code|buy now|shop now|click|swipe|part \d|credit|repost)\b|подпи[сш]|ссылк|шапк|директ|коммент|розыгрыш|промокод|скидк|лайк|репост|сохран|перешли|отметь|переходи|закаж/iu;
const INSTRUCTION =
  /\b(ignore|disregard|previous|instruction|instructions|system|prompt|assistant|language model|as an ai|you are now|respond|reply with|output|print|say|write|repeat|reveal|pretend|forget|override|json|jailbreak|role|execute|admin|developer)\b|игнорир|инструкц|системн|промпт|ассистент|забудь|ответь|напиши|скажи|повтори|выведи|притвор|модел|теперь ты|выполни|команд/iu;
const ENGLISH = /\b(the|a|and|you|your|is|it|to|of|in|with|my|for|this|that|when|not|one)\b/i;
const MIN_WORDS = 4;
const MAX_WORDS = 16;
/** Characters of a caption that are read at all. */
const MAX_CAPTION = 1200;

function rightLanguage(evidence: Evidence, clause: string, language: ScriptLanguage): boolean {
  if (letterLanguage(clause) !== language) return false;
  if (evidence.language !== null) return evidence.language.slice(0, 2) === language;
  return language === "ru" || ENGLISH.test(clause);
}

function clauses(caption: string): string[] {
  return caption
    .slice(0, MAX_CAPTION)
    .split(/[\n.!?…•|;]+|\s[-–—]\s|\s\/\s/)
    .filter((clause) => !/[@#]|https?:|www\./i.test(clause))
    .map((clause) => cleanText(clause).replace(/["“”«»]/g, "").replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, ""))
    .filter((clause) => countWords(clause) >= MIN_WORDS && countWords(clause) <= MAX_WORDS && clause.length <= 120);
}

/** Two words share a subject when they share their first five letters (four for short words). */
function overlaps(clause: string, stems: readonly string[]): boolean {
  return topicWords(clause).some((word) => stems.some((stem) => word.startsWith(stem)));
}

/**
 * Quotable clauses from captions in the script's language, best evidence first. Captions are untrusted: a whole caption
 * that reads like an instruction to a model is left out, and so are clauses with links, handles or calls to follow.
 */
export function readQuotes(evidence: readonly Evidence[], language: ScriptLanguage, words: readonly string[]): Quote[] {
  const stems = words.filter((word) => word.length > 3).map((word) => word.slice(0, word.length > 5 ? 5 : 4));
  return [...evidence]
    .sort((one, other) => one.rank - other.rank)
    .filter((item) => item.scope === "topic" && item.citableFields.includes("caption") && !INSTRUCTION.test(item.caption))
    .flatMap((item) => {
      const usable = clauses(item.caption).filter((clause) => !SPAM.test(clause) && !/\d/.test(clause) && rightLanguage(item, clause, language));
      const best = usable.find((clause) => overlaps(clause, stems)) ?? (overlaps(item.caption, stems) ? usable[0] : undefined);
      return best === undefined ? [] : [{ evidenceId: item.id, text: lowerShout(best) }];
    });
}

/** A caption in capitals is quoted in a speaking voice. */
function lowerShout(clause: string): string {
  const letters = clause.replace(/[^\p{L}]/gu, "");
  const shouting = letters.length > 8 && letters === letters.toUpperCase();
  return shouting ? clause.toLowerCase() : clause;
}
