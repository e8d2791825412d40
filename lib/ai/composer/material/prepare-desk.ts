import type { Bank, Tip } from "../bank/bank.ts";
import { bankFor, genericBank } from "../bank/find-bank.ts";
import type { Structure } from "../frames/frames.ts";
import { framesEn } from "../frames/en/frames-en.ts";
import { countWordsEn } from "../frames/en/count-words-en.ts";
import { framesRu } from "../frames/ru/frames-ru.ts";
import { countWordsRu } from "../frames/ru/count-words-ru.ts";
import type { ComposerTask } from "../schema.ts";
import { countSpokenWords } from "../text/count-spoken-words.ts";
import { createRandom, type Random } from "../text/create-random.ts";
import type { Source } from "../text/realise-frame.ts";
import type { Desk, NumberedTip } from "../write/desk.ts";
import type { Goal, HookPattern } from "#lib/scripts/vocabulary.ts";
import { letterLanguage } from "../text/clean-text.ts";
import { matchNiche } from "./match-niche.ts";
import { nameByNiche } from "./name-by-niche.ts";
import { readAudience } from "./read-audience.ts";
import { readNotes } from "./read-notes.ts";
import { readQuotes } from "./read-quotes.ts";
import { readTopicEn } from "./read-topic-en.ts";
import { readTopicRu } from "./read-topic-ru.ts";
import type { Topic } from "./topic.ts";

const STRUCTURES_OF: Readonly<Record<HookPattern, readonly Structure[]>> = {
  question: ["dialogue", "demonstration", "list", "story"],
  number: ["list", "checklist"],
  confession: ["story", "before_after", "dialogue"],
  pov: ["day", "story", "demonstration"],
  myth: ["myth_bust", "dialogue"],
  before_after: ["before_after", "demonstration"],
  mistake: ["demonstration", "checklist", "dialogue", "before_after"],
  secret: ["demonstration", "story", "day"],
  challenge: ["checklist", "day", "before_after"],
  how_to: ["demonstration", "list", "checklist"],
  contrast: ["before_after", "myth_bust", "dialogue"],
  list: ["list", "checklist"],
};
const STRUCTURE_OF_GOAL: Readonly<Record<Goal, Structure>> = { reach: "myth_bust", saves: "checklist", comments: "dialogue", followers: "story", sales: "demonstration" };

/** How a structure the plan names may be told. */
const TELLINGS: Readonly<Record<string, readonly Structure[]>> = {
  list: ["list", "checklist"],
  demonstration: ["demonstration"],
  story: ["story", "day"],
  reveal: ["dialogue", "myth_bust", "demonstration"],
  transformation: ["before_after"],
  comparison: ["before_after", "dialogue"],
};

function chooseStructure(task: ComposerTask, random: Random): Structure {
  const named = task.plan.decisions.find(({ id }) => id === "structure")?.value.split("-")[0] ?? "";
  const tellings = TELLINGS[named];
  if (tellings !== undefined) {
    const opened = tellings.filter((telling) => STRUCTURES_OF[task.plan.hookPatterns[0] as HookPattern].includes(telling));
    return random.pick(opened.length > 0 ? opened : tellings);
  }
  const fitting = STRUCTURES_OF[task.plan.hookPatterns[0] as HookPattern];
  const wished = STRUCTURE_OF_GOAL[task.brief.goal];
  return random.pick(fitting.includes(wished) ? [...fitting, wished] : fitting);
}

/** Words that name a thing by a clause of its own, or by a quotation. */
const CLAUSE = /^(why|what|how|when|where|which|who)\b|[“«]/i;
const MAX_THING_WORDS = 4;

/** The topic's shortest name where it is a plain noun phrase; null for a clause, a quotation or a long one. */
function thingOf(topic: Topic): string | null {
  const phrase = topic.phrases.at(-1);
  return phrase === undefined || CLAUSE.test(phrase) || phrase.split(" ").length > MAX_THING_WORDS ? null : phrase;
}

/** What more videos would be about: the niche, or outside all niches the topic itself; Russian in the accusative. */
function nameMore(topic: Topic, bank: Bank, known: boolean, russian: boolean): string {
  if (known) return bank.name;
  const accusative = topic.abouts.at(-1)?.match(/^про (?!то,)(.+)$/)?.[1];
  return (russian ? accusative : thingOf(topic)) ?? bank.name;
}

/** Replaces the topic slots that a generic bank holds, so that its strings are plain words like any other bank's. */
function nameTopic(bank: Bank, topic: Topic, random: Random): Bank {
  const short = thingOf(topic) ?? (topic.phrases.length > 0 ? "this" : bank.name);
  const name = (text: string): string =>
    text.replaceAll("{topic}", () => (topic.phrases.length > 0 ? random.pick(topic.phrases) : bank.name)).replaceAll("{short}", short)
      .replaceAll("{about}", () => (topic.abouts.length > 0 ? random.pick(topic.abouts) : `about ${bank.name}`))
      .replaceAll("{pro}", () => (topic.abouts.length === 0 || topic.abouts[0]?.startsWith("про то,") ? "об этом" : random.pick(topic.abouts)));
  return JSON.parse(JSON.stringify(bank), (_, value: unknown) => (typeof value === "string" ? name(value) : value)) as Bank;
}

/** How many of a tip's words begin like a word of the topic: a tip that names the topic's own things goes first. */
function relevance(tip: Tip, words: readonly string[]): number {
  const stems = words.filter((word) => word.length > 3).map((word) => word.slice(0, 5));
  const text = `${tip.do} ${tip.why} ${tip.slip} ${tip.tag} ${tip.show}`.toLowerCase();
  const helps = tip.helps?.some((stem) => words.some((word) => word.startsWith(stem))) === true ? 3 : 0;
  return stems.filter((stem) => text.includes(stem)).length + helps;
}

function allowed(tip: Tip, words: readonly string[]): boolean {
  return tip.only === undefined || tip.only.some((stem) => words.some((word) => word.startsWith(stem)));
}

/** Whether some way of telling a tip comes near each budget: its parts have the lengths they have. */
function fitsBudgets(tip: Tip, budgets: readonly number[]): boolean {
  const [act, reason, slip, sign] = [tip.do, tip.why, tip.slip, tip.sign].map((part) => countSpokenWords(part, "en")) as [number, number, number, number];
  const lengths = [act, act + 1, act + reason, act + reason + 1, act + slip + 2, act + sign + 1, act + sign + 2, act + reason + slip + 2, act + reason + sign + 3];
  const longest = act + reason + slip + sign;
  return budgets.every((budget) => budget > longest || lengths.some((length) => Math.abs(length - budget) <= Math.max(1, budget * 0.1)));
}

/** Tips asked for by id come to their places; what stood there goes to the spare ones. */
function placeTips(chosen: { mainTips: NumberedTip[]; spareTips: NumberedTip[]; genericTips: NumberedTip[] }, tipIds: readonly (string | null)[]) {
  const all = [...chosen.mainTips, ...chosen.spareTips, ...chosen.genericTips];
  const asked = chosen.mainTips.map((_, place) => all.find(({ id }) => id === tipIds[place]) ?? null);
  const free = chosen.mainTips.filter((tip) => !asked.includes(tip));
  const mainTips = asked.map((tip) => tip ?? (free.shift() as NumberedTip));
  const spareTips = [...chosen.spareTips, ...free].filter((tip) => !mainTips.includes(tip));
  return { mainTips, spareTips, genericTips: chosen.genericTips.filter((tip) => !mainTips.includes(tip)) };
}

/** `known`: the bank is of the topic's niche, so that its tips can be more or less about the topic. */
function chooseTips(bank: Bank, further: Bank, topic: Topic, known: boolean, budgets: readonly number[], random: Random) {
  const count = Math.max(1, budgets.length);
  const number = (tips: readonly Tip[], kind: string): (NumberedTip & { order: number })[] =>
    tips.flatMap((tip, order) => (allowed(tip, topic.words) ? [{ id: `${kind}${order}`, tip, order }] : []));
  const own = number(bank.tips, "tip").map((item) => ({ ...item, weight: (known ? relevance(item.tip, topic.words) : 0) + random.next() - (fitsBudgets(item.tip, budgets) ? 0 : 5) }));
  const ranked = own.sort((one, other) => other.weight - one.weight);
  const inOrder = (one: { order: number }, other: { order: number }) => one.order - other.order;
  const extra = random.shuffle(number(further.tips, "generic"));
  const mainTips = [...ranked.slice(0, count), ...extra.slice(0, Math.max(0, count - ranked.length))].sort(inOrder);
  return { mainTips, spareTips: ranked.slice(count).sort(inOrder), genericTips: extra.slice(Math.max(0, count - ranked.length)) };
}

function source(kind: string, slot: string, values: readonly string[], repeatable = false): Source {
  return { repeatable, items: values.map((value, index) => ({ id: `${kind}${index}`, slots: { [slot]: value } })) };
}

function bankSources(bank: Bank, topic: Topic): Source[] {
  return [
    source("pain", "pain", bank.pains),
    source("question", "question", topic.question === null ? bank.questions : [topic.question, ...bank.questions]),
    source("want", "want", topic.verbs.length > 0 ? [topic.verbs[0] as string, ...bank.wants] : bank.wants),
    source("scene", "scene", bank.scenes),
    source("confession", "confession", bank.confessions),
    source("moment", "moment", bank.moments),
    source("ask", "ask", bank.asks),
    { items: bank.myths.map((slots, index) => ({ id: `myth${index}`, slots })) },
    { items: bank.shifts.map((slots, index) => ({ id: `shift${index}`, slots })) },
  ];
}

function topicSources(task: ComposerTask, topic: Topic, bank: Bank, known: boolean, mainTips: readonly NumberedTip[], random: Random): Source[] {
  const russian = task.brief.language === "ru";
  const topics = topic.phrases.length > 0 ? topic.phrases : [bank.name];
  const abouts = topic.abouts.length > 0 ? topic.abouts : [russian ? `про ${bank.name}` : `about ${bank.name}`];
  const audience = readAudience(task.brief.audience, task.brief.language);
  const counting = russian ? countWordsRu : countWordsEn;
  const counted = Array.from({ length: counting.nouns }, (_, noun) => counting.phrase(mainTips.length, noun));
  return [
    source("topic", "topic", topics, true),
    source("about", russian ? "pro" : "about", abouts, true),
    source("name", "name", [nameMore(topic, bank, known, russian)]),
    ...Object.entries(audience).map(([slot, value]) => source("audience", slot, [value])),
    source("counted", "counted", mainTips.length > 1 ? random.shuffle(counted) : []),
  ];
}

/** What every beat may owe to the ones before it; more would be heard. */
const MAX_DRIFT = 0.12;

export interface DeskWishes {
  /** Tips (`tip3`) that value beats should tell, by their place among the value beats; null = any. */
  tipIds?: readonly (string | null)[];
  refuses?: (text: string) => boolean;
  simple?: boolean;
  maxDrift?: number;
}

/** Reads a task and lays out everything the beats will be written from. */
export function prepareDesk(task: ComposerTask, wishes: DeskWishes = {}): Desk {
  const { brief, plan } = task;
  const random = createRandom(JSON.stringify([task.seed, brief, plan.hookPatterns, plan.callToAction]));
  const asGiven = brief.language === "ru" ? readTopicRu(brief.topic) : readTopicEn(brief.topic);
  const niche = matchNiche(asGiven.words);
  const topic = niche !== null && letterLanguage(brief.topic) !== brief.language ? nameByNiche(asGiven, niche, brief.language) : asGiven;
  const generic = nameTopic(genericBank(brief.language, topic.kind), topic, random);
  const otherKind = nameTopic(genericBank(brief.language, topic.kind === "subject" ? "activity" : "subject"), topic, random);
  const further = niche === null ? otherKind : generic;
  const bank = niche === null ? generic : bankFor(brief.language, niche);
  const budgets = plan.beats.filter((beat) => beat.role === "value").map((beat) => beat.wordBudget);
  const { mainTips, spareTips, genericTips } = placeTips(chooseTips(bank, further, topic, niche !== null, budgets, random), wishes.tipIds ?? []);
  const quotes = readQuotes(task.evidence, brief.language, [...topic.words, ...mainTips.flatMap(({ tip }) => tip.tag.split(" "))]);
  const notes = readNotes(brief.notes, brief.language);
  return {
    task, topic, niche, bank, mainTips, spareTips, genericTips, quotes, notes, random,
    language: brief.language,
    tone: brief.tone,
    formal: brief.tone === "plain" || brief.tone === "expert",
    frames: brief.language === "ru" ? framesRu : framesEn,
    structure: chooseStructure(task, random),
    sources: [
      ...bankSources(bank, topic),
      ...topicSources(task, topic, bank, niche !== null, mainTips, random),
      source("note", "note", notes),
      { items: quotes.map((quote) => ({ id: `quote:${quote.evidenceId}`, slots: { quote: quote.text } })) },
    ],
    used: new Set(),
    usedFrames: new Set(),
    refuses: wishes.refuses ?? (() => false),
    simple: wishes.simple ?? false,
    maxDrift: wishes.maxDrift ?? MAX_DRIFT,
  };
}
