import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

/**
 * Writes authors' baselines: number of reels, median plays of a reel, median plays gained per hour over
 * observed intervals. Needs the temporary tables of observations.sql.ts. Rows an import is writing at
 * this moment are skipped (the next refresh takes them), so that the two never deadlock.
 */
export async function writeAuthorBaselines(tx: Pick<Database, "execute">, asOf: Date): Promise<void> {
  await tx.execute(sql`
    with counted as (
      select author_id, count(*)::int as reels from reels where first_observed_at <= ${asOf.toISOString()}::timestamptz group by author_id
    ), plays as (
      select author_id, percentile_cont(0.5) within group (order by plays)::real as median_plays
      from (select author_id, reel_id, max(plays) as plays from t_observation group by author_id, reel_id) r group by author_id
    ), velocity as (
      select author_id, percentile_cont(0.5) within group (order by gain / hours)::real as median_plays_per_hour from t_interval group by author_id
    ), computed as (
      select c.author_id, c.reels, p.median_plays, v.median_plays_per_hour
      from counted c left join plays p on p.author_id = c.author_id left join velocity v on v.author_id = c.author_id
    ), free as (
      select a.id, c.* from authors a join computed c on c.author_id = a.id
      where (a.reel_count, a.median_plays, a.median_plays_per_hour) is distinct from (c.reels, c.median_plays, c.median_plays_per_hour)
      for no key update of a skip locked
    )
    update authors a set reel_count = f.reels, median_plays = f.median_plays, median_plays_per_hour = f.median_plays_per_hour
    from free f where f.id = a.id`);
}
