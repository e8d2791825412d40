import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { Platform } from "#lib/reels/schema.ts";
import type { TrendKind, TrendPoint } from "./schema.ts";
import { HISTORY_DAYS, MAX_REELS_PER_TREND, MIN_AUTHORS, MIN_REELS, PUBLISH_HISTORY_DAYS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

export type TrendBasis = "interval" | "publish";

/** A possible trend in sums over its authors, each author counting once. Of a large trend its sample is summed. */
export type Candidate = {
  keyId: number;
  kind: TrendKind;
  key: string;
  stream: string;
  basis: TrendBasis;
  /** All its reels, and how many were looked at. */
  reels: number;
  sampledReels: number;
  authors: number;
  /** Reels of its most frequent author, and the sum of squares of reels by author. */
  topAuthorReels: number;
  reelsSquared: number;
  /** Over authors measured now: weight (1 with a baseline of their own, 0.5 with the corpus's), weighted mean log ratio, squares. */
  measuredAuthors: number;
  weight: number;
  weightedX: number;
  weightedXSquared: number;
  measuredReels: number;
  ownBaselineReels: number;
};

/** All that have the least number of reels and authors, each on its basis. */
export async function readCandidates(tx: Executor): Promise<Candidate[]> {
  const { rows } = await tx.execute<Candidate>(sql`
    with author as (
      select m.key_id, s.basis, s.author_id, count(*) as reels, avg(s.x) as x, count(s.x) as measured,
        count(s.x) filter (where s.own) as own, case when bool_or(s.own) then 1 else 0.5 end as weight
      from t_member m join t_basis b on b.key_id = m.key_id join t_signal s on s.reel_id = m.reel_id and s.basis = b.basis group by m.key_id, s.basis, s.author_id
    )
    select a.key_id as "keyId", k.kind, k.key, k.stream, a.basis,
      case when k.below < 1000 then k.reels else sum(a.reels)::int end as reels, sum(a.reels)::int as "sampledReels", count(*)::int as authors,
      max(a.reels)::int as "topAuthorReels", sum(a.reels * a.reels)::float8 as "reelsSquared", count(a.x)::int as "measuredAuthors",
      coalesce(sum(a.weight) filter (where a.x is not null), 0)::float8 as weight,
      coalesce(sum(a.weight * a.x), 0)::float8 as "weightedX", coalesce(sum(a.weight * a.x * a.x), 0)::float8 as "weightedXSquared",
      sum(a.measured)::int as "measuredReels", sum(a.own)::int as "ownBaselineReels"
    from author a join t_selected k on k.key_id = a.key_id
    group by a.key_id, k.kind, k.key, k.stream, k.reels, k.below, a.basis
    having sum(a.reels) >= ${MIN_REELS}::int and count(*) >= ${MIN_AUTHORS}::int
    order by a.key_id, a.basis`);
  return rows;
}

export type SeriesSpan = { stream: string; basis: TrendBasis; firstDay: string; lastDay: string; asOf: string; observedDays: number };

/** First and last day of each stream's series, the days of it with anything observed, and the newest observation they rest on. */
export async function readSeriesSpans(tx: Executor): Promise<SeriesSpan[]> {
  const { rows } = await tx.execute<SeriesSpan>(sql`
    select d.stream, case d.basis when 0 then 'interval' else 'publish' end as basis, min(d.day)::text as "firstDay",
      least(max(d.day), case d.basis when 0 then c.last_day else c.publish_last_day end)::text as "lastDay", count(*)::int as "observedDays",
      to_char((case d.basis when 0 then c.interval_as_of else c.as_of end) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "asOf"
    from stream_days d join t_clock c on c.stream = d.stream
    where d.reels > 0 and case d.basis when 0 then d.day > c.last_day - ${HISTORY_DAYS}::int and d.day <= c.last_day else d.day > c.publish_last_day - ${PUBLISH_HISTORY_DAYS}::int and d.day <= c.publish_last_day end
    group by d.stream, d.basis, c.last_day, c.publish_last_day, c.interval_as_of, c.as_of`);
  return rows;
}

export type KeyPoint = TrendPoint & { keyId: number; basis: TrendBasis };

/** Days with gain of every selected key; a topic's share is of the reels that have a topic at all. */
export async function readPoints(tx: Executor): Promise<KeyPoint[]> {
  const { rows } = await tx.execute<KeyPoint>(sql`
    with point as materialized (
      select k.key_id, k.kind, k.stream, b.basis as named, t.basis, d.day, d.gain, d.reels
      from t_selected k join t_basis b on b.key_id = k.key_id
      join trend_series t on t.key_id = k.key_id and t.basis = case b.basis when 'interval' then 0 else 1 end
      cross join lateral unnest(t.days, t.gains, t.reels) as d(day, gain, reels)
    )
    select p.key_id as "keyId", p.named as basis, p.day::text as day, p.gain::float8 as "playsGained", p.reels,
      least(1, greatest(0, coalesce(p.gain / nullif(case p.kind when 'topic' then s.topic_gain else s.gain end, 0)::float8, 0)))::float8 as share
    from point p join stream_days s on s.stream = p.stream and s.basis = p.basis and s.day = p.day
    order by p.key_id, p.basis, p.day`);
  return rows;
}

export type TrendFacts = {
  keyId: number;
  title: string | null;
  language: string | null;
  country: string | null;
  platform: Platform;
  deepDives: number;
  hiddenReels: number;
  singleReels: number;
};

/** So many reels of a sound tell its title. */
const TITLE_REELS = 20;

/** Language and country of at least 60 % of the reels that have one, title of the sound, platform, deep dives, and counts that are missing. */
export async function readFacts(tx: Executor): Promise<TrendFacts[]> {
  const { rows } = await tx.execute<TrendFacts>(sql`
    with spoken as (
      select key_id, max(language) filter (where n >= 0.6 * known) as language
      from (select key_id, language, count(*) as n, sum(count(*)) over (partition by key_id) as known from t_member where language is not null group by key_id, language) l group by key_id
    ), lived as (
      select key_id, max(country) filter (where n >= 0.6 * known) as country
      from (select key_id, country, count(*) as n, sum(count(*)) over (partition by key_id) as known from t_member where country is not null group by key_id, country) c group by key_id
    ), first_reels as (
      select m.key_id, m.reel_id, row_number() over (partition by m.key_id order by m.sample, m.reel_id) as place
      from t_member m join t_selected s on s.key_id = m.key_id where s.kind in ('audio', 'combination') or s.stream = 'demo'
    ), titled as (
      select f.key_id, mode() within group (order by r.audio_title) as title, mode() within group (order by r.platform) as platform
      from first_reels f cross join lateral (select audio_title, platform from reels where id = f.reel_id offset 0) as r where f.place <= ${TITLE_REELS} group by f.key_id
    )
    select m.key_id as "keyId", t.title, coalesce(t.platform, min(m.stream)) as platform,
      l.language, c.country,
      count(d.reel_id)::int as "deepDives", count(*) filter (where m.plays is null)::int as "hiddenReels", count(*) filter (where m.observations = 1)::int as "singleReels"
    from t_member m left join deep_dives d on d.reel_id = m.reel_id left join titled t on t.key_id = m.key_id
    left join spoken l on l.key_id = m.key_id left join lived c on c.key_id = m.key_id
    group by m.key_id, t.title, t.platform, l.language, c.country`);
  return rows;
}

/** Entropy (nats) of reels over topics: of each stream (`tag` null) and of each selected hashtag with at least `minReels` reels. */
export async function readTopicEntropies(tx: Executor, minReels: number): Promise<{ stream: string; tag: string | null; entropy: number }[]> {
  const { rows } = await tx.execute<{ stream: string; tag: string | null; entropy: number }>(sql`
    with cell as (
      select k.stream, null as tag, k.reels::float8 as n from trend_keys k where k.kind = 'topic' and k.reels > 0
      union all
      select k.stream, k.key, count(*)::float8 from t_member m join t_selected k on k.key_id = m.key_id and k.kind = 'hashtag'
      join reel_topics p on p.reel_id = m.reel_id and p.topic_key is not null group by k.stream, k.key, p.topic_key
    ), part as (
      select stream, tag, n / sum(n) over (partition by stream, tag) as p, sum(n) over (partition by stream, tag) as n from cell
    )
    select stream, tag, sum(-p * ln(p))::float8 as entropy from part where tag is null or n >= ${minReels}::int group by stream, tag`);
  return rows;
}

/** Of how many of `a`'s reels `b` holds, as a part (0..1). */
export type Overlap = { a: number; b: number; part: number };

/** So many reels of a trend tell how much of it is in another. */
const OVERLAP_REELS = 100;

/** Pairs of the given keys where the second holds at least 40 % of the first one's reels. */
export async function readOverlaps(tx: Executor, keyIds: number[]): Promise<Overlap[]> {
  const { rows } = await tx.execute<Overlap>(sql`
    with asked as (
      select value::int as key_id from jsonb_array_elements_text(${JSON.stringify(keyIds)}::jsonb)
    ), looked as (
      select key_id, key_ids, count(*) over (partition by key_id) as reels from (
        select m.key_id, m.key_ids, row_number() over (partition by m.key_id order by m.sample, m.reel_id) as place from t_member m join asked using (key_id)
      ) numbered where place <= ${OVERLAP_REELS}
    )
    select s.key_id as a, o.key_id as b, (count(*)::float8 / min(s.reels)) as part
    from looked s cross join lateral unnest(s.key_ids) as k(id) join asked o on o.key_id = k.id and o.key_id <> s.key_id
    group by s.key_id, o.key_id having count(*) >= 0.4 * min(s.reels)`);
  return rows;
}

/** The strongest reels of the given keys, as lists by key: plays gained now over the author's own usual, 0 = not measured now. */
export async function readStrongestReels(tx: Executor, keyIds: number[]): Promise<{ keyId: number; reelIds: string[]; weights: number[] }[]> {
  const { rows } = await tx.execute<{ keyId: number; reelIds: string[]; weights: number[] }>(sql`
    select "keyId", json_agg(reel_id order by place) as "reelIds", json_agg(weight order by place) as weights from (
      select b.key_id as "keyId", s.reel_id, coalesce(exp(s.x), 0) as weight, row_number() over (partition by b.key_id order by s.x desc nulls last, s.reel_id) as place
      from t_basis b join t_member m on m.key_id = b.key_id join t_signal s on s.reel_id = m.reel_id and s.basis = b.basis
      where b.key_id in (select value::int from jsonb_array_elements_text(${JSON.stringify(keyIds)}::jsonb))
    ) ranked where place <= ${MAX_REELS_PER_TREND}::int group by "keyId"`);
  return rows;
}
