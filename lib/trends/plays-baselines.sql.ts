import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { ageBand } from "#lib/retrieval/age-band.ts";

/** Fewer reels give no usual. */
const MIN_REELS = 8;

/**
 * Writes what reels usually have in plays at an age: medians by stream, language and age band, and the
 * same for all languages and for all ages, for groups that are too small. Needs the temporary tables of
 * observations.sql.ts, so nothing observed after the as-of moment counts.
 */
export async function writePlaysBaselines(tx: Pick<Database, "execute">): Promise<void> {
  await tx.execute(sql`delete from plays_baselines`);
  await tx.execute(sql`
    with newest as (
      select distinct on (o.reel_id) o.reel_id, o.stream, coalesce(r.language, '?') as language, o.plays,
        ${ageBand(sql`o.observed_at - o.published_at`)} as band
      from t_observation o join reels r on r.id = o.reel_id
      where o.plays is not null order by o.reel_id, o.observed_at desc
    )
    insert into plays_baselines (stream, language, band, median_plays, reels)
    select stream, coalesce(language, '*'), coalesce(band, -9), percentile_cont(0.5) within group (order by plays), count(*)
    from newest group by grouping sets ((stream, language, band), (stream, language), (stream, band), (stream))
    having count(*) >= ${MIN_REELS}`);
}
