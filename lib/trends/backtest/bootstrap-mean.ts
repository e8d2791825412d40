import { createRandom } from "#lib/ai/composer/text/create-random.ts";
import type { Estimate } from "../schema.ts";

const DRAWS = 2_000;

/**
 * Mean with its 95 % interval: percentiles of the means of 2,000 samples drawn with replacement (Efron 1979).
 * What is drawn are whole origins, as forecasts of one day share their fate. Zeros of nothing.
 */
export function bootstrapMean(values: number[], seed: string): Estimate {
  if (values.length === 0) return { value: 0, low: 0, high: 0 };
  const { next } = createRandom(seed);
  const means = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(next() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, low: means[Math.floor(0.025 * DRAWS)] ?? value, high: means[Math.ceil(0.975 * DRAWS) - 1] ?? value };
}
