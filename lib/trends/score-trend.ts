import type { Estimate, TrendMeasures } from "./schema.ts";

/** PLACEHOLDER until the backtest has chosen: momentum's lower bound x breadth x expected share, damped. */
export function scoreTrend({ measures, momentum, effectiveAuthors, byPublication }: {
  measures: TrendMeasures; momentum: Estimate; effectiveAuthors: number; byPublication: boolean;
}): number {
  const share = Math.max(measures.shareNow * (measures.forecast?.value ?? 1), 1e-9);
  return momentum.low * Math.log2(1 + effectiveAuthors) * share ** 0.25 * (byPublication ? 0.7 : 1);
}
