import type { QueryRun } from "./run-queries.ts";
import { precisionAt, recallAt } from "./relevance-metrics.ts";

export type ScopeQuality = { precision: number; recall: number; reels: number; authorsBefore: number; authorsAfter: number };

/** What a brief is given as "about the topic", as a set: how much of it is relevant, how much of the relevant is in it, means over queries. */
export function measureScope(runs: QueryRun[]): ScopeQuality {
  const mean = (valueOf: (run: QueryRun) => number) => runs.reduce((sum, run) => sum + valueOf(run), 0) / Math.max(1, runs.length);
  return {
    precision: mean(({ rankings, query }) => (rankings.shipped.length === 0 ? 0 : precisionAt(rankings.shipped, query.grades, rankings.shipped.length))),
    recall: mean(({ rankings, query }) => recallAt(rankings.shipped, query.grades, rankings.shipped.length)),
    reels: mean(({ rankings }) => rankings.shipped.length),
    authorsBefore: mean(({ authors }) => authors.before),
    authorsAfter: mean(({ authors }) => authors.after),
  };
}
