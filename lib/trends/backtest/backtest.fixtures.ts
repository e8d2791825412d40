import { createRandom } from "#lib/ai/composer/text/create-random.ts";
import type { Case } from "./observe-outcomes.ts";
import { METHODS, TARGETS } from "./predict-trends.ts";

/** Forecasts whose outcome is drawn from 2 x past with noise of the given spread; baselines are pure chance. */
export function drawCases({ seed, count, spread }: { seed: string; count: number; spread: number }): Case[] {
  const { next } = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, (_, n) => {
    const past = normal();
    const growth = 2 * past + spread * normal();
    const chance = () => Object.fromEntries(TARGETS.map((target) => [target, next()]));
    const predicted = Object.fromEntries(METHODS.map((method) => [method, chance()])) as Case["predicted"];
    predicted.forecast = { growth: 2 * past, gain: 2 * past, change: 2 * past };
    return {
      id: `hashtag:${n}`, kind: "hashtag", gainNow: 100, features: { shareNow: 0.1, guard: 0.005, day: normal(), past, reels: 1 + next() }, predicted,
      forecast: { middle: 2 * past, low: 2 * past - 1.2815515655 * spread, high: 2 * past + 1.2815515655 * spread, grows: oddsOf((2 * past) / spread) },
      actual: { growth, gain: growth, change: growth },
    };
  });
}

/** Logistic approximation of the normal distribution function, good to 0.01. */
function oddsOf(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * z));
}
