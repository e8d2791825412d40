import type { ListedTrend } from "#lib/trends/engine.ts";
import type { Burst, TrendPoint } from "#lib/trends/schema.ts";

/** What a card shows of a trend. A page sends it twice (as markup and as data), so the rest stays on the server. */
export type CardFacts = Pick<
  ListedTrend,
  "id" | "kind" | "key" | "label" | "parts" | "stage" | "stageProbability" | "momentum" | "reelCount" | "authorCount" | "tiers" | "demo" | "asOf" | "period"
> & { points: Pick<TrendPoint, "day" | "share">[]; bursts: Burst[] };

/** More digits than a line of 60 pixels can show. */
const SHARE_DIGITS = 4;

export function toCardFacts(trend: ListedTrend): CardFacts {
  const { id, kind, key, label, parts, stage, stageProbability, momentum, reelCount, authorCount, tiers, demo, asOf, period, sparkline, measures } = trend;
  return {
    id, kind, key, label, parts, stage, stageProbability, momentum, reelCount, authorCount, tiers, demo, asOf, period,
    points: sparkline.map(({ day, share }) => ({ day, share: Number(share.toPrecision(SHARE_DIGITS)) })),
    bursts: measures.bursts,
  };
}
