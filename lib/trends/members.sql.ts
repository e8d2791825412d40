import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { TrendKind } from "./schema.ts";
import { GENERIC_TAG_PATTERN } from "./generic-tags.ts";
import { MIN_AUTHORS, MIN_REELS } from "./windows.ts";

type Executor = Pick<Database, "execute">;

export type TrendBasis = "interval" | "publish";

/** A possible trend in sums over its authors, each author counting once. */
export type Candidate = {
  kind: TrendKind;
  key: string;
  stream: string;
  basis: TrendBasis;
  reels: number;
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
  /** Plays gained now, and its share (0..1) of the stream's. */
  gain: number;
  share: number;
};

/** Titles platforms give to a creator's own sound; such sounds are no trend unless imported as music. */
const ORIGINAL_SOUND = "^(original (sound|audio)|оригинальн|оригінальн|sonido original|audio original|som original|son original|originalton|suono originale|orijinal ses)";

/** Puts reels under their hashtags, shared sounds and topics. `topics`: cluster keys by reel, from find-topics.ts. */
export async function buildMembers(tx: Executor, topics: { reelId: string; key: string }[]): Promise<void> {
  await tx.execute(sql`create temp table t_member (kind text, key text, stream text, reel_id text) on commit drop`);
  await tx.execute(sql`
    insert into t_member
    select distinct 'hashtag', tag, s.stream, s.reel_id
    from (select distinct stream, reel_id from t_signal) s join reels r on r.id = s.reel_id cross join lateral unnest(r.hashtags) as tag
    where tag !~ ${GENERIC_TAG_PATTERN} and length(tag) between 2 and 60 and tag ~ '[[:alpha:]]'
    union all
    select 'audio', r.audio_key, s.stream, s.reel_id
    from (select distinct stream, reel_id from t_signal) s join reels r on r.id = s.reel_id
    where r.audio_key is not null and r.audio_title is not null and r.audio_original is not true and r.audio_title !~* ${ORIGINAL_SOUND}`);
  for (let from = 0; from < topics.length; from += 5_000) {
    const page = JSON.stringify(topics.slice(from, from + 5_000));
    await tx.execute(sql`
      insert into t_member
      select distinct 'topic', t.key, s.stream, s.reel_id
      from jsonb_to_recordset(${page}::jsonb) as t("reelId" text, key text) join t_signal s on s.reel_id = t."reelId"`);
  }
  await tx.execute(sql`create index on t_member (kind, stream, key)`);
  await tx.execute(sql`analyze t_member`);
}

/** All that have the least number of reels and authors, on each basis. */
export async function readCandidates(tx: Executor): Promise<Candidate[]> {
  const { rows } = await tx.execute<Candidate>(sql`
    with author as (
      select m.kind, m.key, m.stream, s.basis, s.author_id, count(*) as reels, avg(s.x) as x, count(s.x) as measured,
        count(s.x) filter (where s.own) as own, case when bool_or(s.own) then 1 else 0.5 end as weight, coalesce(sum(s.gain), 0) as gain
      from t_member m join t_signal s on s.reel_id = m.reel_id
      group by m.kind, m.key, m.stream, s.basis, s.author_id
    ), total as (
      select stream, basis, sum(gain) as gain from t_signal group by stream, basis
    )
    select a.kind, a.key, a.stream, a.basis, sum(a.reels)::int as reels, count(*)::int as authors,
      max(a.reels)::int as "topAuthorReels", sum(a.reels * a.reels)::float8 as "reelsSquared",
      count(a.x)::int as "measuredAuthors",
      coalesce(sum(a.weight) filter (where a.x is not null), 0)::float8 as weight,
      coalesce(sum(a.weight * a.x), 0)::float8 as "weightedX", coalesce(sum(a.weight * a.x * a.x), 0)::float8 as "weightedXSquared",
      sum(a.measured)::int as "measuredReels", sum(a.own)::int as "ownBaselineReels",
      sum(a.gain)::float8 as gain, coalesce(sum(a.gain) / nullif(max(t.gain), 0), 0)::float8 as share
    from author a join total t on t.stream = a.stream and t.basis = a.basis
    group by a.kind, a.key, a.stream, a.basis
    having sum(a.reels) >= ${MIN_REELS}::int and count(*) >= ${MIN_AUTHORS}::int
    order by a.kind, a.key, a.stream, a.basis`);
  return rows;
}

/** Per stream and basis: authors, and the variance of their mean log ratios. */
export type StreamSpread = { stream: string; basis: TrendBasis; authors: number; variance: number };

export async function readStreamSpreads(tx: Executor): Promise<StreamSpread[]> {
  const { rows } = await tx.execute<StreamSpread>(sql`
    select stream, basis, count(*)::int as authors, coalesce(var_samp(x), 1)::float8 as variance
    from (select stream, basis, author_id, avg(x) as x from t_signal group by stream, basis, author_id) a group by stream, basis`);
  return rows;
}

/** Entropy (nats) of reels over topics: of the whole stream (`tag` null) and of each hashtag with at least `minReels` reels. */
export async function readTopicEntropies(tx: Executor, minReels: number): Promise<{ stream: string; tag: string | null; entropy: number }[]> {
  const { rows } = await tx.execute<{ stream: string; tag: string | null; entropy: number }>(sql`
    with cell as (
      select t.stream, h.key as tag, t.key as topic, count(*)::float8 as n
      from t_member t left join t_member h on h.reel_id = t.reel_id and h.kind = 'hashtag'
      where t.kind = 'topic' group by grouping sets ((t.stream, t.key), (t.stream, h.key, t.key))
      having grouping(h.key) = 1 or h.key is not null
    ), part as (
      select stream, tag, n / sum(n) over (partition by stream, tag) as p, sum(n) over (partition by stream, tag) as n from cell
    )
    select stream, tag, sum(-p * ln(p))::float8 as entropy from part where tag is null or n >= ${minReels}::int group by stream, tag`);
  return rows;
}
