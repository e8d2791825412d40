import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import type { QueryVector } from "./embed-query.ts";
import { EVERY_REEL } from "./filter-reels.ts";
import { nameOfPartition } from "./vector-spaces.ts";

/**
 * pgvector's default of 40 caps a LIMIT at 40 rows, and recall falls as a corpus grows (docs/research/retrieval_speed.md),
 * so ef_search grows with its square root: 200 for 10,000 vectors, 632 for 100,000. More than a corpus needs is no
 * good: from about 400 for 10,000 vectors the planner reads the whole table instead. Hashed-only queries need more,
 * because hashed vectors are nearly orthogonal and a graph has little to walk along.
 */
const EF_SEARCH = { least: 200, perRoot: 2, most: 1_000, hashedOnly: 1_000 } as const;
/** So a hashed-only query reads every vector (2 to 7 ms per 1,000 on PGlite) until there are this many. */
const MAX_EXACT_ROWS = 50_000;

type Row = { reel_id: string; product: number };

function toHits(rows: Row[], query: QueryVector): ArmHit[] {
  return rows.map((row) => ({ reelId: row.reel_id, score: Math.min(1, Math.max(0, row.product / query.selfProduct)) }));
}

type Reader = Pick<Database, "execute">;

/** About how many vectors a space has: one fills a page of 8 kB, and the size of a table is known without reading it. */
export async function estimateVectors(db: Reader, space: string): Promise<number> {
  const found = await db.execute<{ pages: number | null }>(sql`select (pg_relation_size(to_regclass(${nameOfPartition(space)})) / 8192)::float8 as pages`);
  return found.rows[0]?.pages ?? 0;
}

export function chooseEfSearch(query: Pick<QueryVector, "hashedOnly">, vectors: number): number {
  const { least, perRoot, most, hashedOnly } = EF_SEARCH;
  return query.hashedOnly ? hashedOnly : Math.round(Math.min(most, Math.max(least, perRoot * Math.sqrt(vectors))));
}

type Wanted = { query: QueryVector; limit: number; filter: SQL; exact: boolean };

async function readNearest(db: Reader, { query, limit, filter, exact }: Wanted): Promise<Row[]> {
  const fits = filter === EVERY_REEL ? filter : sql`exists (select 1 from reels where reels.id = reel_vectors.reel_id and ${filter})`;
  const distance = sql`embedding <#> ${query.literal}::vector`;
  // "+ 0" is no order the index knows, so every row is compared.
  const order = exact ? sql`(${distance}) + 0, reel_id` : distance;
  const found = await db.execute<Row>(sql`
    select reel_id, -(${distance}) as product from reel_vectors where space = ${query.space} and ${fits} order by ${order} limit ${limit}`);
  return found.rows;
}

/**
 * The vector arm: nearest reels by inner product, score = product / the query's own. Over the HNSW index,
 * or exactly for a hashed-only query on a corpus that allows it. The settings hold for this transaction
 * only. A filter is part of the same scan: iterative scan (pgvector 0.8+) goes on until enough reels fit, and
 * where it gives up before (few fit, or they lie far from the query), the reels that fit are compared exactly.
 */
export async function searchVector(args: { db: Database; query: QueryVector; limit: number; filter?: SQL }): Promise<ArmHit[]> {
  const { db, query, limit, filter = EVERY_REEL } = args;
  const wanted = { query, limit, filter };
  const vectors = await estimateVectors(db, query.space);
  if (query.hashedOnly && vectors <= MAX_EXACT_ROWS) return toHits(await readNearest(db, { ...wanted, exact: true }), query);
  const efSearch = Math.max(limit, chooseEfSearch(query, vectors));
  const rows = await db.transaction(async (tx) => {
    await tx.execute(sql`
      select set_config('hnsw.ef_search', ${String(efSearch)}, true), (select set_config('hnsw.iterative_scan', 'strict_order', true) from pg_extension
        where extname = 'vector' and string_to_array(extversion, '.')::int[] >= array[0, 8, 0])`);
    const nearest = await readNearest(tx, { ...wanted, exact: false });
    return nearest.length < limit && filter !== EVERY_REEL ? readNearest(tx, { ...wanted, exact: true }) : nearest;
  });
  return toHits(rows, query);
}

/** The same score for given reels, whichever arm found them; reels without a vector in the query's space are left out. */
export async function scoreByVector(args: { db: Database; query: QueryVector; reelIds: string[] }): Promise<Map<string, number>> {
  const { db, query, reelIds } = args;
  const found = await db.execute<Row>(sql`
    select reel_id, -(embedding <#> ${query.literal}::vector) as product from reel_vectors
    where space = ${query.space} and reel_id = any(${sql.param(reelIds)}::text[])`);
  return new Map(toHits(found.rows, query).map((hit) => [hit.reelId, hit.score]));
}

/**
 * How like the best hits the given reels are: inner product with the mean of their vectors, over the query's own
 * (Rocchio 1971, pseudo-relevance feedback). Reels without a vector in the query's space are left out.
 */
export async function scoreByLikeness(args: { db: Database; query: QueryVector; bestIds: string[]; reelIds: string[] }): Promise<Map<string, number>> {
  const { db, query, bestIds, reelIds } = args;
  if (bestIds.length === 0) return new Map();
  // "materialized": else the mean is taken anew for every reel.
  const found = await db.execute<Row>(sql`
    with best as materialized (
      select avg(embedding) as mean from reel_vectors where space = ${query.space} and reel_id = any(${sql.param(bestIds)}::text[])
    )
    select reel_id, -(embedding <#> mean) as product from reel_vectors, best
    where space = ${query.space} and reel_id = any(${sql.param(reelIds)}::text[]) and mean is not null`);
  return new Map(toHits(found.rows, query).map((hit) => [hit.reelId, hit.score]));
}
