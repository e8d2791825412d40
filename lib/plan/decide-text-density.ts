import type { Evidence } from "#lib/retrieval/schema.ts";
import type { BeatRole } from "#lib/scripts/vocabulary.ts";
import { findMedian } from "./find-median.ts";
import { lookedSeconds } from "./looked-seconds.ts";
import { chooseOption, rankOptions, toDecision } from "./rank-options.ts";
import type { Decision, PlannedBeat } from "./schema.ts";

/** Words on screen a second [from, to). `usual` stands for the band where no reel of it was looked into. The first is the default. */
const BANDS = [
  { name: "words-0.5-1.2", from: 0.5, to: 1.2, usual: 1 },
  { name: "words-0-0.5", from: Number.MIN_VALUE, to: 0.5, usual: 0.4 },
  { name: "words-1.2", from: 1.2, to: Infinity, usual: 1.5 },
  { name: "words-none", from: 0, to: Number.MIN_VALUE, usual: 0 },
] as const;

/** Text over a moving picture is read at 17 characters a second, which is what the script is checked against; a word with its space takes six and a half. */
const READABLE_WORDS_PER_SECOND = 17 / 6.5;
/** Fewer words than this say nothing that is worth looking at. */
const LEAST_WORDS = 4;
/** Where text carries the beat, often with the sound off: the promise, its keeping and what is asked for get more of it for their time. An editorial choice. */
const WEIGHTS: Partial<Record<BeatRole, number>> = { hook: 3, payoff: 1.5, cta: 2 };

/**
 * Words shown a second: those of the on-screen text found in a deep-dived reel, over what of it was looked into. What stands
 * unchanged in two spans in a row is read once. Null where nobody looked: a reel's caption says nothing of its picture.
 */
function densityOf(reel: Evidence): number | null {
  const seconds = lookedSeconds(reel);
  const spans = reel.facts?.onScreenText;
  if (!spans || !seconds) return null;
  const shown = spans.filter(({ text }, index) => text !== spans[index - 1]?.text);
  return shown.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0) / seconds;
}

const bandOf = (density: number) => BANDS.find(({ from, to }) => density >= from && density < to) ?? BANDS[0];

/** Words a second in a band: the median of its reels where the band was measured, else its usual. Null for a name that is no band. */
export function showWords(value: string, evidence: readonly Evidence[], measured: boolean): number | null {
  const band = BANDS.find(({ name }) => name === value);
  if (!band) return null;
  const within = evidence.map(densityOf).filter((density) => density !== null && bandOf(density) === band);
  return measured && within.length > 0 ? findMedian(within as number[]) : band.usual;
}

/** How much text to show, measured on the deep-dived reels; the stated default is half a word to just over one a second. */
export function decideTextDensity(evidence: readonly Evidence[], spread: number): { wordsPerSecond: number; decision: Decision } {
  const densities = new Map(evidence.flatMap((reel) => {
    const density = densityOf(reel);
    return density === null ? [] : [[reel.reelId, density]];
  }));
  const looked = evidence.filter(({ reelId }) => densities.has(reelId));
  const ranked = rankOptions(looked, (reel) => [bandOf(densities.get(reel.reelId) ?? 0).name], spread);
  const { chosen, basis } = chooseOption(ranked, BANDS.map(({ name }) => name));
  return { wordsPerSecond: showWords(chosen.value, evidence, basis === "evidence") ?? BANDS[0].usual, decision: toDecision("text_density", chosen, basis, ranked, looked) };
}

/** The beats with the most words each may show: the density over the whole script, shared by time and role, none more than can be read. */
export function budgetOnScreenWords(beats: readonly PlannedBeat[], wordsPerSecond: number): PlannedBeat[] {
  const weightOf = ({ role, seconds }: PlannedBeat) => seconds * (WEIGHTS[role] ?? 1);
  const weights = beats.reduce((sum, beat) => sum + weightOf(beat), 0);
  const words = wordsPerSecond * beats.reduce((sum, { seconds }) => sum + seconds, 0);
  return beats.map((beat) => {
    const share = Math.round((words * weightOf(beat)) / weights);
    const readable = Math.floor(beat.seconds * READABLE_WORDS_PER_SECOND);
    return { ...beat, onScreenWords: wordsPerSecond === 0 ? 0 : Math.min(Math.max(share, LEAST_WORDS), readable) };
  });
}
