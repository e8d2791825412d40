import type { Plan } from "./schema.ts";

const round = (value: number) => Math.round(value * 100) / 100;

/** A plan as a writer reads it: what to word, and each decision with its value and measured lift. Alternatives and reel ids would be most of it and are not needed. */
export function planForWriter(plan: Plan) {
  const { hookPatterns, targetSeconds, speakingRateWordsPerMinute, shotSeconds, beats, audio, hashtags, callToAction, decisions } = plan;
  return {
    hookPatterns, targetSeconds, speakingRateWordsPerMinute, shotSeconds, beats, audio: audio?.title ?? null, hashtags, callToAction,
    decisions: decisions.map(({ id, value, basis, lift, n }) => ({ id, value, basis, n, lift: lift && { value: round(lift.value), low: round(lift.low), high: round(lift.high) } })),
  };
}
