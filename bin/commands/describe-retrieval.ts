import type { TrecScores } from "#lib/retrieval/evaluation/rerank-trec.ts";
import type { ScopeQuality } from "#lib/retrieval/evaluation/measure-scope.ts";
import type { GroupSummary } from "#lib/retrieval/evaluation/summarise-runs.ts";
import { comparePaired } from "#lib/retrieval/evaluation/compare-paired.ts";
import { textTable } from "./text-table.ts";

const right = (name: string) => ({ name, align: "right" as const });
const three = (value: number) => value.toFixed(3);
const signed = (value: number) => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(3)}`;
const chance = (p: number) => (p < 0.001 ? "< .001" : p.toFixed(3));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** One group's table: systems by metrics, and what hybrid gains on each. */
export function describeGroup({ group, queries, systems, comparisons }: GroupSummary, width: number): string {
  const columns = [{ name: "system" }, ...["nDCG@10", "(2^g-1)", "MRR", "MAP", "recall@20", "P@5", "hybrid gains", "95 % interval", "p"].map(right)];
  const rows = systems.map((row) => {
    const against = comparisons.find((comparison) => comparison.against === row.system);
    const gain = against ? [signed(against.difference), `${signed(against.low)} to ${signed(against.high)}`, chance(against.p)] : ["", "", ""];
    return [row.system, ...[row.ndcg10, row.ndcg10Exponential, row.mrr, row.map, row.recall20, row.precision5].map(three), ...gain];
  });
  return [`${group}: ${queries} queries`, ...textTable(columns, rows, width)].join("\n");
}

/** What a brief is given, as a set, and what the diversity step does to authors. */
export function describeScope(language: string, scope: ScopeQuality): string {
  return `${language}: ${scope.reels.toFixed(1)} reels a query on topic, precision ${three(scope.precision)}, recall ${three(scope.recall)}; authors among the first ten ${scope.authorsBefore.toFixed(1)} before the diversity step, ${scope.authorsAfter.toFixed(1)} after`;
}

/** The values CI holds the fused ranking to. */
export function describeCommitted({ measuredOn, en, ru, all }: { measuredOn: string; en: number; ru: number; all: number }): string {
  return `CI fails under nDCG@10 en ${three(en)}, ru ${three(ru)}, all ${three(all)} (measured ${measuredOn})`;
}

export function describeTrec(scores: TrecScores, width: number): string {
  const hybrid = scores.find(({ system }) => system === "hybrid")?.values ?? [];
  const rows = scores.map(({ system, values }) => {
    const { difference, low, high, p } = comparePaired(hybrid, values, `trec ${system}`);
    return [system, three(mean(values)), ...(system === "hybrid" ? ["", "", ""] : [signed(difference), `${signed(low)} to ${signed(high)}`, chance(p)])];
  });
  return [`TREC Microblog 2011: ${hybrid.length} topics, each topic's pool reranked`, ...textTable([{ name: "system" }, ...["nDCG@10", "hybrid gains", "95 % interval", "p"].map(right)], rows, width)].join("\n");
}
