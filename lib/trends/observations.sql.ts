import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { ageBand } from "#lib/retrieval/age-band.ts";
import { HISTORY_DAYS, PUBLISH_HISTORY_DAYS, PUBLISH_RECENT_DAYS, RECENT_DAYS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

/** The newest observation there is, rounded up to the millisecond a Date can hold; null for an empty corpus. */
export async function readNewestObservation(db: Executor): Promise<Date | null> {
  const { rows } = await db.execute<{ at: number | null }>(
    sql`select ceil(extract(epoch from max(observed_at)) * 1000)::float8 as at from reel_snapshots`,
  );
  const at = rows[0]?.at;
  return at === null || at === undefined ? null : new Date(at);
}

/**
 * Temporary tables of one refresh, dropped with its transaction. A *stream* is the demo reels, or the
 * real reels of one platform: shares and baselines of different streams never mix.
 *
 * Observations later than `asOf` do not exist here. A hidden count (null) is missing. A count below the
 * reel's highest so far is a fault of the count: left out, so that it neither loses nor regains plays.
 */
export async function buildObservations(tx: Executor, asOf: Date): Promise<void> {
  await tx.execute(sql`
    create temp table t_observation (reel_id text, stream text, author_id text, published_at timestamp, observed_at timestamp,
      plays float8, previous_at timestamp, previous_plays float8, observations int) on commit drop`);
  // Equal counts within a day of the first of them are one crawl repeated: only the first is kept.
  await tx.execute(sql`
    insert into t_observation
    select reel_id, stream, author_id, case when published_at <= min(observed_at) over reel then published_at end, observed_at, plays,
      lag(observed_at) over history, lag(plays) over history, count(*) over reel
    from (
      select *, row_number() over (partition by reel_id, plays, floor(extract(epoch from observed_at - same_since) / 86400) order by observed_at) as repeat
      from (select *, min(observed_at) over (partition by reel_id, plays) as same_since from (
        select s.reel_id, case when r.demo then 'demo' else r.platform end as stream, r.author_id,
          r.published_at at time zone 'UTC' as published_at, s.observed_at at time zone 'UTC' as observed_at, s.plays,
          max(s.plays) over (partition by s.reel_id order by s.observed_at) as highest
        from reel_snapshots s join reels r on r.id = s.reel_id
        where s.observed_at <= ${asOf.toISOString()}::timestamptz and s.plays is not null
      ) counted where plays = highest) o
    ) kept
    where repeat = 1
    window reel as (partition by reel_id), history as (partition by reel_id order by observed_at)`);
  await tx.execute(sql`analyze t_observation`);
}

/** Intervals between observations. Where a reel was first seen within 3 days of its publication, that first stretch counts too. */
export async function buildIntervals(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_interval (reel_id text, stream text, author_id text, start_at timestamp, end_at timestamp,
      gain float8, hours float8, band int) on commit drop`);
  await tx.execute(sql`
    insert into t_interval
    select reel_id, stream, author_id, start_at, observed_at, plays - coalesce(previous_plays, 0),
      extract(epoch from observed_at - start_at)::float8 / 3600, ${ageBand(sql`start_at + (observed_at - start_at) / 2 - published_at`)}
    from (
      select *, coalesce(previous_at, case when observed_at - published_at <= interval '3 days' then published_at end) as start_at
      from t_observation where observations > 1
    ) o
    where start_at < observed_at`);
  await tx.execute(sql`analyze t_interval`);
}

/** What a reel of the stream usually gains in an hour at that age: the median of reels, or of all ages where a band has few. */
export async function buildUsualRates(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_usual_rate on commit drop as
    with by_reel as (
      select stream, band, sum(gain) / sum(hours) as rate from t_interval group by grouping sets ((stream, band, reel_id), (stream, reel_id))
    ), usual as (
      select stream, band, count(*) as reels, greatest(percentile_cont(0.5) within group (order by rate), 0.01) as rate from by_reel group by stream, band
    )
    select u.stream, bands.band, coalesce(b.rate, u.rate) as rate
    from usual u cross join generate_series(-1, 8) as bands(band)
    left join usual b on b.stream = u.stream and b.band = bands.band and b.reels >= 5
    where u.band is null`);
}

/**
 * Each stream's clock. `last_day` is the newest day covered by at least 12 hours of observation, for
 * intervals; `publish_last_day` the newest day of publication. Both streams of old files and of fresh
 * ones thus have a "now" of their own.
 */
export async function buildClocks(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_clock on commit drop as
    select o.stream, max(o.observed_at) as as_of, (max(i.end_at) - interval '12 hours')::date as last_day,
      max(i.end_at) as interval_as_of, max(o.published_at)::date as publish_last_day
    from (select stream, max(observed_at) as observed_at, max(published_at) as published_at from t_observation group by stream) o
    left join (select stream, max(end_at) as end_at from t_interval group by stream) i on i.stream = o.stream
    group by o.stream`);
}

/** An interval's gain spread evenly over the days (UTC) it covers. */
export async function buildReelDays(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_reel_day (reel_id text, stream text, day date, gain float8, expected float8) on commit drop`);
  await tx.execute(sql`
    insert into t_reel_day
    select i.reel_id, i.stream, d.day::date, sum(i.gain * d.part), sum(i.hours * u.rate * d.part)
    from t_interval i join t_clock c on c.stream = i.stream join t_usual_rate u on u.stream = i.stream and u.band = i.band
    cross join lateral (
      select day, extract(epoch from least(i.end_at, day + interval '1 day') - greatest(i.start_at, day))::float8 / 3600 / i.hours as part
      from generate_series(greatest(i.start_at::date, c.last_day - ${HISTORY_DAYS - 1}::int)::timestamp, i.end_at::date::timestamp, interval '1 day') as day
    ) d
    where d.part > 0 and i.end_at >= c.last_day - ${HISTORY_DAYS - 1}::int
    group by i.reel_id, i.stream, d.day`);
  await tx.execute(sql`analyze t_reel_day`);
}

/**
 * One row per reel and basis. `x` is the log of the reel's velocity "now" over its author's usual one
 * (null = not measured now). Velocity is observed over expected at the reel's age; the author's usual is
 * the median over the author's *other* reels (two or more; `own`), else the corpus's own, which is 1.
 * Basis `interval`: plays gained in the last 7 days. Basis `publish`: plays over age, from one observation.
 */
export async function buildSignals(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_lifetime on commit drop as
    with newest as (
      select distinct on (reel_id) reel_id, stream, author_id, published_at, plays,
        extract(epoch from observed_at - published_at)::float8 / 3600 as hours, ${ageBand(sql`observed_at - published_at`)} as band
      from t_observation where published_at < observed_at order by reel_id, observed_at desc
    ), usual as (
      select stream, band, count(*) as reels, greatest(percentile_cont(0.5) within group (order by plays / hours), 0.0001) as rate
      from newest group by grouping sets ((stream, band), (stream))
    )
    select n.reel_id, n.stream, n.author_id, n.published_at::date as day, n.plays,
      greatest(n.plays, 1) / (n.hours * coalesce(b.rate, u.rate)) as ratio
    from newest n join usual u on u.stream = n.stream and u.band is null
    left join usual b on b.stream = n.stream and b.band = n.band and b.reels >= 5`);
  await tx.execute(sql`
    create temp table t_base on commit drop as
    with base as (
      select coalesce(i.reel_id, l.reel_id) as reel_id, coalesce(i.stream, l.stream) as stream, coalesce(i.author_id, l.author_id) as author_id,
        coalesce(i.ratio, l.ratio) as ratio
      from (
        select i.reel_id, i.stream, i.author_id, greatest(sum(i.gain), 1) / sum(i.hours * u.rate) as ratio
        from t_interval i join t_usual_rate u on u.stream = i.stream and u.band = i.band group by i.reel_id, i.stream, i.author_id
      ) i
      full join t_lifetime l on l.reel_id = i.reel_id
    ), ranked as (
      select *, row_number() over (partition by stream, author_id order by ratio, reel_id)::int as place from base
    ), author as (
      select stream, author_id, array_agg(ratio order by ratio, reel_id) as ratios, count(*)::int - 1 as others from base group by stream, author_id
    )
    select r.reel_id, r.stream, r.author_id, a.others >= 2 as own,
      case when a.others >= 2 then (${othersAt(sql`(a.others + 1) / 2`)} + ${othersAt(sql`a.others / 2 + 1`)}) / 2 else 1 end as usual
    from ranked r join author a on a.stream = r.stream and a.author_id = r.author_id`);
  await tx.execute(sql`
    create temp table t_signal on commit drop as
    select 'interval' as basis, b.reel_id, b.stream, b.author_id, b.own, d.gain,
      case when d.expected > 0 then greatest(least(ln(greatest(d.gain, 1) / d.expected / b.usual), ln(100)), -ln(100)) end as x
    from t_base b join (
      select d.reel_id, sum(d.gain) filter (where d.day > c.last_day - ${RECENT_DAYS}::int) as gain,
        sum(d.expected) filter (where d.day > c.last_day - ${RECENT_DAYS}::int) as expected
      from t_reel_day d join t_clock c on c.stream = d.stream group by d.reel_id
    ) d on d.reel_id = b.reel_id
    union all
    select 'publish', b.reel_id, b.stream, b.author_id, b.own, case when l.day > c.publish_last_day - ${PUBLISH_RECENT_DAYS}::int then l.plays end,
      case when l.day > c.publish_last_day - ${PUBLISH_RECENT_DAYS}::int
        then greatest(least(ln(l.ratio / b.usual), ln(100)), -ln(100)) end
    from t_base b join t_lifetime l on l.reel_id = b.reel_id join t_clock c on c.stream = b.stream
    where l.day > c.publish_last_day - ${PUBLISH_HISTORY_DAYS}::int`);
  await tx.execute(sql`create index on t_signal (reel_id)`);
  await tx.execute(sql`analyze t_signal`);
}

/** The author's sorted ratios without this reel's own, at a 1-based place. */
function othersAt(place: ReturnType<typeof sql>) {
  return sql`a.ratios[${place} + (${place} >= r.place)::int]`;
}
