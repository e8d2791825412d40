import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

type Executor = Pick<Database, "execute">;

/** Tables the refresh keeps between two runs (lib/db/schema/trend-state.ts). */
const STATE = ["trend_streams", "trend_keys", "reel_traits", "reel_days", "trend_series", "trend_windows", "trend_members", "stream_days", "topics", "reel_topics", "topic_pending"];

/**
 * Hides the kept state behind empty temporary tables of the same names until the transaction ends: what is
 * computed for a past moment starts from nothing and leaves nothing behind.
 */
export async function shadowState(tx: Executor): Promise<void> {
  for (const table of STATE) await tx.execute(sql.raw(`create temp table ${table} (like public.${table} including all) on commit drop`));
}

/** Moves the marks of changed reels into `t_changed`. Marks that others write meanwhile stay for the next refresh. */
export async function takeChanges(tx: Executor): Promise<number> {
  await tx.execute(sql`create temp table t_changed (reel_id text primary key, traits boolean not null) on commit drop`);
  await tx.execute(sql`
    with taken as (delete from trend_changes returning reel_id, traits)
    insert into t_changed select reel_id, bool_or(traits) from taken group by reel_id`);
  // Nothing kept yet: whatever was marked, all is new.
  await tx.execute(sql`insert into t_changed select id, true from reels where not exists (select 1 from trend_streams) on conflict (reel_id) do update set traits = true`);
  return countChanged(tx);
}

/** All reels known at `asOf` as changed ones. */
export async function takeAll(tx: Executor, asOf: Date): Promise<number> {
  await tx.execute(sql`create temp table t_changed (reel_id text primary key, traits boolean not null) on commit drop`);
  await tx.execute(sql`insert into t_changed select id, true from reels where first_observed_at <= ${asOf.toISOString()}::timestamptz`);
  return countChanged(tx);
}

async function countChanged(tx: Executor): Promise<number> {
  await tx.execute(sql`analyze t_changed`);
  const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from t_changed`);
  return rows[0]?.n ?? 0;
}

export async function countReels(db: Executor): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from reels`);
  return rows[0]?.n ?? 0;
}

/** The board now shows a past moment: the next refresh has something to do even where no reel changed. */
export async function markBoardPast(tx: Executor): Promise<void> {
  await tx.execute(sql`insert into trend_changes (reel_id, traits) select id, false from reels order by id limit 1`);
}
