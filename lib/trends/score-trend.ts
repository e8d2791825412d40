import type { Estimate, TrendMeasures } from "./schema.ts";

/** As in decide-stage.ts and forecast-share.ts. */
const GUARD_OF_PEAK = 0.05;
/** What is surely fading keeps this much of its score. */
const FADING_PART = 0.5;
/** Plays on the day of publication say less of now than plays gained since. */
const PUBLICATION_FACTOR = 0.7;

/**
 * Order of the cards (docs/adr/0006-trend-score.md): the root of lower bound of momentum x expected share of the
 * next week x expected growth, times breadth (log2(1 + effective authors)). Chosen on the backtest's fit weeks.
 * A trend without a forecast counts as one that stays as it is.
 */
export function scoreTrend({ measures, momentum, effectiveAuthors, byPublication }: {
  measures: TrendMeasures; momentum: Estimate; effectiveAuthors: number; byPublication: boolean;
}): number {
  const guard = GUARD_OF_PEAK * measures.sharePeak;
  const expectedShare = measures.shareNow * (measures.forecast?.value ?? 1);
  const growth = (expectedShare + guard) / Math.max(measures.shareNow + guard, Number.MIN_VALUE);
  const fading = 1 - (1 - FADING_PART) * (measures.stageProbabilities.fading ?? 0);
  return Math.sqrt(Math.max(expectedShare, 1e-9) * growth * momentum.low) * Math.log2(1 + effectiveAuthors) * fading * (byPublication ? PUBLICATION_FACTOR : 1);
}
