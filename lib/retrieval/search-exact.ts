import { type SQL, sql } from "drizzle-orm";
import { isStopWord } from "#lib/ai/embeddings/stop-words.ts";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import { EVERY_REEL } from "./filter-reels.ts";

/** What a name in the query is worth: written with its sign; two or three words that join to a tag ("meal prep"); one plain word. */
const SCORES = { signed: 1, joinedTag: 0.7, plainTag: 0.4 } as const;
const MIN_PLAIN_TAG_LENGTH = 3;

type Names = { tags: Map<string, number>; handles: string[]; pairs: string[]; text: string };

function addTag(tags: Map<string, number>, tag: string, score: number): void {
  for (const form of [tag, tag.replaceAll("ё", "е")]) tags.set(form, Math.max(tags.get(form) ?? 0, score));
}

/** The names a query may hold: #tags, @handles, words that are tags alone or joined, and word pairs to find audio by. */
function readNames(query: string): Names {
  const text = query.normalize("NFKC").toLowerCase();
  const words = text.replace(/[#@][\p{L}\p{M}\p{N}_.]+/gu, " ").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const tags = new Map<string, number>();
  for (const [, tag] of text.matchAll(/#([\p{L}\p{M}\p{N}_]+)/gu)) if (tag && !isStopWord(tag)) addTag(tags, tag, SCORES.signed);
  words.forEach((word, i) => {
    const isTag = word.length >= MIN_PLAIN_TAG_LENGTH && !isStopWord(word.replaceAll("ё", "е"));
    if (isTag) addTag(tags, word, SCORES.plainTag);
    for (const span of [2, 3]) if (i + span <= words.length) addTag(tags, words.slice(i, i + span).join(""), SCORES.joinedTag);
  });
  const handles = [...text.matchAll(/@([\p{L}\p{N}_.]+)/gu)].map(([, handle]) => (handle ?? "").replace(/\.+$/, "")).filter(Boolean);
  const pairs = words.slice(1).map((word, i) => `${words[i] ?? ""} ${word}`);
  return { tags, handles: handles.flatMap((handle) => [handle, `@${handle}`]), pairs, text };
}

async function findByTag(db: Database, tags: Map<string, number>, filter: SQL, limit: number): Promise<ArmHit[]> {
  if (tags.size === 0) return [];
  const names = sql.param([...tags.keys()]);
  const found = await db.execute<{ id: string; score: number }>(sql`
    select id, (select max(tag.score) from unnest(${names}::text[], ${sql.param([...tags.values()])}::float8[]) as tag(name, score)
      where tag.name = any(reels.hashtags)) as score
    from reels where hashtags && ${names}::text[] and ${filter} order by score desc, plays desc nulls last, id limit ${limit}`);
  return found.rows.map((row) => ({ reelId: row.id, score: row.score }));
}

/** Titles of two words or more (without " - Artist") that the query holds whole; pairs of words lead there by the index. */
async function findByAudio(db: Database, { pairs, text }: Names, filter: SQL, limit: number): Promise<ArmHit[]> {
  if (pairs.length === 0) return [];
  const found = await db.execute<{ id: string }>(sql`
    with title_pairs as (
      select string_agg('(' || phraseto_tsquery('simple', pair)::text || ')', ' | ')::tsquery as q from unnest(${sql.param(pairs)}::text[]) as pair
    )
    select id from reels, title_pairs
    where search @@ q and audio_original is not true and audio_title like '% %'
      and lower(audio_title) !~ '^(original (sound|audio)|оригинальный звук|оригинальное аудио)'
      and position(lower(split_part(audio_title, ' - ', 1)) in ${text}) > 0 and split_part(audio_title, ' - ', 1) like '% %' and ${filter}
    order by plays desc nulls last, id limit ${limit}`);
  return found.rows.map((row) => ({ reelId: row.id, score: SCORES.signed }));
}

/** Reads through the authors once, but only for a query with an @handle. */
async function findByHandle(db: Database, handles: string[], filter: SQL, limit: number): Promise<ArmHit[]> {
  if (handles.length === 0) return [];
  const found = await db.execute<{ id: string }>(sql`
    select reels.id from authors join reels on reels.author_id = authors.id
    where lower(authors.handle) = any(${sql.param(handles)}::text[]) and ${filter} order by reels.plays desc nulls last, reels.id limit ${limit}`);
  return found.rows.map((row) => ({ reelId: row.id, score: SCORES.signed }));
}

/** The exact arm: reels with a hashtag, audio title or author that the query names. A reel's score is its best. */
export async function searchExact(args: { db: Database; query: string; limit: number; filter?: SQL }): Promise<ArmHit[]> {
  const { db, query, limit, filter = EVERY_REEL } = args;
  const names = readNames(query);
  const found = await Promise.all([findByTag(db, names.tags, filter, limit), findByAudio(db, names, filter, limit), findByHandle(db, names.handles, filter, limit)]);
  const best = new Map<string, number>();
  for (const hit of found.flat()) best.set(hit.reelId, Math.max(best.get(hit.reelId) ?? 0, hit.score));
  const hits = [...best].map(([reelId, score]) => ({ reelId, score }));
  return hits.sort((a, b) => b.score - a.score || (a.reelId < b.reelId ? -1 : 1)).slice(0, limit);
}
