import type { Estimate } from "../schema.ts";
import { bootstrapMean } from "./bootstrap-mean.ts";
import type { Case } from "./observe-outcomes.ts";
import { BASELINES, type Method, METHODS, type Target, TARGETS } from "./predict-trends.ts";
import { precisionAtK, spearman } from "./rank-metrics.ts";

export const METRICS = ["spearman", "precision@10", "precision@20"] as const;
export type Metric = (typeof METRICS)[number];

const MEASURE: Record<Metric, (predicted: number[], actual: number[]) => number> = {
  "spearman": spearman,
  "precision@10": (predicted, actual) => precisionAtK(predicted, actual, 10),
  "precision@20": (predicted, actual) => precisionAtK(predicted, actual, 20),
};

export type Comparison = {
  target: Target;
  metric: Metric;
  /** Mean over origins, with its 95 % interval. */
  byMethod: Record<Method, Estimate>;
  /** Our forecast less the baseline, paired by origin. */
  ahead: Record<(typeof BASELINES)[number], Estimate>;
};

/** Every method on every target, by every metric; `cases` by origin. */
export function compareMethods(casesByOrigin: Case[][], seed: string): Comparison[] {
  return TARGETS.flatMap((target) => METRICS.map((metric) => {
    const values = mapOver(METHODS, (method) => casesByOrigin.map((cases) =>
      MEASURE[metric](cases.map(({ predicted }) => predicted[method][target]), cases.map(({ actual }) => actual[target]))));
    return {
      target, metric,
      byMethod: mapOver(METHODS, (method) => bootstrapMean(values[method], `${seed}/${target}/${metric}`)),
      ahead: mapOver(BASELINES, (baseline) => bootstrapMean(values.forecast.map((value, at) => value - (values[baseline][at] ?? 0)), `${seed}/${target}/${metric}`)),
    };
  }));
}

function mapOver<K extends string, V>(keys: readonly K[], toValue: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, toValue(key)])) as Record<K, V>;
}
