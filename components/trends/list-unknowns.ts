import type { TrendCard } from "#lib/trends/schema.ts";

/** Fewer equally active authors than this make a trend that hangs on single people. */
const FEW_AUTHORS = 5;
/** Fewer authors than this measured in the last week: what is said of "now" is said of them. */
const FEW_MEASURED = 3;

/** One line of "what we don't know": a key of `trends.unknown` and its numbers. */
export type Unknown =
  | { key: "noLooks" | "byPublication" | "noForecast" | "demo" }
  | { key: "hidden" | "single" | "ownBaseline" | "unobserved"; count: number; total: number }
  | { key: "fewAuthors"; authors: number; effective: number }
  | { key: "shortHistory"; days: number }
  | { key: "sampled"; count: number };

type Input = Pick<TrendCard, "gaps" | "measures" | "tiers" | "reelCount" | "demo">;

/** What a trend's numbers don't rest on; only what applies, the gravest first. */
export function listUnknowns({ gaps, measures, tiers, reelCount, demo }: Input): Unknown[] {
  const unknowns: (Unknown | false)[] = [
    demo && { key: "demo" },
    (gaps.effectiveAuthors < FEW_AUTHORS || gaps.measuredAuthors < FEW_MEASURED) && { key: "fewAuthors", authors: gaps.measuredAuthors, effective: gaps.effectiveAuthors },
    gaps.hiddenReels > 0 && { key: "hidden", count: gaps.hiddenReels, total: reelCount },
    gaps.byPublication && { key: "byPublication" },
    !gaps.byPublication && gaps.singleReels > 0 && { key: "single", count: gaps.singleReels, total: reelCount },
    gaps.measuredReels > gaps.ownBaselineReels && { key: "ownBaseline", count: gaps.measuredReels - gaps.ownBaselineReels, total: gaps.measuredReels },
    gaps.unobservedDays > 0 && { key: "unobserved", count: gaps.unobservedDays, total: gaps.historyDays },
    measures.baseline === null && { key: "shortHistory", days: gaps.historyDays },
    measures.forecast === null && { key: "noForecast" },
    gaps.sampledReels !== null && { key: "sampled", count: gaps.sampledReels },
    (tiers.deep_dive ?? 0) === 0 && { key: "noLooks" },
  ];
  return unknowns.filter((unknown): unknown is Unknown => unknown !== false);
}
