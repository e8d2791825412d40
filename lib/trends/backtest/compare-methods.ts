import type { Estimate } from "../schema.ts";
import { bootstrapWeeks, mean } from "./bootstrap-weeks.ts";
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
  /** Mean over weeks, with its 95 % interval. */
  byMethod: Record<Method, Estimate>;
  /** Our forecast less the baseline, paired by week. */
  ahead: Record<(typeof BASELINES)[number], Estimate>;
};

/** Every method on every target, by every metric; `weeks`: the cases of each of a week's origins. */
export function compareMethods(weeks: Case[][][], seed: string): Comparison[] {
  return TARGETS.flatMap((target) => METRICS.map((metric) => {
    const measure = (cases: Case[], method: Method) => MEASURE[metric](cases.map(({ predicted }) => predicted[method][target]), cases.map(({ actual }) => actual[target]));
    const values = mapOver(METHODS, (method) => weeks.map((origins) => mean(origins.map((cases) => measure(cases, method)))));
    const draw = (numbers: number[]) => bootstrapWeeks(numbers, mean, `${seed}/${target}/${metric}`);
    return {
      target, metric,
      byMethod: mapOver(METHODS, (method) => draw(values[method])),
      ahead: mapOver(BASELINES, (baseline) => draw(values.forecast.map((value, at) => value - (values[baseline][at] ?? 0)))),
    };
  }));
}

function mapOver<K extends string, V>(keys: readonly K[], toValue: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, toValue(key)])) as Record<K, V>;
}
