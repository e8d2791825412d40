import { createRandom } from "#lib/ai/composer/text/create-random.ts";
import type { Estimate } from "../schema.ts";

const DRAWS = 2_000;
/** Weeks drawn together, as the outcomes of one reach into the next. */
const BLOCK_WEEKS = 2;

/**
 * A number made of weeks, with its 95 % interval: percentiles over 2,000 samples of the weeks drawn with
 * replacement in blocks of two (circular block bootstrap, Politis & Romano 1992). Same seed, same interval.
 */
export function bootstrapWeeks<T>(weeks: T[], measure: (drawn: T[]) => number, seed: string): Estimate {
  const value = measure(weeks);
  if (weeks.length === 0) return { value, low: value, high: value };
  const { next } = createRandom(seed);
  const drawn = Array.from({ length: DRAWS }, () => {
    const sample: T[] = [];
    while (sample.length < weeks.length) {
      const start = Math.floor(next() * weeks.length);
      for (let at = start; at < start + BLOCK_WEEKS && sample.length < weeks.length; at++) sample.push(weeks[at % weeks.length] as T);
    }
    return measure(sample);
  }).sort((a, b) => a - b);
  return { value, low: drawn[Math.floor(0.025 * DRAWS)] ?? value, high: drawn[Math.ceil(0.975 * DRAWS) - 1] ?? value };
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
