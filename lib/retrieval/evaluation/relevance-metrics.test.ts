import { expect, test } from "vitest";
import { indexBm25, rankBm25 } from "./rank-bm25.ts";
import { averagePrecision, ndcg, precisionAt, recallAt, reciprocalRank } from "./relevance-metrics.ts";
import reference from "./relevance-reference.fixture.json" with { type: "json" };

const grades = (topic: Record<string, number>) => new Map(Object.entries(topic));
const topics = Object.entries(reference.run).map(([id, ranking]) => ({ id, ranking, judged: grades(reference.qrels[id as keyof typeof reference.qrels]) }));
const METRICS: Record<string, (ranking: string[], judged: Map<string, number>) => number> = {
  map: averagePrecision,
  recip_rank: reciprocalRank,
  P_3: (ranking, judged) => precisionAt(ranking, judged, 3),
  P_5: (ranking, judged) => precisionAt(ranking, judged, 5),
  recall_3: (ranking, judged) => recallAt(ranking, judged, 3),
  recall_5: (ranking, judged) => recallAt(ranking, judged, 5),
  recall_10: (ranking, judged) => recallAt(ranking, judged, 10),
  ndcg: (ranking, judged) => ndcg(ranking, judged),
  ndcg_cut_3: (ranking, judged) => ndcg(ranking, judged, 3),
  ndcg_cut_5: (ranking, judged) => ndcg(ranking, judged, 5),
  ndcg_cut_10: (ranking, judged) => ndcg(ranking, judged, 10),
};

test.each(Object.keys(METRICS))("%s equals trec_eval for each topic and on average", (metric) => {
  const expected = reference.trec_eval as Record<string, Record<string, number>>;
  const values = topics.map(({ id, ranking, judged }) => {
    const value = METRICS[metric]?.(ranking, judged) ?? NaN;
    expect(value, id).toBeCloseTo(expected[id]?.[metric] ?? NaN, 4);
    return value;
  });
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(expected.all?.[metric] ?? NaN, 4);
});

test("nDCG equals the formula to six decimals with linear and exponential gain", () => {
  for (const { id, ranking, judged } of topics) {
    const expected = reference.own[id as keyof typeof reference.own];
    for (const k of [3, 5, 10] as const) {
      expect(ndcg(ranking, judged, k, "linear")).toBeCloseTo(expected[`ndcg@${k}_linear`], 6);
      expect(ndcg(ranking, judged, k, "exponential")).toBeCloseTo(expected[`ndcg@${k}_exp`], 6);
    }
  }
});

test("nothing relevant judged, or nothing found, is 0 and not NaN", () => {
  const nothing = new Map([["a", 0]]);
  expect([ndcg(["a"], nothing, 10), averagePrecision(["a"], nothing), reciprocalRank(["a"], nothing), recallAt(["a"], nothing, 5)]).toEqual([0, 0, 0, 0]);
  const one = new Map([["a", 2]]);
  expect([ndcg([], one, 10), averagePrecision([], one), reciprocalRank([], one), precisionAt([], one, 5)]).toEqual([0, 0, 0, 0]);
});

test("BM25 scores equal the reference; a document with none of the words is left out", () => {
  const { docs, query, k1, b, expected } = reference.bm25;
  const hits = rankBm25(indexBm25(docs.map((text, at) => ({ id: String(at), text })), { k1, b }), query);
  expect(hits.map(({ id }) => id)).toEqual(["3", "0", "1"]);
  for (const { id, score } of hits) expect(score).toBeCloseTo(expected[Number(id)] ?? NaN, 6);
});
