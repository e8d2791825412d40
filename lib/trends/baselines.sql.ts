import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

type Executor = Pick<Database, "execute">;

/** Fewer reels give no usual. */
const MIN_REELS = 8;

export type AuthorBaseline = { id: string; reels: number; plays: number | null };
export type PlaysBaseline = { stream: string; language: string; band: number; plays: number; reels: number };

/** Number of reels, and median plays of a reel, of every author a changed reel is or was of. */
const authorBaselines: SQL = sql`
  select author_id as id, count(*)::int as reels, percentile_cont(0.5) within group (order by plays)::float8 as plays
  from reel_traits where author_id in (select author_id from t_trait union select author_id from t_before) group by author_id`;

/**
 * What reels usually have in plays at an age: medians by stream, language and age band, and the same for all
 * languages (`*`) and all ages (-9), for groups that are too small. Of a large stream a fixed sample is asked.
 */
const playsBaselines: SQL = sql`
  with newest as (
    select stream, coalesce(language, '?') as language, plays, coalesce(age_band, -1) as band from t_sampled where plays is not null
  )
  select stream, coalesce(language, '*') as language, coalesce(band, -9)::int as band, percentile_cont(0.5) within group (order by plays)::float8 as plays, count(*)::int as reels
  from newest group by grouping sets ((stream, language, band), (stream, language), (stream, band), (stream)) having count(*) >= ${MIN_REELS}`;

export async function readAuthorBaselines(tx: Executor): Promise<AuthorBaseline[]> {
  return (await tx.execute<AuthorBaseline>(authorBaselines)).rows;
}

export async function readPlaysBaselines(tx: Executor): Promise<PlaysBaseline[]> {
  return (await tx.execute<PlaysBaseline>(playsBaselines)).rows;
}

/** Rows an import is writing at this moment are skipped (the next refresh takes them), so that the two never deadlock. */
const updateAuthors = (baselines: SQL): SQL => sql`
  with computed as (${baselines}), free as (
    select a.id, c.reels, c.plays::real as plays from authors a join computed c on c.id = a.id
    where (a.reel_count, a.median_plays) is distinct from (c.reels, c.plays::real) for no key update of a skip locked
  )
  update authors a set reel_count = f.reels, median_plays = f.plays from free f where f.id = a.id`;

/** Both kinds of baselines without their rows leaving the database. */
export async function writeBaselines(tx: Executor): Promise<void> {
  await tx.execute(updateAuthors(authorBaselines));
  await tx.execute(sql`delete from plays_baselines`);
  await tx.execute(sql`insert into plays_baselines (stream, language, band, median_plays, reels) ${playsBaselines}`);
}

export async function saveAuthorBaselines(db: Executor, rows: AuthorBaseline[]): Promise<void> {
  await db.execute(updateAuthors(sql`select id, reels, plays from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b(id text, reels int, plays float8)`));
}

export async function savePlaysBaselines(tx: Executor, rows: PlaysBaseline[]): Promise<void> {
  await tx.execute(sql`delete from plays_baselines`);
  await tx.execute(sql`
    insert into plays_baselines (stream, language, band, median_plays, reels)
    select stream, language, band, plays, reels from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b(stream text, language text, band int, plays float8, reels int)`);
}
