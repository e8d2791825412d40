import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { HISTORY_DAYS, PUBLISH_HISTORY_DAYS } from "./windows.ts";

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

/** Brings sums by key and by stream up to the changes. */
export async function writeSums(tx: Executor): Promise<void> {
  await tx.execute(sql`
    insert into trend_days (key_id, basis, day, gain, reels)
    select key_id, basis, day, sum(gain), sum(reels) from t_part cross join lateral unnest(key_ids) as key_id
    group by key_id, basis, day having sum(gain) <> 0 or sum(reels) <> 0
    on conflict (key_id, basis, day) do update set gain = trend_days.gain + excluded.gain, reels = trend_days.reels + excluded.reels`);
  await tx.execute(sql`
    insert into stream_days (stream, basis, day, gain, topic_gain, reels)
    select stream, basis, day, sum(gain), coalesce(sum(gain) filter (where has_topic), 0), sum(reels) from t_part group by stream, basis, day
    on conflict (stream, basis, day) do update set gain = stream_days.gain + excluded.gain,
      topic_gain = stream_days.topic_gain + excluded.topic_gain, reels = stream_days.reels + excluded.reels`);
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
  await tx.execute(sql`delete from reel_traits r using t_before b where r.reel_id = b.reel_id and not exists (select 1 from t_trait n where n.reel_id = b.reel_id)`);
  await tx.execute(sql`
    insert into reel_traits (reel_id, stream, author_id, key_ids, band_gain, band_hours, measured_until, has_topic, plays, age_hours, age_band, published_on, observations, sample)
    select reel_id, stream, author_id, key_ids, band_gain, band_hours, measured_until, has_topic, plays, age_hours, age_band, published_on, observations, sample from t_trait
    on conflict (reel_id) do update set stream = excluded.stream, author_id = excluded.author_id, key_ids = excluded.key_ids, band_gain = excluded.band_gain,
      band_hours = excluded.band_hours, measured_until = excluded.measured_until, has_topic = excluded.has_topic, plays = excluded.plays,
      age_hours = excluded.age_hours, age_band = excluded.age_band, published_on = excluded.published_on, observations = excluded.observations`);
  await recountAuthors(tx);
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
  await tx.execute(sql`
    delete from reel_days d using reel_traits r, t_clock c
    where d.day <= (select max(last_day) from t_clock) - ${HISTORY_DAYS + 7}::int and r.reel_id = d.reel_id and c.stream = r.stream and d.day <= c.last_day - ${HISTORY_DAYS + 7}::int`);
  await tx.execute(sql`
    delete from trend_days d using trend_keys k, t_clock c
    where k.id = d.key_id and c.stream = k.stream and d.day <= case d.basis when 0 then c.last_day - ${HISTORY_DAYS + 7}::int else c.publish_last_day - ${PUBLISH_HISTORY_DAYS + 7}::int end`);
  await tx.execute(sql`
    delete from stream_days d using t_clock c where c.stream = d.stream
      and d.day <= case d.basis when 0 then c.last_day - ${HISTORY_DAYS + 7}::int else c.publish_last_day - ${PUBLISH_HISTORY_DAYS + 7}::int end`);
}
