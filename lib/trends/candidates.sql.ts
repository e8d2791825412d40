import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { sampleBelow } from "./apply-changes.sql.ts";
import { MAX_CANDIDATES_PER_KIND, MIN_REELS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

/**
 * The keys worth a closer look, as `t_selected`: three reels of two authors at least, and per stream and kind
 * the best by a first look at the sums: plays gained in the last window or the one before (damped), reels, and
 * growth from the one to the other within 1/2 and 2. `below`: the part (of 1000) of its reels that is looked at.
 */
export async function selectKeys(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_selected on commit drop as
    with looked as (
      select key_id, max(greatest(gain_now, gain_before, 0)::float8 ^ 0.25 * least(2, greatest(0.5, (gain_now + size) / (gain_before + size)))) as strength
      from (select *, 1 + 0.05 * greatest(gain_now, gain_before, 0)::float8 as size from trend_windows) r group by key_id
    )
    select id as key_id, stream, kind, key, reels, below from (
      select k.id, k.stream, k.kind, k.key, k.reels, ${sampleBelow(sql`k.reels`)} as below,
        row_number() over (partition by k.stream, k.kind order by l.strength * ln(1 + k.reels) desc, k.id) as place
      from trend_keys k join looked l on l.key_id = k.id
      where k.reels >= ${MIN_REELS} and k.first_author < k.last_author
    ) ranked where place <= ${MAX_CANDIDATES_PER_KIND}`);
  await tx.execute(sql`create unique index on t_selected (key_id)`);
  await tx.execute(sql`analyze t_selected`);
}
