import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { HISTORY_DAYS, MIN_AUTHORS, MIN_REELS, PUBLISH_HISTORY_DAYS, PUBLISH_RECENT_DAYS, RECENT_DAYS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

/** One reel in five seen more than once is worth more than all of them seen once. */
const MIN_FOLLOWED_PART = 0.2;

/**
 * The reels of the selected keys (of a large one its sample), as `t_member`, and what each key is judged by, as
 * `t_basis`: plays gained between observations where enough of its reels were followed, else their publication.
 */
export async function buildMembers(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_member on commit drop as
    select s.key_id, t.reel_id, t.stream, t.author_id, t.language, t.country, t.key_ids, m.sample, t.plays, t.observations, t.age_hours, t.age_band,
      coalesce(t.measured_until > c.last_day - ${HISTORY_DAYS}::int, false) as by_interval,
      coalesce(t.measured_until > c.last_day - ${RECENT_DAYS}::int, false) as is_recent,
      coalesce(t.published_on > c.publish_last_day - ${PUBLISH_HISTORY_DAYS}::int, false) as by_publication,
      coalesce(t.published_on > c.publish_last_day - ${PUBLISH_RECENT_DAYS}::int, false) as is_fresh
    from t_selected s join trend_members m on m.key_id = s.key_id and m.sample < s.below
    join reel_traits t on t.reel_id = m.reel_id join t_clock c on c.stream = t.stream`);
  await tx.execute(sql`
    create temp table t_basis on commit drop as
    select key_id, case when followed >= ${MIN_REELS} and authors >= ${MIN_AUTHORS} and followed >= ${MIN_FOLLOWED_PART}::float8 * published then 'interval' else 'publish' end as basis
    from (
      select key_id, count(*) filter (where by_interval) as followed, count(distinct author_id) filter (where by_interval) as authors, count(*) filter (where by_publication) as published
      from t_member group by key_id
    ) counted`);
  await tx.execute(sql`create unique index on t_basis (key_id)`);
  await tx.execute(sql`create index on t_member (reel_id)`);
  await tx.execute(sql`analyze t_member, t_basis`);
}

const BANDS = Array.from({ length: 10 }, (_, n) => n + 1);
const expectedGain = sql.raw(BANDS.map((band) => `t.band_hours[${band}] * u.rates[${band}]`).join(" + "));
const gained = sql.raw(BANDS.map((band) => `t.band_gain[${band}]`).join(" + "));

/** The author's sorted ratios without this reel's own, at a 1-based place. */
const othersAt = (place: SQL): SQL => sql`a.ratios[${place} + (${place} >= r.place)::int]`;

/**
 * How fast each member reel is now, as `t_signal`: one row per reel and basis. `x` is the log of the reel's
 * velocity over its author's usual one (null = not measured now), within a factor of 100. Velocity is observed
 * over expected at the reel's age; the author's usual is the median over the author's *other* reels (two or
 * more; `own`), else the corpus's own, which is 1. Basis `interval`: plays gained in the last 7 days. Basis
 * `publish`: plays over age, from one observation.
 */
export async function buildSignals(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_now on commit drop as
    with members as (
      select m.reel_id, m.stream, m.author_id, m.plays, m.age_hours, m.age_band, m.is_recent, m.is_fresh,
        bool_or(m.by_interval and b.basis = 'interval') as by_interval, bool_or(m.by_publication and b.basis = 'publish') as by_publication
      from t_member m join t_basis b on b.key_id = m.key_id group by m.reel_id, m.stream, m.author_id, m.plays, m.age_hours, m.age_band, m.is_recent, m.is_fresh
    ), recent as (
      select d.reel_id, sum(d.gain)::float8 as gain, sum(d.hours * u.rates[d.band + 2])::float8 as expected
      from members m join reel_days d on d.reel_id = m.reel_id join t_clock c on c.stream = m.stream join t_usual u on u.stream = m.stream
      where m.is_recent and m.by_interval and d.day > c.last_day - ${RECENT_DAYS}::int and d.day <= c.last_day group by d.reel_id
    )
    select m.*, d.gain, d.expected, greatest(m.plays, 1)::float8 / nullif(m.age_hours * u.life_rates[m.age_band + 2], 0) as life_ratio
    from members m join t_usual u on u.stream = m.stream left join recent d on d.reel_id = m.reel_id`);
  await tx.execute(sql`analyze t_now`);
  await tx.execute(sql`
    create temp table t_base on commit drop as
    with asked as (
      select distinct stream, author_id from t_now where expected > 0 or (is_fresh and by_publication)
    ), base as (
      select t.reel_id, t.stream, t.author_id,
        coalesce(greatest((${gained})::float8, 1) / nullif(${expectedGain}, 0), greatest(t.plays, 1)::float8 / nullif(t.age_hours * u.life_rates[t.age_band + 2], 0)) as ratio
      from asked a join t_usual u on u.stream = a.stream
      -- By the author's index: joined, all reels there are would be read.
      cross join lateral (select * from reel_traits r where r.author_id = a.author_id and r.stream = a.stream offset 0) as t
    ), ranked as (
      select *, row_number() over (partition by stream, author_id order by ratio, reel_id)::int as place from base where ratio is not null
    ), author as (
      select stream, author_id, array_agg(ratio order by place) as ratios, count(*)::int - 1 as others from ranked group by stream, author_id
    )
    select r.reel_id, a.others >= 2 as own,
      case when a.others >= 2 then (${othersAt(sql`(a.others + 1) / 2`)} + ${othersAt(sql`a.others / 2 + 1`)}) / 2 else 1 end as usual
    from ranked r join author a on a.stream = r.stream and a.author_id = r.author_id`);
  await tx.execute(sql`create index on t_base (reel_id)`);
  await tx.execute(sql`analyze t_base`);
  await tx.execute(sql`
    create temp table t_signal on commit drop as
    select 'interval' as basis, n.reel_id, n.stream, n.author_id, coalesce(b.own, false) as own,
      case when n.expected > 0 then greatest(least(ln(greatest(n.gain, 1) / n.expected / coalesce(b.usual, 1)), ln(100)), -ln(100)) end as x
    from t_now n left join t_base b on b.reel_id = n.reel_id where n.by_interval
    union all
    select 'publish', n.reel_id, n.stream, n.author_id, coalesce(b.own, false),
      case when n.is_fresh and n.life_ratio > 0 then greatest(least(ln(n.life_ratio / coalesce(b.usual, 1)), ln(100)), -ln(100)) end
    from t_now n left join t_base b on b.reel_id = n.reel_id where n.by_publication`);
  await tx.execute(sql`create index on t_signal (reel_id)`);
  await tx.execute(sql`analyze t_signal`);
}

/** Per stream and basis: reels with history, and the variance of authors' mean log ratios. */
export type StreamSpread = { stream: string; basis: "interval" | "publish"; reels: number; variance: number };

export async function readStreamSpreads(tx: Executor): Promise<StreamSpread[]> {
  const { rows } = await tx.execute<StreamSpread>(sql`
    select a.stream, a.basis, case a.basis when 'interval' then u.interval_reels else u.publish_reels end as reels, coalesce(var_samp(a.x), 1)::float8 as variance
    from (select stream, basis, author_id, avg(x) as x from t_signal group by stream, basis, author_id) a join t_usual u on u.stream = a.stream
    group by a.stream, a.basis, u.interval_reels, u.publish_reels`);
  return rows;
}
