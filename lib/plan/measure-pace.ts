import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Plan } from "./schema.ts";
import { MIN_REELS } from "./rank-options.ts";

/** Below and above these seconds per shot the reels are cut fast or slow enough to change the number of beats. */
const FAST_SECONDS = 2;
const SLOW_SECONDS = 5;

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Seconds per shot of the deep-dived reels: duration / (cuts + 1), the median over reels. Null where no reel's cuts are known. */
export function measurePace(evidence: readonly Evidence[]): NonNullable<Plan["pace"]> | null {
  const paced = evidence.flatMap((reel) => {
    const cuts = reel.tier === "deep_dive" ? reel.facts?.cutsSeconds : undefined;
    return cuts && reel.durationSeconds ? [{ reelId: reel.reelId, seconds: reel.durationSeconds / (cuts.length + 1) }] : [];
  });
  if (paced.length === 0) return null;
  return { secondsPerShot: median(paced.map(({ seconds }) => seconds)), n: paced.length, reelIds: paced.map(({ reelId }) => reelId) };
}

/** One beat more for fast-cut evidence, one fewer for slow, none when too few reels were looked into. */
export function paceToShift(pace: Plan["pace"]): -1 | 0 | 1 {
  if (!pace || pace.n < MIN_REELS) return 0;
  if (pace.secondsPerShot < FAST_SECONDS) return 1;
  return pace.secondsPerShot > SLOW_SECONDS ? -1 : 0;
}
