import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { ACTIVE_SPACE } from "#lib/retrieval/vector-spaces.ts";

type Executor = Pick<Database, "execute">;

/** Topics are found in a sample of this many reels of a stream at most, the same sample for the same data. */
const MAX_SAMPLE = 8_000;

export type VectorRow = { reelId: string; authorId: string; caption: string; hashtags: string[]; embedding: string };

/** Names of topics by `<stream>/<key>`. */
export async function readTopicLabels(tx: Executor): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; label: string }>(sql`select stream || '/' || key as id, label from topics`);
  return new Map(rows.map(({ id, label }) => [id, label]));
}

const streamOf = sql.raw("case when r.demo then 'demo' else r.platform end");

/** Reels of a stream that wait for a topic (in the space most of them are in), those that have one, and whether the stream has topics of that space. */
export type Waiting = { stream: string; space: string; unknown: number; known: number; current: boolean };

const withKnown = (waiting: SQL): SQL => sql`
  select distinct on (w.stream) w.stream, w.space, w.unknown,
    (select count(*)::int from reel_topics p where p.stream = w.stream and p.space = w.space) as known,
    exists (select 1 from topics t where t.stream = w.stream and t.space = w.space) as current
  from (${waiting}) w order by w.stream, w.unknown desc, w.space`;

/** Reels whose vector came since their topic was looked for. */
export async function readWaiting(tx: Executor): Promise<Waiting[]> {
  const waiting = sql`select ${streamOf} as stream, p.space, count(distinct p.reel_id)::int as unknown from topic_pending p join reels r on r.id = p.reel_id group by 1, 2`;
  return (await tx.execute<Waiting>(withKnown(waiting))).rows;
}

/** All reels with a vector in the active space that were known at a past moment. */
export async function readWaitingAt(tx: Executor, asOf: Date): Promise<Waiting[]> {
  const waiting = sql`
    select ${streamOf} as stream, v.space, count(*)::int as unknown from reel_vectors v join reels r on r.id = v.reel_id
    where v.space = ${ACTIVE_SPACE} and r.first_observed_at <= ${asOf.toISOString()}::timestamptz group by 1, 2`;
  return (await tx.execute<Waiting>(withKnown(waiting))).rows;
}

/** The newest note of a vector, and forgetting notes up to it. */
export async function readNewestPending(tx: Executor): Promise<number> {
  const { rows } = await tx.execute<{ id: number | null }>(sql`select max(id)::float8 as id from topic_pending`);
  return rows[0]?.id ?? 0;
}

export async function forgetPending(tx: Executor, until: number): Promise<void> {
  await tx.execute(sql`delete from topic_pending where id <= ${until}::bigint`);
}

export async function sampleEmbeddedReels(tx: Executor, stream: string, space: string, asOf: Date): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select r.id from reel_vectors v join reels r on r.id = v.reel_id
    where v.space = ${space} and ${streamOf} = ${stream} and r.first_observed_at <= ${asOf.toISOString()}::timestamptz
    order by md5(r.id), r.id limit ${MAX_SAMPLE}::int`);
  return rows.map(({ id }) => id);
}

/** Vectors (pgvector's binary form in hex: far cheaper to write out than decimals) and words of a page of reels, in the order of `reelIds`. */
export async function readVectors(tx: Executor, space: string, reelIds: string[]): Promise<VectorRow[]> {
  const { rows } = await tx.execute<VectorRow>(sql`
    select r.id as "reelId", r.author_id as "authorId", r.caption, to_jsonb(r.hashtags) as hashtags, encode(vector_send(v.embedding), 'hex') as embedding
    from jsonb_array_elements_text(${JSON.stringify(reelIds)}::jsonb) with ordinality as p(id, place)
    join reels r on r.id = p.id join reel_vectors v on v.reel_id = r.id and v.space = ${space}
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
    with orphan as (
      delete from reel_topics p where p.stream = ${stream} and p.topic_key is not null
        and not exists (select 1 from topics t where t.stream = ${stream} and t.key = p.topic_key) returning reel_id, space
    )
    insert into topic_pending (reel_id, space) select reel_id, space from orphan`);
}

/** Notes the topic of reels, null where none fits; nothing is written where nothing changes. */
export async function writeReelTopics(tx: Executor, stream: string, space: string, rows: { reelId: string; key: string | null }[]): Promise<void> {
  await tx.execute(sql`
    insert into reel_topics (reel_id, stream, space, topic_key)
    select distinct on (p."reelId") p."reelId", ${stream}, ${space}, p.key from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p("reelId" text, key text) join reels r on r.id = p."reelId"
    order by p."reelId", p.key
    on conflict (reel_id) do update set topic_key = excluded.topic_key, stream = excluded.stream, space = excluded.space
      where (reel_topics.topic_key, reel_topics.stream, reel_topics.space) is distinct from (excluded.topic_key, excluded.stream, excluded.space)`);
}

/** Reels of a stream to look at, in the order of their ids: those with a note, or all known at a past moment. */
export async function readUnplaced(tx: Executor, stream: string, space: string, after: string, limit: number, asOf: Date | null): Promise<string[]> {
  const asked = asOf
    ? sql`select v.reel_id from reel_vectors v join reels r on r.id = v.reel_id where v.space = ${space} and r.first_observed_at <= ${asOf.toISOString()}::timestamptz`
    : sql`select p.reel_id from topic_pending p where p.space = ${space}`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct r.id from (${asked}) a join reels r on r.id = a.reel_id where ${streamOf} = ${stream} and r.id > ${after} order by r.id limit ${limit}::int`);
  return rows.map(({ id }) => id);
}

/** Puts reels under the nearest topic that is near enough. */
export async function assignTopics(tx: Executor, stream: string, space: string, reelIds: string[]): Promise<void> {
  await tx.execute(sql`
    insert into reel_topics (reel_id, stream, space, topic_key)
    select v.reel_id, ${stream}, ${space}, case when n.similarity >= n.min_similarity then n.key end
    from reel_vectors v left join lateral (
      select t.key, t.min_similarity, 1 - (t.centre <=> v.embedding) as similarity from topics t where t.stream = ${stream} order by t.centre <=> v.embedding, t.key limit 1
    ) n on true
    where v.space = ${space} and v.reel_id in (select jsonb_array_elements_text(${JSON.stringify(reelIds)}::jsonb))
    on conflict (reel_id) do update set topic_key = excluded.topic_key, stream = excluded.stream, space = excluded.space
      where (reel_topics.topic_key, reel_topics.stream, reel_topics.space) is distinct from (excluded.topic_key, excluded.stream, excluded.space)`);
}
