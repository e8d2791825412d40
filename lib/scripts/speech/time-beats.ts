import type { ScriptLanguage } from "../vocabulary.ts";
import { estimateSpeech } from "./estimate-speech.ts";

/** A beat with few words still has to be seen: never under this share of its planned seconds, nor under a second. */
const SHARE_OF_PLAN = 0.5;
const SHORTEST_SECONDS = 1;

/**
 * Times of beats in order, contiguous from 0, in tenths of a second: each as long as its speech takes,
 * and at least half the seconds its word budget stands for.
 */
export function timeBeats<T extends { voiceOver: string; wordBudget: number }>(
  beats: readonly T[], options: { language: ScriptLanguage; wordsPerMinute: number },
): (T & { startSeconds: number; endSeconds: number })[] {
  let exact = 0;
  return beats.map((beat) => {
    const { words } = estimateSpeech(beat.voiceOver, options.language);
    const toSeconds = (count: number) => (count / options.wordsPerMinute) * 60;
    const startSeconds = Math.round(exact * 10) / 10;
    exact += Math.max(toSeconds(words), toSeconds(beat.wordBudget) * SHARE_OF_PLAN, SHORTEST_SECONDS);
    return { ...beat, startSeconds, endSeconds: Math.round(exact * 10) / 10 };
  });
}
