import { topicWords } from "../material/topic.ts";
import { countSpokenWords } from "../text/count-spoken-words.ts";
import { polishText } from "../text/polish-text.ts";
import { realiseFrame, settleAddress } from "../text/realise-frame.ts";
import { splitSentences } from "../text/split-sentences.ts";
import type { Source } from "../text/realise-frame.ts";
import { allSources, type Desk, type NumberedTip } from "./desk.ts";
import { voiceOf } from "./voiced.ts";

export interface SpeechOrder {
  /** Words wanted, and the plan's budget that they must stay near whatever earlier beats owe. */
  target: number;
  budget: number;
  /** Frames the first sentence may take; a frame listed more often is likelier. */
  openings: readonly string[];
  /** Frames of further sentences, where the first leaves words to spare. */
  additions: readonly string[];
  /** Tips the frames may draw on, and those that only `additions` may. */
  tips: readonly NumberedTip[];
  moreTips?: readonly NumberedTip[];
  /** Wraps around the opening, with a `{tip}` mark. */
  leads?: readonly string[];
  /** Uses (`note0.note`) that a good candidate includes. */
  wanted?: readonly string[];
  /** Words the topic's name should have been said in by now. */
  wantsTopic?: boolean;
}

export interface Speech {
  text: string;
  words: number;
  uses: string[];
  frames: string[];
}

const ATTEMPTS = 140;
/** A wording this cheap is as good as any other that would still be found. */
const GOOD_ENOUGH = 1.6;
const LONG_SENTENCE = 26;
const TOLERANCE = 0.05;
const FAR = 0.2;

/** Only a frame that says what to do can bring in a tip that hasn't been told. */
const INTRODUCES = /\{do\}/i;

const isTopicUse = (use: string): boolean => use.startsWith("topic") || use.startsWith("about");

/** "First: stop grinding" reads well; "First: the truth: …", "First: tired?" and "then if …" don't. */
function applyLead(lead: string, frame: string, sentence: string): string | null {
  if (!lead.includes(": {tip}") && !/^\{do\}/.test(frame)) return null;
  const first = splitSentences(sentence)[0] ?? sentence;
  const doubled = topicWords(lead).some((word) => word.length > 4 && topicWords(first).slice(0, 3).includes(word));
  if (doubled || /[:?“«—]/.test(first) || /^(then|and|потом|и|ещё) /i.test(first)) return null;
  return lead.replace("{tip}", () => sentence);
}

/** What the frames of an order may draw on: its own tips, and those further ones. */
interface Reach {
  own: readonly Source[];
  further: readonly Source[] | null;
}

function attempt(desk: Desk, order: SpeechOrder, reach: Reach): Speech | null {
  const { random, formal, language } = desk;
  const here = new Set<string>();
  const used = { has: (use: string) => here.has(use) || desk.used.has(use) };
  const say = (frame: string, sources: readonly Source[]) => {
    const realisation = realiseFrame(frame, { sources, used, random, formal });
    realisation?.uses.forEach((use) => here.add(use));
    return realisation;
  };
  const opening = random.pick(order.openings);
  const first = say(opening, reach.own);
  if (first === null) return null;
  const lead = order.leads !== undefined && order.leads.length > 0 ? applyLead(settleAddress(random.pick(order.leads), formal), opening, first.text) : null;
  const frames = [opening];
  const uses = [...first.uses];
  let text = lead ?? first.text;
  for (let tries = 0; tries < 8 && countSpokenWords(text, language) < order.target * 0.9; tries += 1) {
    const frame = random.pick(order.additions.length > 0 ? order.additions : order.openings);
    const pool = reach.further !== null && INTRODUCES.test(frame) && random.next() < 0.7 ? reach.further : reach.own;
    const before = new Set(here);
    const tagsAgain = ["{tag", "{Quote}"].some((slot) => frame.includes(slot) && frames.some((earlier) => earlier.includes(slot)));
    const next = tagsAgain || frames.includes(frame) ? null : say(frame, pool);
    if (next === null) continue;
    if (countSpokenWords(text, language) + countSpokenWords(next.text, language) > order.target * 1.2) {
      next.uses.filter((use) => !before.has(use)).forEach((use) => here.delete(use));
      continue;
    }
    text = `${text} ${next.text}`;
    frames.push(frame);
    uses.push(...next.uses);
  }
  const polished = polishText(text);
  return { text: polished, words: countSpokenWords(polished, language), uses, frames };
}

/** Openings already heard: in the same beat at once, and in the beats before it. */
function repeatedOpenings(desk: Desk, text: string): number {
  const openings = splitSentences(text).map((sentence) => topicWords(sentence)[0] ?? "");
  return openings.length - new Set(openings).size + openings.filter((opening) => desk.used.has(`opening:${opening}`)).length * 0.5;
}

/** Whether a wording misses its budget by more than a fifth (and by more than a word). */
export function farFrom(speech: Speech | null, budget: number): boolean {
  return speech === null || Math.abs(speech.words - budget) > Math.max(1, budget * FAR);
}

/** How far the sentences are from the tone's own length, and, where plain words are wished for, how long the words are. */
function offStyle(desk: Desk, text: string, words: number): number {
  const sentences = Math.max(1, splitSentences(text).length);
  const wanted = desk.simple ? Math.min(7, voiceOf(desk).sentenceWords) : voiceOf(desk).sentenceWords;
  const rhythm = Math.abs(words / sentences - wanted) * (desk.simple ? 0.6 : 0.22);
  const long = desk.simple ? ((text.match(/\p{L}{9,}/gu)?.length ?? 0) / Math.max(1, words)) * 30 : 0;
  return rhythm + long;
}

function cost(desk: Desk, order: SpeechOrder, speech: Speech): number {
  const deviation = Math.abs(speech.words - order.target) / order.target;
  const missed = farFrom(speech, order.budget) ? 20 : 0;
  const beyond = Math.max(0, deviation - Math.max(TOLERANCE, 0.6 / order.target));
  const reused = speech.frames.filter((frame) => desk.usedFrames.has(frame)).length;
  const long = splitSentences(speech.text).filter((sentence) => countSpokenWords(sentence, desk.language) > LONG_SENTENCE).length;
  const missing = (order.wanted ?? []).filter((use) => !speech.uses.includes(use)).length;
  const mentions = speech.uses.filter(isTopicUse).length;
  const said = [...desk.used].filter((use) => use.startsWith("mention")).length;
  const topic = order.wantsTopic === true && mentions === 0 ? 4 : Math.max(0, mentions + said - 3) * 2 + Math.max(0, mentions - 1) * 3;
  return missed + beyond * 45 + deviation * 3 + reused * 5 + long + missing * 7 + topic + repeatedOpenings(desk, speech.text) * 1.5 + offStyle(desk, speech.text, speech.words) + desk.random.next() * 1.4;
}

/**
 * Writes what is said in one place: many candidate wordings are tried and the one nearest to the wanted length, with the
 * freshest frames, is kept. Null if no frame of the order has anything left to say.
 */
export function composeSpeech(desk: Desk, order: SpeechOrder): Speech | null {
  let best: { speech: Speech; cost: number } | null = null;
  const reach: Reach = { own: allSources(desk, order.tips), further: order.moreTips === undefined ? null : allSources(desk, order.moreTips) };
  for (let tries = 0; tries < ATTEMPTS && (best === null || best.cost > GOOD_ENOUGH); tries += 1) {
    const speech = attempt(desk, order, reach);
    if (speech === null || desk.refuses(speech.text)) continue;
    const price = cost(desk, order, speech);
    if (best === null || price < best.cost) best = { speech, cost: price };
  }
  return best?.speech ?? null;
}

/** Remembers what a kept wording used, so that nothing later repeats it. */
export function keepSpeech(desk: Desk, speech: Speech): void {
  speech.uses.forEach((use) => desk.used.add(use));
  speech.frames.forEach((frame) => desk.usedFrames.add(frame));
  splitSentences(speech.text).forEach((sentence) => desk.used.add(`opening:${topicWords(sentence)[0] ?? ""}`));
  speech.uses.filter(isTopicUse).forEach((use) => desk.used.add(`mention:${desk.used.size}:${use}`));
}
