import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { MAX_CANDIDATES_PER_KIND, MAX_SAMPLED_REELS, MIN_REELS, PUBLISH_RECENT_DAYS, RECENT_DAYS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

/**
 * The keys worth a closer look, as `t_selected`: three reels of two authors at least, and per stream and kind
 * the best by a first look at the sums: plays gained in the last window or the one before (damped), reels, and
 * growth from the one to the other within 1/2 and 2. `below`: the part (of 1000) of its reels that is looked at.
 */
export async function selectKeys(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_selected on commit drop as
    with recent as (
      select d.key_id, d.basis,
        sum(d.gain) filter (where d.day > c.until - c.days)::float8 as now, sum(d.gain) filter (where d.day <= c.until - c.days)::float8 as before
      from trend_days d join trend_keys k on k.id = d.key_id
      join (
        select stream, 0 as basis, last_day as until, ${RECENT_DAYS}::int as days from t_clock
        union all select stream, 1, publish_last_day, ${PUBLISH_RECENT_DAYS}::int from t_clock
      ) c on c.stream = k.stream and c.basis = d.basis
      where d.day > c.until - 2 * c.days and d.day <= c.until and k.reels >= ${MIN_REELS} and k.first_author < k.last_author
      group by d.key_id, d.basis
    ), looked as (
      select key_id, max(coalesce(greatest(now, before), 0) ^ 0.25 * least(2, greatest(0.5, (coalesce(now, 0) + size) / (coalesce(before, 0) + size)))) as strength
      from (select *, 1 + 0.05 * greatest(now, before, 0) as size from recent) r group by key_id
    )
    select id as key_id, stream, kind, key, reels, below from (
      select k.id, k.stream, k.kind, k.key, k.reels, ceil(1000.0 * ${MAX_SAMPLED_REELS} / greatest(k.reels, ${MAX_SAMPLED_REELS}))::int as below,
        row_number() over (partition by k.stream, k.kind order by coalesce(l.strength, 0.1) * ln(1 + k.reels) desc, k.id) as place
      from trend_keys k left join looked l on l.key_id = k.id
      where k.reels >= ${MIN_REELS} and k.first_author < k.last_author
    ) ranked where place <= ${MAX_CANDIDATES_PER_KIND}`);
  await tx.execute(sql`create unique index on t_selected (key_id)`);
  await tx.execute(sql`analyze t_selected`);
}
