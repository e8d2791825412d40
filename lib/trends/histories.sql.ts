import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

type Executor = Pick<Database, "execute">;

/** Sum of the newest play counts of each selected key's reels. */
export async function readTotalPlays(tx: Executor): Promise<Map<number, number>> {
  const { rows } = await tx.execute<{ keyId: number; plays: number }>(sql`
    select s.key_id as "keyId", coalesce(sum(t.plays), 0)::float8 as plays
    from reel_traits t cross join lateral unnest(t.key_ids) as k(id) join t_selected s on s.key_id = k.id group by s.key_id`);
  return new Map(rows.map(({ keyId, plays }) => [keyId, plays]));
}

/** Plays gained between observations by every key on the days (`from`, `to`]. */
export async function readKeyGains(tx: Executor, from: string, to: string): Promise<{ id: string; day: string; gain: number; share: number }[]> {
  const { rows } = await tx.execute<{ id: string; day: string; gain: number; share: number }>(sql`
    select k.kind || ':' || k.key as id, d.day::text as day, d.gain::float8 as gain, (d.gain / nullif(s.gain, 0)::float8)::float8 as share
    from trend_series t join trend_keys k on k.id = t.key_id cross join lateral unnest(t.days, t.gains) as d(day, gain)
    join stream_days s on s.stream = k.stream and s.basis = t.basis and s.day = d.day
    where t.basis = 0 and d.day > ${from}::date and d.day <= ${to}::date order by d.day, id`);
  return rows;
}
