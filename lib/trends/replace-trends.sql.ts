import { notInArray, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { trends } from "#lib/db/schema.ts";
import { ACTIVE_SPACE } from "#lib/retrieval/vector-spaces.ts";

type Executor = Pick<Database, "execute">;
type Writer = Pick<Database, "execute" | "insert" | "delete">;

export type TrendRow = typeof trends.$inferInsert;
/** A row of the board and the reels that show it best, strongest first. */
export type FinishedTrend = { row: TrendRow; reels: { reelIds: string[]; weights: number[] } };

/** Reels whose vectors' mean is where the trend lies. */
const VECTOR_REELS = 20;

/** Key of the advisory lock that lets one refresh at a time run; any fixed number of our own that no other lock has. */
const REFRESH_LOCK_KEY = 7_233_103;

/** Begins a refresh: one at a time, with the memory it needs. */
export async function lockRefresh(tx: Executor): Promise<void> {
  // Sorting and hashing in memory; compiling a statement costs more than it saves where each runs once.
  await tx.execute(sql`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`);
  await tx.execute(sql`select pg_advisory_xact_lock(${REFRESH_LOCK_KEY}::bigint)`);
}

/** Puts these trends on the board, whole, in place of their older selves. */
export async function putTrends(tx: Writer, finished: FinishedTrend[]): Promise<void> {
  if (finished.length === 0) return;
  const ids = JSON.stringify(finished.map(({ row }) => row.id));
  await tx.execute(sql`delete from trends where id in (select jsonb_array_elements_text(${ids}::jsonb))`);
  await tx.insert(trends).values(finished.map(({ row }) => row));
  const reels = finished.flatMap(({ row, reels: { reelIds, weights } }) => reelIds.map((reelId, n) => [row.id, reelId, weights[n]]));
  await tx.execute(sql`
    insert into trend_reels (trend_id, reel_id, weight)
    select e ->> 0, e ->> 1, (e ->> 2)::float8 from jsonb_array_elements(${JSON.stringify(reels)}::jsonb) as e join reels r on r.id = e ->> 1`);
  await tx.execute(sql`
    insert into trend_vectors (trend_id, space, embedding)
    select t.trend_id, v.space, avg(v.embedding)::vector(1024)
    from (select trend_id, reel_id, row_number() over (partition by trend_id order by weight desc, reel_id) as place
      from trend_reels where trend_id in (select jsonb_array_elements_text(${ids}::jsonb))) t
    join reel_vectors v on v.reel_id = t.reel_id and v.space = ${ACTIVE_SPACE} where t.place <= ${VECTOR_REELS} group by t.trend_id, v.space`);
}

/** Takes off the board what is not among `ids`. */
export async function dropOtherTrends(db: Pick<Database, "delete">, ids: string[]): Promise<void> {
  await db.delete(trends).where(ids.length > 0 ? notInArray(trends.id, ids) : undefined);
}

export async function countBoard(db: Executor): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from trends`);
  return rows[0]?.n ?? 0;
}
