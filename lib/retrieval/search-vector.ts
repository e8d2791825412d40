import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import type { QueryVector } from "./embed-query.ts";

/**
 * pgvector's default of 40 caps a LIMIT at 40 rows. Recall@20 against an exact scan of 7,225 TikTok captions:
 * queries with the USE half 1.00 at 200; hashed-only ones .73 at 200, .94 at 1000 (of 3,468), because
 * hashed vectors are nearly orthogonal and a graph has nothing to walk along.
 */
const EF_SEARCH = { withUse: 200, hashedOnly: 1_000 } as const;
/** So a hashed-only query reads every vector (2 to 7 ms per 1,000 on PGlite) until there are this many. */
const MAX_EXACT_ROWS = 50_000;

type Row = { reel_id: string; product: number };

function toHits(rows: Row[], query: QueryVector): ArmHit[] {
  return rows.map((row) => ({ reelId: row.reel_id, score: Math.min(1, Math.max(0, row.product / query.selfProduct)) }));
}

type Reader = Pick<Database, "execute">;

async function isSmall(db: Reader): Promise<boolean> {
  const found = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from reel_vectors limit ${MAX_EXACT_ROWS + 1}) as counted`,
  );
  return (found.rows[0]?.n ?? 0) <= MAX_EXACT_ROWS;
}

async function readNearest(db: Reader, query: QueryVector, limit: number, exact: boolean): Promise<Row[]> {
  const distance = sql`embedding <#> ${query.literal}::vector`;
  // "+ 0" is no order the index knows, so every row is compared.
  const order = exact ? sql`(${distance}) + 0, reel_id` : distance;
  const found = await db.execute<Row>(sql`
    select reel_id, -(${distance}) as product from reel_vectors where space = ${query.space} order by ${order} limit ${limit}`);
  return found.rows;
}

/**
 * The vector arm: nearest reels by inner product, score = product / the query's own. Over the HNSW index,
 * or exactly for a hashed-only query on a corpus that allows it. The settings hold for this transaction
 * only; iterative scan (pgvector 0.8+) goes on past rows of another space.
 */
export async function searchVector(args: { db: Database; query: QueryVector; limit: number }): Promise<ArmHit[]> {
  const { db, query, limit } = args;
  if (query.hashedOnly && (await isSmall(db))) return toHits(await readNearest(db, query, limit, true), query);
  const efSearch = query.hashedOnly ? EF_SEARCH.hashedOnly : Math.max(EF_SEARCH.withUse, limit);
  const rows = await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('hnsw.ef_search', ${String(efSearch)}, true)`);
    await tx.execute(sql`
      select set_config('hnsw.iterative_scan', 'strict_order', true) from pg_extension
      where extname = 'vector' and string_to_array(extversion, '.')::int[] >= array[0, 8, 0]`);
    return readNearest(tx, query, limit, false);
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
