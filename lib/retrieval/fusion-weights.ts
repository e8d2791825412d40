/**
 * What each part may add to a score. Chosen on the fit half of the judged set; nDCG@10 of the fused ranking there and on
 * queries not chosen on, 2026-11-23: English .741 and .677 (vector alone .714 and .657), Russian .529 and .555 (.420
 * and .518). What was tried: docs/adr/0007-fusion.md. Trend by judgement: a chosen trend outweighs any one similarity.
 */
export type FusionWeights = Readonly<Record<"vector" | "text" | "exact" | "trend" | "neighbour" | "likeness", number>>;

/** The query has the USE half: meaning leads, words correct it. */
const WITH_USE: FusionWeights = { vector: 1, text: 0.2, exact: 0.2, trend: 0.6, neighbour: 0.1, likeness: 0.2 };

/** Without it (Russian, or no vectors yet) the vector knows words and their parts only, and its likeness misleads. */
const HASHED_ONLY: FusionWeights = { vector: 1, text: 0.5, exact: 0.2, trend: 0.6, neighbour: 0.25, likeness: 0 };

/** The text arm's share is squared: one word of many is mostly a coincidence, all of them hardly ever (English not fitted on: .660, squared .668). */
export const TEXT_POWER = 2;

/**
 * By judgement, to order what is about equally relevant. Random lifts and dates in their place cost English nDCG@10
 * .003 at these weights and .031 at twice as much (lift .1, freshness .05).
 */
export const TIE_WEIGHTS = { language: 0.15, lift: 0.05, freshness: 0.02 } as const;

/** `withUse`: the query has the USE half, and there are vectors to compare it with. */
export function chooseWeights(withUse: boolean): FusionWeights {
  return withUse ? WITH_USE : HASHED_ONLY;
}
