import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { HISTORY_DAYS, PUBLISH_HISTORY_DAYS, USUAL_SAMPLE_REELS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

/** A band with fewer reels takes the usual of all ages. */
const MIN_BAND_REELS = 5;

/**
 * What reels of a stream usually do at an age, as `t_usual` (and the sample asked, `t_sampled`): arrays by age band (index 1 = band -1) of plays
 * gained per hour between observations (`rates`) and of plays over age (`life_rates`), medians of reels. Of a
 * large stream a fixed sample is asked, so that the cost hardly grows with the corpus. Also how many reels each
 * basis has in its history.
 */
export async function buildUsualRates(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_sampled on commit drop as
    select t.stream, t.language, t.plays, t.age_hours, t.age_band, t.band_gain, t.band_hours,
      coalesce(t.measured_until > c.last_day - ${HISTORY_DAYS}::int, false) as by_interval, coalesce(t.published_on > c.publish_last_day - ${PUBLISH_HISTORY_DAYS}::int, false) as by_publication
    from trend_streams s join t_clock c on c.stream = s.stream
    join reel_traits t on t.stream = s.stream and t.sample < ceil(1000.0 * ${USUAL_SAMPLE_REELS} / greatest(s.reels, ${USUAL_SAMPLE_REELS}))::int`);
  await tx.execute(sql`
    create temp table t_usual on commit drop as
    with size as (
      select t.stream, (count(*) filter (where t.by_interval) * s.reels / count(*))::int as interval_reels, (count(*) filter (where t.by_publication) * s.reels / count(*))::int as publish_reels
      from t_sampled t join trend_streams s on s.stream = t.stream group by t.stream, s.reels
    ), by_reel as (
      select t.stream, b.band, b.gain::float8 / b.hours as rate from t_sampled t cross join lateral unnest(t.band_gain, t.band_hours) with ordinality as b(gain, hours, band) where b.hours > 0
      union all
      select t.stream, null, (select sum(gain) from unnest(t.band_gain) as gain)::float8 / nullif((select sum(hours) from unnest(t.band_hours) as hours), 0)
      from t_sampled t where t.band_hours is not null
    ), usual as (
      select stream, band, count(*) as reels, greatest(percentile_cont(0.5) within group (order by rate), 0.01) as rate from by_reel group by stream, band
    ), life as (
      select stream, age_band + 2 as band, count(*) as reels, greatest(percentile_cont(0.5) within group (order by plays / age_hours), 0.0001) as rate
      from t_sampled where plays is not null and age_hours > 0 group by grouping sets ((stream, age_band), (stream))
    )
    select s.stream, s.interval_reels, s.publish_reels, array_agg(coalesce(b.rate, u.rate, 0.01) order by bands.band) as rates, array_agg(coalesce(lb.rate, lu.rate, 0.0001) order by bands.band) as life_rates
    from size s cross join generate_series(1, 10) as bands(band)
    left join usual u on u.stream = s.stream and u.band is null
    left join usual b on b.stream = s.stream and b.band = bands.band and b.reels >= ${MIN_BAND_REELS}
    left join life lu on lu.stream = s.stream and lu.band is null
    left join life lb on lb.stream = s.stream and lb.band = bands.band and lb.reels >= ${MIN_BAND_REELS}
    group by s.stream, s.interval_reels, s.publish_reels`);
  await tx.execute(sql`analyze t_usual`);
}
