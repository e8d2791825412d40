/** Makes the MAD of normally distributed values their standard deviation. */
const NORMAL_MAD = 0.6745;

export type Spread = { median: number; mad: number };

/** Median, and median absolute deviation from it (not scaled); both 0 of nothing. */
export function medianAndMad(values: number[]): Spread {
  const middle = median(values);
  return { median: middle, mad: median(values.map((value) => Math.abs(value - middle))) };
}

/** 0.6745 (x - median) / MAD (Iglewicz & Hoaglin 1993). A MAD below `floor` counts as `floor`; infinite where both are zero. */
export function robustZ(x: number, { median: middle, mad }: Spread, floor = 0): number {
  const distance = x - middle;
  return distance === 0 ? 0 : (NORMAL_MAD * distance) / Math.max(mad, floor);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
