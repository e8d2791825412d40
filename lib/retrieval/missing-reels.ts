import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

type Executor = Pick<Database, "execute">;

export type ReelText = { id: string; text: string };

/** Reels with text and without a vector in the space, but those given up. */
function missingIn(space: string, except: Iterable<string>): SQL {
  return sql`from reels left join reel_vectors on reel_vectors.reel_id = reels.id and reel_vectors.space = ${space}
    where reel_vectors.reel_id is null and reels.search_text <> '' and reels.id <> all (${sql.param([...except])}::text[])`;
}

export async function countMissing(db: Executor, space: string, except: Iterable<string> = []): Promise<number> {
  const found = await db.execute<{ n: number }>(sql`select count(*)::int as n ${missingIn(space, except)}`);
  return found.rows[0]?.n ?? 0;
}

/** How many reels have text to embed. */
export async function countEmbeddable(db: Executor): Promise<number> {
  const found = await db.execute<{ n: number }>(sql`select count(*)::int as n from reels where search_text <> ''`);
  return found.rows[0]?.n ?? 0;
}

/** How many vectors a space has. */
export async function countVectors(db: Executor, space: string): Promise<number> {
  const found = await db.execute<{ n: number }>(sql`select count(*)::int as n from reel_vectors where space = ${space}`);
  return found.rows[0]?.n ?? 0;
}

/** The latest observed and most played of them first. */
export async function readMissing(db: Executor, space: string, limit: number, except: Iterable<string> = []): Promise<ReelText[]> {
  const found = await db.execute<ReelText>(sql`
    select reels.id, reels.search_text as text ${missingIn(space, except)}
    order by reels.last_observed_at desc, reels.plays desc nulls last, reels.id limit ${limit}`);
  return found.rows;
}

/**
 * Stores vectors; a reel deleted or rewritten meanwhile is left for the next run. False, and nothing stored, where the
 * space was retired: the lock holds off a swap (swap-space.ts) until these rows are seen by it.
 */
export async function storeVectors(db: Executor, space: string, rows: { id: string; text: string; vector: Float32Array }[]): Promise<boolean> {
  const ids = sql.param(rows.map((row) => row.id));
  const texts = sql.param(rows.map((row) => row.text));
  const literals = sql.param(rows.map((row) => `[${row.vector.join(",")}]`));
  const found = await db.execute<{ open: boolean }>(sql`
    with place as (select name from embedding_spaces where name = ${space} and state <> 'retired' for share),
    stored as (
      insert into reel_vectors (reel_id, space, embedding)
      select reels.id, place.name, given.embedding::vector
      from place cross join unnest(${ids}::text[], ${texts}::text[], ${literals}::text[]) as given(id, search_text, embedding)
      join reels on reels.id = given.id and reels.search_text = given.search_text
      on conflict (reel_id, space) do update set embedding = excluded.embedding
      returning reel_id
    )
    select exists (select 1 from place) as open, (select count(*) from stored) as stored`);
  return found.rows[0]?.open ?? false;
}
