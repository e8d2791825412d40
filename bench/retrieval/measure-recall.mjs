import { sql } from "drizzle-orm";
import { EVERY_REEL, filterReels } from "../../lib/retrieval/filter-reels.ts";
import { searchVector } from "../../lib/retrieval/search-vector.ts";
import { ARM_DEPTH } from "../../lib/retrieval/rank-reels.ts";
import { efOf, mean, percentile, timeBare } from "./measure-queries.mjs";

const RECALL_AT = 20;
/** Comparing all vectors for the truth takes a third of a second a query: with filters every so many-th query is asked. */
const FILTERED_EVERY = 4;
const EF_VALUES = [20, 40, 80, 120, 200, 400, 700, 1_000];
/** Equal products differ in the last digits by the order they were added in. */
const TIE = 1e-6;
const FILTERS = [
  { name: "language en", filters: { language: "en" } },
  { name: "language ru", filters: { language: "ru" } },
  { name: "country BY", filters: { country: "BY" } },
  { name: "period 7 days", filters: { periodDays: 7 } },
  { name: "stage rising", filters: { stage: "rising" } },
  { name: "tier deep_dive", filters: { tier: "deep_dive" } },
  { name: "ru, BY, 7 days", filters: { language: "ru", country: "BY", periodDays: 7 } },
];

/** The products of a query's true nearest reels: every vector that fits is compared. */
async function readExact(db, { vector }, filter = EVERY_REEL) {
  const { rows } = await db.execute(sql`
    select -(embedding <#> ${vector.literal}::vector) as product from reel_vectors join reels on reels.id = reel_id
    where space = ${vector.space} and ${filter} order by 1 desc limit ${RECALL_AT}`);
  return rows.map(({ product }) => product);
}

async function readProducts(db, { vector }, ids) {
  const { rows } = await db.execute(sql`
    select -(embedding <#> ${vector.literal}::vector) as product from reel_vectors where space = ${vector.space} and reel_id = any(${sql.param(ids)}::text[])`);
  return rows.map(({ product }) => product);
}

/** Part of the true nearest that was found; 1 where there are none. */
function recallOf(products, exact) {
  const least = exact.at(-1);
  return least === undefined ? 1 : Math.min(1, products.filter((product) => product >= least - TIE).length / exact.length);
}

/** Recall@20 and latency of the bare HNSW query by ef_search, the one shipped among them; `exact` by query. */
async function sweepEf(db, queries, exact, shipped) {
  const rows = [];
  for (const efSearch of [...new Set([...EF_VALUES, shipped])].sort((a, b) => a - b)) {
    const tried = [];
    for (const query of queries) {
      await timeBare(db, query, { efSearch, limit: RECALL_AT });
      const { ms, ids } = await timeBare(db, query, { efSearch, limit: RECALL_AT });
      tried.push({ ms, recall: recallOf(await readProducts(db, query, ids), exact.get(query)) });
    }
    const times = tried.map(({ ms }) => ms);
    rows.push({ efSearch, recall: mean(tried.map(({ recall }) => recall)), p50: percentile(times, 0.5), p95: percentile(times, 0.95) });
  }
  return rows;
}

/** The vector arm as shipped, with a filter or none: recall@20, places filled, time. */
async function measureArm(db, queries, filters) {
  const filter = filterReels(filters);
  const { rows: [{ n: fitting }] } = await db.execute(sql`select count(*)::int as n from reels where ${filter}`);
  const tried = [];
  for (const query of queries) {
    const startedAt = performance.now();
    const hits = await searchVector({ db, query: query.vector, limit: ARM_DEPTH.vector, filter });
    const ms = performance.now() - startedAt;
    const products = hits.map(({ score }) => score * query.vector.selfProduct);
    const exact = (await readExact(db, query, filter)).map((product) => Math.max(0, Math.min(product, query.vector.selfProduct)));
    tried.push({ ms, recall: recallOf(products, exact), filled: hits.length / Math.min(ARM_DEPTH.vector, fitting) });
  }
  const times = tried.map(({ ms }) => ms);
  return { fitting, recall: mean(tried.map(({ recall }) => recall)), filled: Math.min(...tried.map(({ filled }) => filled)), p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Everything about the vector arm: the sweep and the arm as shipped, by kind of query, and with filters. */
export async function measureVectorArm(db, queries, { withFilters }) {
  const exact = new Map();
  for (const query of queries) exact.set(query, await readExact(db, query));
  const kinds = [["English", queries.filter(({ vector }) => !vector.hashedOnly)], ["Russian", queries.filter(({ vector }) => vector.hashedOnly)]];
  const sweep = [];
  const arm = [];
  const efShipped = {};
  for (const [kind, asked] of kinds) {
    efShipped[kind] = await efOf(db, asked[0]);
    for (const row of await sweepEf(db, asked, exact, efShipped[kind])) sweep.push({ kind, ...row });
    arm.push({ kind, filter: "none", ...(await measureArm(db, asked, {})) });
    if (withFilters) for (const { name, filters } of FILTERS) arm.push({ kind, filter: name, ...(await measureArm(db, asked.filter((_, i) => i % FILTERED_EVERY === 0), filters)) });
  }
  return { sweep, arm, efShipped };
}
