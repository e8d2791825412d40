import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { MAX_SAMPLED_REELS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

/**
 * What the changed reels add to, and take out of, the kept sums, as `t_part`. Where a reel belongs to the same
 * keys as before only the days that differ count; else all old days go out of the old keys and all new ones into the new.
 */
export async function buildParts(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_before on commit drop as
    select o.reel_id, o.stream, o.author_id, o.key_ids, o.has_topic, o.plays, o.published_on,
      coalesce(o.key_ids = n.key_ids and o.stream = n.stream and o.author_id = n.author_id, false) as same
    from t_changed c join reel_traits o on o.reel_id = c.reel_id left join t_trait n on n.reel_id = o.reel_id`);
  await tx.execute(sql`create unique index on t_before (reel_id)`);
  await tx.execute(sql`analyze t_before`);
  await tx.execute(sql`
    create temp table t_diff on commit drop as
    select coalesce(n.reel_id, o.reel_id) as reel_id, coalesce(n.day, o.day) as day, n.gain, n.hours, n.band, o.gain as old_gain,
      (n.gain, n.hours, n.band) is distinct from (o.gain, o.hours, o.band) as differs
    from t_day n full join (select d.* from reel_days d join t_before b on b.reel_id = d.reel_id) o on o.reel_id = n.reel_id and o.day = n.day`);
  await tx.execute(sql`
    create temp table t_part on commit drop as
    with published as (
      select coalesce(n.reel_id, o.reel_id) as reel_id, n.published_on as day, n.plays as gain, o.published_on as old_day, o.plays as old_gain
      from t_trait n full join t_before o on o.reel_id = n.reel_id
    ), step as (
      select reel_id, 0 as basis, day, gain, old_gain, differs from t_diff
      union all select reel_id, 1, day, gain, case when old_day = day then old_gain end, (gain, day) is distinct from (old_gain, old_day) from published where day is not null
      union all select reel_id, 1, old_day, null, old_gain, true from published where old_day is not null and old_day is distinct from day
    )
    select n.stream, n.key_ids, n.has_topic, s.basis, s.day, s.gain - coalesce(s.old_gain, 0) as gain, case when s.old_gain is null then 1 else 0 end as reels
    from step s join t_trait n on n.reel_id = s.reel_id join t_before o on o.reel_id = s.reel_id and o.same
    where s.gain is not null and s.differs
    union all
    select n.stream, n.key_ids, n.has_topic, s.basis, s.day, s.gain, 1
    from step s join t_trait n on n.reel_id = s.reel_id left join t_before o on o.reel_id = s.reel_id
    where s.gain is not null and o.same is not true
    union all
    select o.stream, o.key_ids, o.has_topic, s.basis, s.day, -s.old_gain, -1
    from step s join t_before o on o.reel_id = s.reel_id
    where s.old_gain is not null and (not o.same or s.gain is null)`);
  await tx.execute(sql`analyze t_part`);
}

/** Brings sums by stream and by key up to the changes; days no window reaches any more are left out as a key is written. */
export async function writeSums(tx: Executor): Promise<void> {
  await tx.execute(sql`
    insert into stream_days (stream, basis, day, gain, topic_gain, reels)
    select stream, basis, day, sum(gain), coalesce(sum(gain) filter (where has_topic), 0), sum(reels) from t_part group by stream, basis, day
    on conflict (stream, basis, day) do update set gain = stream_days.gain + excluded.gain,
      topic_gain = stream_days.topic_gain + excluded.topic_gain, reels = stream_days.reels + excluded.reels`);
  await tx.execute(sql`
    create temp table t_delta on commit drop as
    select key_id, basis, day, sum(gain)::bigint as gain, sum(reels)::int as reels from t_part cross join lateral unnest(key_ids) as key_id
    group by key_id, basis, day having sum(gain) <> 0 or sum(reels) <> 0`);
  await tx.execute(sql`analyze t_delta`);
  await tx.execute(sql`
    insert into trend_series (key_id, basis, days, gains, reels)
    with touched as (
      select d.key_id, d.basis, w.since, min(d.day) as first_day from t_delta d join trend_keys k on k.id = d.key_id join t_window w on w.stream = k.stream and w.basis = d.basis
      group by d.key_id, d.basis, w.since
    ), kept as (
      -- Days before the first changed one stay as they are: width_bucket counts them, and those to forget.
      select t.key_id, t.basis, s.days, s.gains, s.reels, width_bucket(t.since, s.days) + 1 as first, width_bucket(t.first_day - 1, s.days) as last
      from touched t join trend_series s on s.key_id = t.key_id and s.basis = t.basis
    ), later as (
      select key_id, basis, day, sum(gain)::bigint as gain, sum(reels)::int as reels from (
        select key_id, basis, day, gain, reels from t_delta
        union all
        select k.key_id, k.basis, o.day, o.gain, o.reels from kept k cross join lateral unnest(k.days[k.last + 1:], k.gains[k.last + 1:], k.reels[k.last + 1:]) as o(day, gain, reels)
      ) both_sides group by key_id, basis, day
    ), tail as (
      select l.key_id, l.basis, coalesce(array_agg(l.day order by l.day) filter (where l.reels > 0 and l.day > t.since), '{}') as days,
        coalesce(array_agg(l.gain order by l.day) filter (where l.reels > 0 and l.day > t.since), '{}') as gains, coalesce(array_agg(l.reels order by l.day) filter (where l.reels > 0 and l.day > t.since), '{}') as reels
      from later l join touched t on t.key_id = l.key_id and t.basis = l.basis group by l.key_id, l.basis
    )
    select t.key_id, t.basis, coalesce(k.days[k.first:k.last], '{}') || t.days, coalesce(k.gains[k.first:k.last], '{}') || t.gains, coalesce(k.reels[k.first:k.last], '{}') || t.reels
    from tail t left join kept k on k.key_id = t.key_id and k.basis = t.basis
    on conflict (key_id, basis) do update set days = excluded.days, gains = excluded.gains, reels = excluded.reels`);
}

const NOW = sql`d.day > w.until - w.length and d.day <= w.until`;
const BEFORE = sql`d.day > w.until - 2 * w.length and d.day <= w.until - w.length`;
const windowSums = sql`coalesce(sum(d.gain) filter (where ${NOW}), 0)::bigint as gain_now, coalesce(sum(d.gain) filter (where ${BEFORE}), 0)::bigint as gain_before`;

/** Brings the windows' sums up to the changes; where a stream's clock has moved, they are summed anew for all its keys. */
export async function slideWindows(tx: Executor): Promise<void> {
  await tx.execute(sql`
    insert into trend_windows (key_id, basis, gain_now, gain_before, until)
    select d.key_id, d.basis, ${windowSums}, w.until
    from t_delta d join trend_keys k on k.id = d.key_id join t_window w on w.stream = k.stream and w.basis = d.basis group by d.key_id, d.basis, w.until
    on conflict (key_id, basis) do update set gain_now = trend_windows.gain_now + excluded.gain_now, gain_before = trend_windows.gain_before + excluded.gain_before
      where trend_windows.until = excluded.until`);
  await tx.execute(sql`
    update trend_windows o set gain_now = sums.gain_now, gain_before = sums.gain_before, until = w.until
    from trend_series s join trend_keys k on k.id = s.key_id join t_window w on w.stream = k.stream and w.basis = s.basis
    cross join lateral (
      select ${windowSums} from unnest(s.days[width_bucket(w.until - 2 * w.length, s.days) + 1:], s.gains[width_bucket(w.until - 2 * w.length, s.days) + 1:]) as d(day, gain)
    ) as sums
    where o.key_id = s.key_id and o.basis = s.basis and o.until <> w.until`);
}

/** Puts the changed reels' days and traits in place of the old ones, and counts reels by key anew. */
export async function writeReels(tx: Executor): Promise<void> {
  await tx.execute(sql`delete from reel_days d using t_diff t where t.gain is null and d.reel_id = t.reel_id and d.day = t.day`);
  await tx.execute(sql`
    insert into reel_days (reel_id, day, gain, hours, band) select reel_id, day, gain, hours, band from t_diff where gain is not null and differs
    on conflict (reel_id, day) do update set gain = excluded.gain, hours = excluded.hours, band = excluded.band`);
  await tx.execute(sql`
    create temp table t_key_change on commit drop as
    select key_id, sum(n)::int as n, bool_or(n < 0) as lost from (
      select unnest(n.key_ids) as key_id, 1 as n from t_trait n left join t_before o on o.reel_id = n.reel_id where o.same is not true
      union all select unnest(key_ids), -1 from t_before where not same
    ) changed group by key_id`);
  await tx.execute(sql`update trend_keys k set reels = k.reels + c.n from t_key_change c where k.id = c.key_id and c.n <> 0`);
  await tx.execute(sql`
    delete from trend_members m using t_before b cross join lateral unnest(b.key_ids) as k(id) where not b.same and m.key_id = k.id and m.reel_id = b.reel_id`);
  await tx.execute(sql`
    insert into trend_members (key_id, reel_id, sample)
    select k.id, n.reel_id, n.sample from t_trait n left join t_before o on o.reel_id = n.reel_id cross join lateral unnest(n.key_ids) as key_id join trend_keys k on k.id = key_id
    where o.same is not true and n.sample < ${sampleBelow(sql`k.reels`)}`);
  await tx.execute(sql`
    update trend_streams s set reels = s.reels + c.n from (
      select stream, sum(n)::int as n from (select stream, 1 as n from t_trait union all select stream, -1 from t_before) both_sides group by stream
    ) c where c.stream = s.stream and c.n <> 0`);
  await tx.execute(sql`delete from reel_traits r using t_before b where r.reel_id = b.reel_id and not exists (select 1 from t_trait n where n.reel_id = b.reel_id)`);
  await tx.execute(sql`
    insert into reel_traits (reel_id, stream, author_id, language, country, key_ids, band_gain, band_hours, measured_until, has_topic, plays, age_hours, age_band, published_on, observations, sample)
    select reel_id, stream, author_id, language, country, key_ids, band_gain, band_hours, measured_until, has_topic, plays, age_hours, age_band, published_on, observations, sample from t_trait
    on conflict (reel_id) do update set stream = excluded.stream, author_id = excluded.author_id, language = excluded.language, country = excluded.country, key_ids = excluded.key_ids, band_gain = excluded.band_gain,
      band_hours = excluded.band_hours, measured_until = excluded.measured_until, has_topic = excluded.has_topic, plays = excluded.plays,
      age_hours = excluded.age_hours, age_band = excluded.age_band, published_on = excluded.published_on, observations = excluded.observations`);
  await recountAuthors(tx);
  await learnSizes(tx);
}

/** Changes that are a tenth of all: the planner must hear of them now, not when the server's housekeeping comes round (the embedded one has none). */
async function learnSizes(tx: Executor): Promise<void> {
  const { rows } = await tx.execute<{ many: boolean }>(sql`select (select count(*) from t_trait) * 10 >= coalesce((select sum(reels) from trend_streams), 0) as many`);
  if (rows[0]?.many) await tx.execute(sql`analyze reel_traits, reel_days, trend_keys, trend_series, trend_windows, trend_members`);
}

/** A key that lost a reel may have lost its first or last author. */
async function recountAuthors(tx: Executor): Promise<void> {
  const { rows } = await tx.execute<{ lost: boolean }>(sql`select exists (select 1 from t_key_change where lost) as lost`);
  if (!rows[0]?.lost) return;
  await tx.execute(sql`
    update trend_keys k set first_author = a.first_author, last_author = a.last_author
    from (
      select key_id, min(author_id) as first_author, max(author_id) as last_author
      from reel_traits cross join lateral unnest(key_ids) as key_id where key_id in (select key_id from t_key_change where lost) group by key_id
    ) a where a.key_id = k.id`);
}

/** Forgets days that no window reaches any more, a week at a time. */
export async function prune(tx: Executor): Promise<void> {
  const old = sql`d.day <= w.since`;
  const { rows } = await tx.execute<{ any: boolean }>(sql`select exists (select 1 from stream_days d join t_window w on w.stream = d.stream and w.basis = d.basis where ${old}) as any`);
  if (!rows[0]?.any) return;
  await tx.execute(sql`
    delete from reel_days d using reel_traits r, t_window w
    where d.day <= (select max(since) from t_window where basis = 0) and r.reel_id = d.reel_id and w.stream = r.stream and w.basis = 0 and ${old}`);
  await tx.execute(sql`delete from stream_days d using t_window w where w.stream = d.stream and w.basis = d.basis and ${old}`);
}

/** Reels of a key whose sample number (0..999) is below this are looked at: all of a small one, MAX_SAMPLED_REELS of a large one. */
export function sampleBelow(reels: SQL): SQL {
  return sql`ceil(1000.0 * ${MAX_SAMPLED_REELS} / greatest(${reels}, ${MAX_SAMPLED_REELS}))::int`;
}
