import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { ageBand } from "#lib/retrieval/age-band.ts";
import { HISTORY_DAYS, PRUNE_DAYS, PUBLISH_HISTORY_DAYS, PUBLISH_RECENT_DAYS, RECENT_DAYS } from "./windows.ts";

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
 * Observations of the changed reels, as temporary tables of one refresh. A *stream* is the demo reels, or
 * the real reels of one platform: shares and baselines of different streams never mix.
 *
 * Observations later than `asOf` do not exist here. A hidden count (null) is missing. A count below the
 * reel's highest so far is a fault of the count: left out, so that it neither loses nor regains plays.
 * Equal counts within a day of the first of them are one crawl repeated: only the first is kept.
 */
export async function buildObservations(tx: Executor, asOf: Date): Promise<void> {
  await tx.execute(sql`
    create temp table t_observation on commit drop as
    select reel_id, observed_at, plays, count(*) over (partition by reel_id)::int as observations,
      lag(observed_at) over history as previous_at, lag(plays) over history as previous_plays
    from (
      select *, row_number() over (partition by reel_id, plays, floor(extract(epoch from observed_at - same_since) / 86400) order by observed_at) as repeat
      from (select *, min(observed_at) over (partition by reel_id, plays) as same_since from (
        select s.reel_id, s.observed_at at time zone 'UTC' as observed_at, s.plays,
          max(s.plays) over (partition by s.reel_id order by s.observed_at) as highest
        from reel_snapshots s join t_changed t on t.reel_id = s.reel_id
        where s.observed_at <= ${asOf.toISOString()}::timestamptz and s.plays is not null
      ) counted where plays = highest) o
    ) kept
    where repeat = 1
    window history as (partition by reel_id order by observed_at)`);
  await tx.execute(sql`create index on t_observation (reel_id)`);
  await tx.execute(sql`analyze t_observation`);
}

/** The changed reels themselves: those that are gone since are not in it. A publication after the first observation is no date. */
export async function buildReels(tx: Executor, asOf: Date): Promise<void> {
  await tx.execute(sql`
    create temp table t_reel on commit drop as
    select r.id as reel_id, case when r.demo then 'demo' else r.platform end as stream, r.author_id, r.language, r.country, t.traits or old.reel_id is null as traits,
      case when r.published_at <= r.first_observed_at then r.published_at at time zone 'UTC' end as published_at
    from t_changed t join reels r on r.id = t.reel_id left join reel_traits old on old.reel_id = t.reel_id
    where r.first_observed_at <= ${asOf.toISOString()}::timestamptz`);
  await tx.execute(sql`create index on t_reel (reel_id)`);
  await tx.execute(sql`analyze t_reel`);
}

/** Intervals between observations. Where a reel was first seen within 3 days of its publication, that first stretch counts too. */
export async function buildIntervals(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_interval on commit drop as
    select reel_id, stream, start_at, observed_at as end_at, plays - coalesce(previous_plays, 0) as gain,
      extract(epoch from observed_at - start_at)::float8 / 3600 as hours, ${ageBand(sql`start_at + (observed_at - start_at) / 2 - published_at`)} as band
    from (
      select o.*, r.stream, r.published_at,
        coalesce(o.previous_at, case when o.observed_at - r.published_at <= interval '3 days' then r.published_at end) as start_at
      from t_observation o join t_reel r on r.reel_id = o.reel_id
    ) o
    where start_at < observed_at`);
  await tx.execute(sql`create index on t_interval (reel_id)`);
  await tx.execute(sql`analyze t_interval`);
}

/**
 * Moves each stream's clock on, and writes `t_clock` and `t_window` (by basis: last day and length of "now", and the
 * day up to which history is forgotten): `last_day` is the newest day covered by at least 12
 * hours of observation; `publish_last_day` the newest day of publication. A stream of old files and one of
 * fresh ones thus have a "now" of their own.
 */
export async function advanceClocks(tx: Executor): Promise<void> {
  await tx.execute(sql`
    insert into trend_streams (stream, as_of, interval_as_of, published_on)
    select r.stream, max(o.observed_at) at time zone 'UTC', max(i.end_at) at time zone 'UTC', max(r.published_at)::date
    from t_reel r join (select reel_id, max(observed_at) as observed_at from t_observation group by reel_id) o on o.reel_id = r.reel_id
    left join (select reel_id, max(end_at) as end_at from t_interval group by reel_id) i on i.reel_id = r.reel_id
    group by r.stream
    on conflict (stream) do update set as_of = greatest(trend_streams.as_of, excluded.as_of),
      interval_as_of = greatest(trend_streams.interval_as_of, excluded.interval_as_of), published_on = greatest(trend_streams.published_on, excluded.published_on)`);
  await tx.execute(sql`
    create temp table t_clock on commit drop as
    select stream, as_of, interval_as_of, (interval_as_of at time zone 'UTC' - interval '12 hours')::date as last_day, published_on as publish_last_day
    from trend_streams`);
  await tx.execute(sql`
    create temp table t_window on commit drop as
    select stream, 0 as basis, last_day as until, ${RECENT_DAYS}::int as length, last_day - ${HISTORY_DAYS + PRUNE_DAYS}::int as since from t_clock where last_day is not null
    union all
    select stream, 1, publish_last_day, ${PUBLISH_RECENT_DAYS}::int, publish_last_day - ${PUBLISH_HISTORY_DAYS + PRUNE_DAYS}::int from t_clock where publish_last_day is not null`);
  // Unasked, the planner takes each of these for a thousand rows and looks keys up one by one.
  await tx.execute(sql`analyze t_clock, t_window`);
}

/**
 * Plays the changed reels gained, by day (UTC): an interval's gain spread evenly over the days it covers, in
 * whole plays that add up to it, so that what is added to a sum today can be taken out of it exactly.
 */
export async function buildDays(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_day on commit drop as
    select i.reel_id, d.day::date as day, sum(round(i.gain * d.until) - round(i.gain * d.since))::bigint as gain,
      sum(i.hours * (d.until - d.since))::real as hours, max(i.band)::smallint as band
    from t_interval i join t_clock c on c.stream = i.stream
    cross join lateral (
      select day, extract(epoch from greatest(i.start_at, day) - i.start_at)::float8 / 3600 / i.hours as since,
        extract(epoch from least(i.end_at, day + interval '1 day') - i.start_at)::float8 / 3600 / i.hours as until
      from generate_series(greatest(i.start_at::date, c.last_day - ${HISTORY_DAYS - 1}::int)::timestamp, i.end_at::date::timestamp, interval '1 day') as day
    ) d
    where d.until > d.since and i.end_at >= c.last_day - ${HISTORY_DAYS - 1}::int
    group by i.reel_id, d.day`);
  await tx.execute(sql`create index on t_day (reel_id)`);
  await tx.execute(sql`analyze t_day`);
}
