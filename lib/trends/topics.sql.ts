import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

type Executor = Pick<Database, "execute">;

/** Topics are found in a sample of this many reels of a stream at most, the same sample for the same data. */
const MAX_SAMPLE = 8_000;

export type VectorRow = { reelId: string; authorId: string; caption: string; hashtags: string[]; embedding: string };

/** Names of topics by `<stream>/<key>`. */
export async function readTopicLabels(tx: Executor): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; label: string }>(sql`select stream || '/' || key as id, label from topics`);
  return new Map(rows.map(({ id, label }) => [id, label]));
}

/** The space most vectors are in; null where there are none. */
export async function readMainSpace(tx: Executor): Promise<string | null> {
  const { rows } = await tx.execute<{ space: string }>(sql`select space from reel_vectors group by space order by count(*) desc, space limit 1`);
  return rows[0]?.space ?? null;
}

const streamOf = sql.raw("case when r.demo then 'demo' else r.platform end");

/** Per stream: embedded reels that were looked at for topics, those that were not, and whether it has topics of this space. */
export async function countEmbedded(tx: Executor, space: string, asOf: Date): Promise<{ stream: string; known: number; unknown: number; current: boolean }[]> {
  const { rows } = await tx.execute<{ stream: string; known: number; unknown: number; current: boolean }>(sql`
    select s.*, exists (select 1 from topics t where t.stream = s.stream and t.space = ${space}) as current from (
      select ${streamOf} as stream, count(p.reel_id)::int as known, (count(*) - count(p.reel_id))::int as unknown
      from reel_vectors v join reels r on r.id = v.reel_id left join reel_topics p on p.reel_id = v.reel_id
      where v.space = ${space} and r.first_observed_at <= ${asOf.toISOString()}::timestamptz group by 1
    ) s order by stream`);
  return rows;
}

export async function sampleEmbeddedReels(tx: Executor, stream: string, space: string, asOf: Date): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select r.id from reel_vectors v join reels r on r.id = v.reel_id
    where v.space = ${space} and ${streamOf} = ${stream} and r.first_observed_at <= ${asOf.toISOString()}::timestamptz
    order by md5(r.id), r.id limit ${MAX_SAMPLE}::int`);
  return rows.map(({ id }) => id);
}

/** Vectors (pgvector's binary form in hex: far cheaper to write out than decimals) and words of a page of reels, in the order of `reelIds`. */
export async function readVectors(tx: Executor, reelIds: string[]): Promise<VectorRow[]> {
  const { rows } = await tx.execute<VectorRow>(sql`
    select r.id as "reelId", r.author_id as "authorId", r.caption, to_jsonb(r.hashtags) as hashtags, encode(vector_send(v.embedding), 'hex') as embedding
    from jsonb_array_elements_text(${JSON.stringify(reelIds)}::jsonb) with ordinality as p(id, place)
    join reels r on r.id = p.id join reel_vectors v on v.reel_id = r.id
    order by p.place`);
  return rows;
}

export async function forgetTopics(tx: Executor, stream: string): Promise<void> {
  await tx.execute(sql`delete from topics where stream = ${stream}`);
}

/** A topic, its centre and how near its reels are: one deviation below their mean cosine is the least a new reel needs. */
export async function writeTopic(tx: Executor, topic: { stream: string; space: string; key: string; label: string; reelIds: string[] }): Promise<void> {
  await tx.execute(sql`
    with member as (
      select v.embedding from reel_vectors v where v.space = ${topic.space} and v.reel_id in (select jsonb_array_elements_text(${JSON.stringify(topic.reelIds)}::jsonb))
    ), middle as (
      select avg(embedding)::vector(1024) as centre from member
    )
    insert into topics (stream, key, label, space, centre, min_similarity)
    select ${topic.stream}, ${topic.key}, ${topic.label}, ${topic.space}, centre,
      (select avg(1 - (embedding <=> centre)) - coalesce(stddev_samp(1 - (embedding <=> centre)), 0) from member)
    from middle where centre is not null`);
}

/** Reels of topics that are no more are to be looked at again. */
export async function forgetReelTopics(tx: Executor, stream: string): Promise<void> {
  await tx.execute(sql`
    delete from reel_topics p using reels r where r.id = p.reel_id and ${streamOf} = ${stream} and p.topic_key is not null
      and not exists (select 1 from topics t where t.stream = ${stream} and t.key = p.topic_key)`);
}

/** Notes the topic of reels, null where none fits; nothing is written where nothing changes. */
export async function writeReelTopics(tx: Executor, rows: { reelId: string; key: string | null }[]): Promise<void> {
  await tx.execute(sql`
    insert into reel_topics (reel_id, topic_key)
    select distinct on (p."reelId") p."reelId", p.key from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p("reelId" text, key text) join reels r on r.id = p."reelId"
    order by p."reelId", p.key
    on conflict (reel_id) do update set topic_key = excluded.topic_key where reel_topics.topic_key is distinct from excluded.topic_key`);
}

/** Puts up to `limit` reels that were not looked at yet under the nearest topic that is near enough. Returns how many it looked at. */
export async function assignTopics(tx: Executor, stream: string, space: string, asOf: Date, limit: number): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    with fresh as (
      select v.reel_id, v.embedding from reel_vectors v join reels r on r.id = v.reel_id
      where v.space = ${space} and ${streamOf} = ${stream} and r.first_observed_at <= ${asOf.toISOString()}::timestamptz
        and not exists (select 1 from reel_topics p where p.reel_id = v.reel_id) limit ${limit}::int
    ), placed as (
      insert into reel_topics (reel_id, topic_key)
      select f.reel_id, case when n.similarity >= n.min_similarity then n.key end
      from fresh f left join lateral (
        select t.key, t.min_similarity, 1 - (t.centre <=> f.embedding) as similarity from topics t where t.stream = ${stream} order by t.centre <=> f.embedding, t.key limit 1
      ) n on true
      on conflict (reel_id) do nothing returning 1
    )
    select count(*)::int as n from placed`);
  return rows[0]?.n ?? 0;
}
