import { declinePhrase } from "../russian/decline-phrase.ts";
import { capitalise } from "../text/realise-frame.ts";
import { cleanText, letterLanguage } from "../text/clean-text.ts";
import { MAX_TOPIC_WORDS, shortenPhrase, type Topic, topicWords } from "./topic.ts";

const OPENERS = new Set(
  "для без в во на с со из от до по при под над за когда если чтобы который которая которое которые потому после перед через у о об к ко между вместо и а но или".split(" "),
);
const QUESTION_WORDS = /^(почему|зачем|отчего|где|куда|откуда|когда|что|чем|кто|сколько|какой|какая|какое|какие|как|стоит ли|можно ли|нужно ли|нужен ли|нужна ли)(?=\s|$)/i;
const COMMON_FIRST =
  /^(как|почему|зачем|где|что|какой|какая|какие|когда|мой|моя|мо[её]|мои|наш|наша|наше|наши|первый|первая|первые|первое|простой|простая|простые|домашн\S+|утренн\S+|вечерн\S+|быстр\S+|бюджетн\S+|бег|кофе|уход|уборка|ужин\S*|завтрак\S*|обед\S*|хлеб|урок\S*|уличн\S+|осенн\S+|зимн\S+|летн\S+|весенн\S+|маленьк\S+|детск\S+|осень|зима|весна|лето|щен\S+|кошк\S+|собак\S+|керамика|фотография|путешеств\S+|чтение|музыка|гитара|английск\S+|испанск\S+|капсульн\S+|правильн\S+)$/i;

/** A clause with its own subject or finite verb can only be quoted. */
const FINITE = /(^|\s)(я|мы|ты|вы|он|она|они|\S{2,}(ешь|ишь|ёшь|ете|ите|аю|яю))(?=\s|$)|^\S+ую(?=\s)/i;

function lowerFirst(topic: string): string {
  const [first = ""] = topic.split(/[ ,:]/);
  const acronym = /^\p{Lu}{2,}/u.test(first);
  const known = COMMON_FIRST.test(first) || /(ть|ться|ый|ий|ая|яя|ое|ее|ые|ие|ние|ение|ка|ки|ство)$/i.test(first);
  const holiday = /^(Новый год|Новогодн|Рождеств|Пасх|День )/.test(topic);
  return known && !acronym && !holiday ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic;
}

function isInfinitive(word: string): boolean {
  return /(ать|ять|ить|еть|ыть|уть|оть|сти|зти|чься|ться|тись)$/i.test(word) && !/^(кровать|печать|память|тетрадь|сеть|новости|сладости|скатерть)$/i.test(word);
}

function quoted(text: string): string[] {
  return text !== "" && text !== "?" && text.split(" ").length <= MAX_TOPIC_WORDS ? [`«${text}»`] : [];
}

/** The closing comma of the clause stays until polishing knows whether a stop follows it. */
function clauseAbouts(clauses: string[]): string[] {
  return clauses.map((clause) => `про то, ${clause},`);
}

function readQuestion(topic: string): Omit<Topic, "words"> {
  const clauses = shortenPhrase(topic, new Set());
  const howTo = /^как (?:правильно |быстро |легко )?(\S+)/i.exec(topic);
  const isHowTo = howTo !== null && isInfinitive(howTo[1] as string);
  const verbs = isHowTo ? shortenPhrase(topic.slice(4), OPENERS).filter((verb) => verb.includes(" ") || !topic.slice(4).includes(" ")) : [];
  const usable = isHowTo ? verbs.map((verb) => `как ${verb}`) : clauses;
  const question = topic.split(" ").length <= 16 ? `${capitalise(topic)}?` : null;
  return { phrases: usable, abouts: clauseAbouts(usable), verbs, question, kind: isHowTo ? "activity" : "subject" };
}

function abouts(quotes: string[]): string[] {
  return quotes.map((quote) => `на тему ${quote}`);
}

/** Reads a topic for a Russian script. Where a case is in doubt the topic stays quoted in the nominative. */
export function readTopicRu(raw: string): Topic {
  const asked = /\?\s*[^\p{L}]*$/u.test(raw);
  const topic = cleanText(raw).replace(/["“”«»]/g, "").replace(/[\s.!?…,;:]+$/, "").trim();
  const words = topicWords(topic);
  const lowered = lowerFirst(topic);
  const base = { verbs: [], question: null, kind: "subject" as const, words };
  if (letterLanguage(topic) !== "ru") return { ...base, phrases: quoted(topic), abouts: abouts(quoted(topic)) };
  if (QUESTION_WORDS.test(lowered)) return { ...readQuestion(lowered), words };
  if (asked) return { ...base, phrases: quoted(`${topic}?`), abouts: abouts(quoted(`${topic}?`)), question: topic !== "" && topic.split(" ").length <= 16 ? `${capitalise(lowered)}?` : null };
  if (isInfinitive(lowered.split(" ")[0] as string)) {
    const verbs = shortenPhrase(lowered, OPENERS).filter((verb) => verb.includes(" ") || !lowered.includes(" "));
    return { ...base, kind: "activity", verbs, phrases: verbs.map((verb) => `как ${verb}`), abouts: clauseAbouts(verbs.map((verb) => `как ${verb}`)) };
  }
  if (FINITE.test(lowered)) return { ...base, phrases: quoted(topic), abouts: abouts(quoted(topic)) };
  const heads = shortenPhrase(lowered, OPENERS);
  const sure = heads.filter((head) => declinePhrase(head, "accusative") !== null);
  if (sure.length === 0) return { ...base, phrases: quoted(topic), abouts: abouts(quoted(topic)) };
  return { ...base, phrases: sure, abouts: sure.map((head) => `про ${declinePhrase(head, "accusative") as string}`) };
}
