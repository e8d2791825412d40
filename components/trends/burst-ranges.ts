import type { Burst, TrendPoint } from "#lib/trends/schema.ts";

export type BurstRange = { from: number; to: number; burst: Burst };

/** Places of a burst's days in a series; one wholly outside the series is left out. */
export function burstRanges(points: readonly Pick<TrendPoint, "day">[], bursts: readonly Burst[]): BurstRange[] {
  return bursts.flatMap((burst) => {
    const from = points.findIndex(({ day }) => day >= burst.startDay);
    const to = points.findLastIndex(({ day }) => day <= burst.endDay);
    return from === -1 || to < from ? [] : [{ from, to, burst }];
  });
}
