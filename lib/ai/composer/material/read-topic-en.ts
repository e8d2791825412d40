import { capitalise } from "../text/realise-frame.ts";
import { cleanText, letterLanguage } from "../text/clean-text.ts";
import { MAX_TOPIC_WORDS, shortenPhrase, type Topic, topicWords } from "./topic.ts";

const OPENERS = new Set(
  "for without with in at on from when while because so if before after during under over using by as but who which that near inside".split(" "),
);
const NOT_GERUNDS = new Set(
  "morning evening spring string ceiling wedding nothing something everything anything king ring thing pudding icing lightning earring parking building clothing".split(" "),
);
const BASE_VERBS = new Set(
  "make bake cook build train learn choose pick grow write draw paint save clean fix organise organize plan start stop get keep find teach brew run read take shoot edit pack style wear stretch sleep eat speak play practise practice declutter sell sew knit repair grill roast meditate".split(" "),
);
/** Base forms that no noun phrase begins with. */
const ONLY_VERBS = new Set("make bake learn choose build grow organise organize get keep find teach buy become stretch declutter meditate knit eat speak".split(" "));
const AFTER_VERB = new Set("a an the your my our his her their this that these those to more less better how with in at on for from up out down off and it them".split(" "));
const COMMON_FIRST = new Set(
  "the a an my our your easy quick simple best good cheap healthy small big first last new old home morning evening daily weekly weekend summer winter spring autumn why what how when where which who is are can do does should beginner beginners easy slow fast tiny budget cozy cosy low high no one-pan street phone indoor outdoor dry sensitive family".split(" "),
);
const DOUBLED = new Set("run sit stop plan get cut set put swim chat shop trim knit pet hug dig begin quit win spin chop drip dip mop wrap pop scrub tap grip slip strip map step let".split(" "));

/** Singular count nouns, which a sentence can't name bare: "about your morning run". */
const COUNT_NOUNS =
  /\b(run|workout|recipe|routine|garden|kitchen|desk|wardrobe|apartment|flat|guitar|walk|trip|budget|bike|bicycle|dog|puppy|cat|kitten|bedroom|bathroom|balcony|room|house|phone|laptop|shop|bakery|studio|closet|diary|journal|shelf|cake|loaf|soup|plan|habit|business|brand|café|cafe|marathon)$/i;

function isGerund(phrase: string): boolean {
  const first = (phrase.split(" ")[0] as string).toLowerCase();
  return first.length > 4 && first.endsWith("ing") && !NOT_GERUNDS.has(first);
}

function withDeterminer(phrase: string): string {
  const words = phrase.split(" ");
  const opening = words.findIndex((word) => OPENERS.has(word.toLowerCase()));
  const head = words.slice(0, opening === -1 ? words.length : opening).join(" ").replace(/[,:;].*$/, "");
  const bare = COUNT_NOUNS.test(head) && /^\p{Ll}/u.test(phrase) && !/^(a|an|the|my|our|your|his|her|their|one|every|each|this|that|no)\b/i.test(phrase) && !isGerund(phrase) && !/^why|^how|^what/i.test(phrase);
  return bare ? `your ${phrase}` : phrase;
}

/** Present participle of an English verb in its base form. */
function toGerund(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLED.has(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

function verbPhraseToGerund(phrase: string): string {
  const [verb = "", ...rest] = phrase.split(" ");
  return [toGerund(verb.toLowerCase()), ...rest].join(" ");
}

function lowerFirst(phrase: string): string {
  const first = phrase.split(/[ ,]/)[0] as string;
  const known = COMMON_FIRST.has(first.toLowerCase()) || BASE_VERBS.has(first.toLowerCase()) || /^\p{Lu}\p{Ll}+ing$/u.test(first);
  return known && first !== "I" ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

function isStatement(topic: string): boolean {
  return /^(i|we|you|he|she|they|it|there|this is|that is|don't|never|i'm|we're|let's)\b/i.test(topic)
    || /^\S+(?: \S+){0,5} (is|are|was|were|isn't|aren't|don't|doesn't|can't|won't|will|makes?|needs?) /i.test(topic);
}

function isDirectQuestion(topic: string): boolean {
  return /^(why|what|how|when|where|which|who)\b.*?\b(do|does|did|is|are|can|should|will|would|could|am)\b/i.test(topic) && !/^how to\b/i.test(topic)
    && /^(why|what|how|when|where|which|who)(?: \w+){0,2}? (do|does|did|is|are|can|should|will|would|could|am) /i.test(topic)
    || /^(is|are|do|does|did|can|could|should|will|would|am|have|has) /i.test(topic);
}

function verbShape(verbPhrase: string): Pick<Topic, "phrases" | "abouts" | "verbs"> {
  const verbs = shortenPhrase(verbPhrase, OPENERS).filter((phrase) => phrase.split(" ").length >= 2 || !verbPhrase.includes(" "));
  const phrases = verbs.map(verbPhraseToGerund);
  return { verbs, phrases, abouts: phrases.map((phrase) => `about ${phrase}`) };
}

function quotedShape(text: string, fits = text.split(" ").length <= MAX_TOPIC_WORDS): Pick<Topic, "phrases" | "abouts" | "verbs"> {
  const phrases = fits && text !== "" ? [`“${text}”`] : [];
  return { phrases, abouts: phrases.map((phrase) => `about ${phrase}`), verbs: [] };
}

/** Reads a topic for an English script; a topic in another alphabet is only ever quoted. */
export function readTopicEn(raw: string): Topic {
  const asked = /\?\s*[^\p{L}]*$/u.test(raw);
  const topic = cleanText(raw).replace(/["“”«»]/g, "").replace(/[\s.!?…,;:]+$/, "").trim();
  const words = topicWords(topic);
  if (letterLanguage(topic) !== "en") return { ...quotedShape(topic), question: null, kind: "subject", words };
  const lowered = lowerFirst(topic);
  if (isDirectQuestion(lowered)) {
    const question = topic.split(" ").length <= 16 ? `${capitalise(lowered)}?` : null;
    return { ...quotedShape(question ?? topic), question, kind: "subject", words };
  }
  const howTo = /^how to (.+)$/i.exec(lowered);
  const bare = ONLY_VERBS.has((lowered.split(" ")[0] as string).toLowerCase()) || BASE_VERBS.has((lowered.split(" ")[0] as string).toLowerCase()) && AFTER_VERB.has((lowered.split(" ")[1] ?? "").toLowerCase());
  if (howTo !== null || bare) return { ...verbShape(howTo?.[1] ?? lowered), question: null, kind: "activity", words };
  if (/^(why|what|how|when|where|which|who) /i.test(lowered)) {
    const phrases = shortenPhrase(lowered, new Set());
    return { phrases, abouts: phrases.map((phrase) => `about ${phrase}`), verbs: [], question: asked && phrases[0] !== undefined ? `${capitalise(phrases[0])}?` : null, kind: "subject", words };
  }
  if (isStatement(lowered)) return { ...quotedShape(topic), question: null, kind: "subject", words };
  const phrases = shortenPhrase(lowered, OPENERS).map(withDeterminer);
  return { phrases, abouts: phrases.map((phrase) => `about ${phrase}`), verbs: [], question: null, kind: isGerund(lowered) ? "activity" : "subject", words };
}
