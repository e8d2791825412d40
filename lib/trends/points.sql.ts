import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { Candidate, TrendBasis } from "./members.sql.ts";
import type { TrendPoint } from "./schema.ts";

type Executor = Pick<Database, "execute">;
type Selected = Pick<Candidate, "kind" | "key" | "stream" | "basis">;

/** Marks the candidates looked at closely; `n` is their place in the list. */
export async function writeSelection(tx: Executor, selected: Selected[]): Promise<void> {
  await tx.execute(sql`create temp table t_selected (n int, kind text, key text, stream text, basis text) on commit drop`);
  const rows = JSON.stringify(selected.map(({ kind, key, stream, basis }, n) => ({ n, kind, key, stream, basis })));
  await tx.execute(sql`
    insert into t_selected select * from jsonb_to_recordset(${rows}::jsonb) as t(n int, kind text, key text, stream text, basis text)`);
  await tx.execute(sql`
    create temp table t_selected_reel on commit drop as
    select t.n, t.kind, t.stream, t.basis, m.reel_id, s.author_id, s.x
    from t_selected t join t_member m on m.kind = t.kind and m.key = t.key and m.stream = t.stream
    join t_signal s on s.reel_id = m.reel_id and s.basis = t.basis`);
  await tx.execute(sql`create index on t_selected_reel (reel_id)`);
  await tx.execute(sql`analyze t_selected_reel`);
}

export type SeriesSpan = { stream: string; basis: TrendBasis; firstDay: string; lastDay: string; asOf: string };

/** First and last day of each stream's series, and the newest observation they rest on. */
export async function readSeriesSpans(tx: Executor): Promise<SeriesSpan[]> {
  const { rows } = await tx.execute<SeriesSpan>(sql`
    select d.stream, d.basis, d.first_day::text as "firstDay", least(d.last_day, case d.basis when 'interval' then c.last_day else c.publish_last_day end)::text as "lastDay",
      to_char(case d.basis when 'interval' then c.interval_as_of else c.as_of end, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "asOf"
    from (
      select stream, 'interval' as basis, min(day) as first_day, max(day) as last_day from t_reel_day group by stream
      union all
      select l.stream, 'publish', min(l.day), max(l.day) from t_lifetime l join t_signal s on s.reel_id = l.reel_id and s.basis = 'publish' group by l.stream
    ) d join t_clock c on c.stream = d.stream`);
  return rows;
}

/** Days with gain of every selected trend; a topic's share is of the reels that have a topic at all. */
export async function readPoints(tx: Executor): Promise<(TrendPoint & { n: number })[]> {
  const { rows } = await tx.execute<TrendPoint & { n: number }>(sql`
    with daily as (
      select 'interval' as basis, stream, reel_id, day, gain from t_reel_day
      union all
      select 'publish', l.stream, l.reel_id, l.day, l.plays from t_lifetime l
      join t_signal s on s.reel_id = l.reel_id and s.basis = 'publish'
    ), clustered as (
      select distinct reel_id from t_member where kind = 'topic'
    ), total as (
      select d.basis, d.stream, d.day, sum(d.gain) as gain, sum(d.gain) filter (where c.reel_id is not null) as topic_gain
      from daily d left join clustered c on c.reel_id = d.reel_id group by d.basis, d.stream, d.day
    ), own as (
      select t.n, t.kind, t.basis, t.stream, d.day, sum(d.gain) as gain, count(*)::int as reels
      from t_selected_reel t join daily d on d.reel_id = t.reel_id and d.basis = t.basis
      group by t.n, t.kind, t.basis, t.stream, d.day
    )
    select o.n, o.day::text as day, o.gain::float8 as "playsGained", o.reels,
      least(1, coalesce(o.gain / nullif(case o.kind when 'topic' then t.topic_gain else t.gain end, 0), 0))::float8 as share
    from own o join total t on t.basis = o.basis and t.stream = o.stream and t.day = o.day
    order by o.n, o.day`);
  return rows;
}

/** Pairs of selected trends of one stream that share at least half of the smaller one's reels. */
export async function readOverlaps(tx: Executor): Promise<{ a: number; b: number; shared: number }[]> {
  const { rows } = await tx.execute<{ a: number; b: number; shared: number }>(sql`
    with size as (select n, count(*) as reels from t_selected_reel group by n)
    select a.n as a, b.n as b, count(*)::int as shared
    from t_selected_reel a join t_selected_reel b on b.reel_id = a.reel_id and b.n > a.n and b.stream = a.stream
    join size sa on sa.n = a.n join size sb on sb.n = b.n
    group by a.n, b.n, sa.reels, sb.reels having count(*) * 2 >= least(sa.reels, sb.reels)`);
  return rows;
}

export type TrendFacts = { n: number; title: string | null; language: string | null; deepDives: number };

/** Title of the sound, language of at least 60 % of the reels that have one, and deep dives. */
export async function readFacts(tx: Executor): Promise<TrendFacts[]> {
  const { rows } = await tx.execute<TrendFacts>(sql`
    with spoken as (
      select t.n, r.language, count(*) as reels, sum(count(*)) over (partition by t.n) as known
      from t_selected_reel t join reels r on r.id = t.reel_id where r.language is not null group by t.n, r.language
    ), main as (
      select n, max(language) as language from spoken where reels >= 0.6 * known group by n
    )
    select t.n, mode() within group (order by r.audio_title) as title, max(m.language) as language, count(d.reel_id)::int as "deepDives"
    from t_selected_reel t join reels r on r.id = t.reel_id
    left join deep_dives d on d.reel_id = t.reel_id left join main m on m.n = t.n
    group by t.n`);
  return rows;
}
