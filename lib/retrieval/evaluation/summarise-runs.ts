import { comparePaired, type PairedComparison } from "./compare-paired.ts";
import { averagePrecision, ndcg, precisionAt, recallAt, reciprocalRank } from "./relevance-metrics.ts";
import { type QueryRun, type System, SYSTEMS } from "./run-queries.ts";

type Metric = "ndcg10" | "ndcg10Exponential" | "mrr" | "map" | "recall20" | "precision5";

const METRICS: Record<Metric, (ranking: string[], run: QueryRun) => number> = {
  ndcg10: (ranking, { query }) => ndcg(ranking, query.grades, 10),
  ndcg10Exponential: (ranking, { query }) => ndcg(ranking, query.grades, 10, "exponential"),
  mrr: (ranking, { query }) => reciprocalRank(ranking, query.grades),
  map: (ranking, { query }) => averagePrecision(ranking, query.grades),
  recall20: (ranking, { query }) => recallAt(ranking, query.grades, 20),
  precision5: (ranking, { query }) => precisionAt(ranking, query.grades, 5),
};

export type Group = "en" | "ru" | "all" | "en fit" | "en held out" | "ru fit" | "ru held out";
export type SystemSummary = { system: System } & Record<Metric, number>;
export type GroupSummary = {
  group: Group;
  queries: number;
  systems: SystemSummary[];
  /** nDCG@10 of hybrid less that of each other system, query by query. */
  comparisons: ({ against: System } & PairedComparison)[];
};

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The runs a group is made of. */
export function selectRuns(runs: QueryRun[], group: Group): QueryRun[] {
  if (group === "all") return runs;
  const [language, ...half] = group.split(" ");
  return runs.filter(({ query }) => query.language === language && (half.length === 0 || query.half === half.join("_")));
}

/** Means of every metric by system, and hybrid against each other system by nDCG@10. */
export function summariseGroup(runs: QueryRun[], group: Group): GroupSummary {
  const chosen = selectRuns(runs, group);
  const values = (system: System, metric: Metric) => chosen.map((run) => METRICS[metric](run.rankings[system], run));
  const metrics = Object.keys(METRICS) as Metric[];
  return {
    group,
    queries: chosen.length,
    systems: SYSTEMS.map((system) => ({ system, ...(Object.fromEntries(metrics.map((metric) => [metric, mean(values(system, metric))])) as Record<Metric, number>) })),
    comparisons: SYSTEMS.filter((system) => system !== "hybrid").map((against) => ({
      against,
      ...comparePaired(values("hybrid", "ndcg10"), values(against, "ndcg10"), `${group} ${against}`),
    })),
  };
}
