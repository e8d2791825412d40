import type { Evidence } from "#lib/retrieval/schema.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { letterLanguage } from "../text/clean-text.ts";
import { readStatements } from "./read-statements.ts";
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
/** Words of a topic that a sentence about anything may have. */
const OF_ANYTHING =
  /^(about|after|before|morning|evening|night|daily|day|days|home|house|with|without|your|from|into|that|this|what|when|easy|quick|simple|best|good|better|first|every|make|making|ideas?|tips?|ways?|things?|beginner|beginners|minutes?|weeks?|year|years|time|start|more|less|year|дома|дом|утр\p{L}*|вечер\p{L}*|ноч\p{L}*|день|дня|дней|днём|неделя|недели|неделю|недель|минут\p{L}*|врем\p{L}*|лет|прост\p{L}*|быстр\p{L}*|лучш\p{L}*|хорош\p{L}*|перв\p{L}*|кажд\p{L}*|совет\p{L}*|иде\p{L}|способ\p{L}*|начинающ\p{L}*|чтобы|если|когда|после|перед|всего|сво\p{L}+|люб\p{L}+)$/u;
const ENGLISH = /\b(the|a|and|you|your|is|it|to|of|in|with|my|for|this|that|when|not|one)\b/i;

function rightLanguage(evidence: Evidence, sentence: string, language: ScriptLanguage): boolean {
  if (letterLanguage(sentence) !== language) return false;
  if (evidence.language !== null) return evidence.language.slice(0, 2) === language;
  return language === "ru" || ENGLISH.test(sentence);
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
  const stems = words.filter((word) => word.length > 3 && !OF_ANYTHING.test(word)).map((word) => word.slice(0, word.length > 5 ? 5 : 4));
  return [...evidence]
    .sort((one, other) => one.rank - other.rank)
    .filter((item) => item.scope === "topic" && item.citableFields.includes("caption") && !INSTRUCTION.test(item.caption))
    .flatMap((item) => {
      const quotable = (text: string) => !SPAM.test(text) && !/\d/.test(text) && overlaps(text, stems) && rightLanguage(item, text, language);
      const best = readStatements(item.caption, language).find(quotable);
      return best === undefined ? [] : [{ evidenceId: item.id, text: lowerShout(best) }];
    });
}

/** A caption in capitals is quoted in a speaking voice. */
function lowerShout(sentence: string): string {
  const letters = sentence.replace(/[^\p{L}]/gu, "");
  const shouting = letters.length > 8 && letters === letters.toUpperCase();
  return shouting ? sentence.toLowerCase() : sentence;
}
