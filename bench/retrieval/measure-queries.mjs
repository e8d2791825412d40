import { sql } from "drizzle-orm";
import { embedQuery } from "../../lib/retrieval/embed-query.ts";
import { ARM_DEPTH, rankReels } from "../../lib/retrieval/rank-reels.ts";
import { diversify } from "../../lib/retrieval/diversify.ts";
import { readEvidence } from "../../lib/retrieval/read-evidence.ts";
import { chooseEfSearch, estimateVectors } from "../../lib/retrieval/search-vector.ts";
import { readJudgedSet } from "../../lib/retrieval/evaluation/read-judged-set.ts";
import { TRENDS } from "./fill-corpus.mjs";

/** Reels a brief rests on. */
const RESULTS = 24;

export const percentile = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))];
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The judged queries, each with its vector and every other one with a trend, as a brief may have. */
export async function prepareQueries(db) {
  const prepared = [];
  for (const [i, { text, language }] of readJudgedSet().queries.entries()) {
    const startedAt = performance.now();
    const vector = await embedQuery({ db, query: text });
    const embedMs = performance.now() - startedAt;
    if (vector) prepared.push({ text, language, vector, embedMs, trendIds: i % 2 === 0 ? [`topic:made${i % TRENDS}`] : [] });
  }
  return prepared;
}

const nearest = (vector, limit) => sql`
  select reel_id, -(embedding <#> ${vector.literal}::vector) as product from reel_vectors where space = ${vector.space}
  order by embedding <#> ${vector.literal}::vector limit ${limit}`;

/** Milliseconds of the bare HNSW query: the one statement with the arm's limit, its settings made before. */
export async function timeBare(db, { vector }, { efSearch, limit = ARM_DEPTH.vector }) {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('hnsw.ef_search', ${String(efSearch)}, true)`);
    const startedAt = performance.now();
    const { rows } = await tx.execute(nearest(vector, limit));
    return { ms: performance.now() - startedAt, ids: rows.map((row) => row.reel_id) };
  });
}

/** Milliseconds of everything a search does once the query has its vector: arms, candidates, fusion, diversity, evidence. */
export async function timeHybrid(db, { text, language, vector, trendIds }, filters) {
  const startedAt = performance.now();
  const { fused, milliseconds } = await rankReels({ db, input: { query: text, language, trendIds, queryVector: vector, filters } });
  const chosen = diversify(fused.filter(({ scope }) => scope === "topic"), RESULTS);
  const evidence = await readEvidence({ db, chosen, trendIds });
  return { ms: performance.now() - startedAt, steps: milliseconds, results: evidence.length };
}

/** ef_search of the vector arm for a query on the corpus as it is. */
export const efOf = async (db, { vector }) => chooseEfSearch(vector, await estimateVectors(db, vector.space));

/** Both for every query, `rounds` times after a warm-up; which of the two goes first alternates, so that neither always finds its pages warm. */
export async function compare(db, queries, rounds) {
  const measured = [];
  for (let round = -1; round < rounds; round++) {
    for (const [i, query] of queries.entries()) {
      const efSearch = await efOf(db, query);
      const bareFirst = (round + i) % 2 === 0;
      const before = bareFirst ? await timeBare(db, query, { efSearch }) : null;
      const hybrid = await timeHybrid(db, query);
      const bare = before ?? (await timeBare(db, query, { efSearch }));
      if (round >= 0) measured.push({ query, bare: bare.ms, hybrid: hybrid.ms, steps: hybrid.steps, results: hybrid.results });
    }
  }
  return measured;
}
