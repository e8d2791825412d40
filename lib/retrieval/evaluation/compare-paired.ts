import { createRandom } from "#lib/ai/composer/text/create-random.ts";

const DRAWS = 10_000;

export type PairedComparison = {
  /** Mean of a - b over the queries, and its 95 % interval. */
  difference: number;
  low: number;
  high: number;
  /** Two-sided: how often chance alone gives a mean difference this great. */
  p: number;
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Whether system a beats b on the same queries. p by the paired randomisation test (Fisher 1935; for retrieval
 * Smucker, Allan and Carterette 2007): signs of the differences drawn 10,000 times, (hits + 1) / (draws + 1).
 * Interval by the paired bootstrap, percentiles (Efron 1979). Same seed, same answer.
 */
export function comparePaired(a: readonly number[], b: readonly number[], seed: string): PairedComparison {
  const differences = a.map((value, at) => value - (b[at] ?? 0));
  const difference = mean(differences);
  const { next } = createRandom(seed);
  // Sums of the same numbers in another order may differ in the last digit.
  const bar = Math.abs(difference) - 1e-12;
  let asGreat = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    if (Math.abs(mean(differences.map((value) => (next() < 0.5 ? value : -value)))) >= bar) asGreat += 1;
  }
  const resampled = Array.from({ length: DRAWS }, () => mean(differences.map(() => differences[Math.floor(next() * differences.length)] ?? 0)));
  resampled.sort((x, y) => x - y);
  return { difference, low: resampled[Math.floor(0.025 * DRAWS)] ?? 0, high: resampled[Math.ceil(0.975 * DRAWS) - 1] ?? 0, p: (asGreat + 1) / (DRAWS + 1) };
}
