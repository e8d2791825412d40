import { inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { reelSnapshots } from "#lib/db/schema.ts";
import type { Counts } from "#lib/reels/schema.ts";
import type { UpsertRow } from "./upsert-rows.ts";

/** Key of the advisory lock that makes imports write one batch after another; two at once could deadlock. */
const IMPORT_LOCK_KEY = 7_233_102;

const COUNTERS = ["plays", "likes", "comments", "shares", "saves"] as const;

/** The batch as a table, in SQL. */
function recordset(rows: UpsertRow[]): SQL {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as r(
    id text, platform text, platform_id text, author_id text, handle text, name text, followers bigint, caption text, hook_pattern text, caption_style text, hashtags text[], mentions text[],
    audio_key text, audio_title text, audio_original boolean, language text, country text, category text, duration_seconds real,
    published_at timestamptz, url text, observed_at timestamptz, plays bigint, likes bigint, comments bigint, shares bigint, saves bigint)`;
}

/** What full text and embeddings read of a reel. */
const searchText = (row: string): SQL => {
  const column = (name: string) => sql.raw(`${row}.${name}`);
  return sql`concat_ws(E'\n', nullif(${column("caption")}, ''), nullif(array_to_string(${column("hashtags")}, ' '), ''), ${column("audio_title")}, ${column("category")})`;
};

/**
 * An author's handle is the newest observation's, name and followers the greatest known: so any
 * order of the same observations ends in the same row. Call before `upsertReels`, whose
 * `last_observed_at` tells how new the known handle is.
 */
async function upsertAuthors(tx: Database, rows: UpsertRow[]): Promise<void> {
  const seenAt = sql`(select max(last_observed_at) from reels where author_id = authors.id)`;
  // The handles are compared first: they rarely differ, and the look at the author's reels costs.
  const isRenamed = sql`(authors.handle <> excluded.handle and coalesce((excluded.updated_at, excluded.handle) > (${seenAt}, authors.handle), true))`;
  await tx.execute(sql`
    insert into authors (id, platform, handle, name, followers, updated_at)
    select distinct on (author_id) author_id, platform, handle, max(name) over author, max(followers) over author, observed_at
    from ${recordset(rows)} window author as (partition by author_id) order by author_id, observed_at desc, handle desc
    on conflict (id) do update set
      handle = case when ${isRenamed} then excluded.handle else authors.handle end,
      name = greatest(authors.name, excluded.name),
      followers = greatest(authors.followers, excluded.followers),
      updated_at = greatest(authors.updated_at, excluded.updated_at)
    where excluded.updated_at > authors.updated_at
      or greatest(authors.name, excluded.name) is distinct from authors.name
      or greatest(authors.followers, excluded.followers) is distinct from authors.followers
      or ${isRenamed}`);
}

/** Columns in which any known value beats none, and the greatest wins, whatever the order of arrival. */
const KNOWN = ["language", "country", "category", "duration_seconds", "published_at", "url"] as const;
const knownOf = (render: (column: string) => string, separator: string) => sql.raw(KNOWN.map(render).join(separator));
const AUDIO_ORDER = (row: string) => `(coalesce(${row}.audio_key, ''), coalesce(${row}.audio_title, ''), coalesce(${row}.audio_original::text, ''))`;

/** Inserts or merges reels; returns the ids of new ones. */
async function upsertReels(tx: Database, rows: UpsertRow[], importId: string | null, demo: boolean): Promise<Set<string>> {
  const told = (row: string) => sql.raw(`(${row}.last_observed_at, ${row}.caption, ${row}.hashtags, ${row}.mentions, ${row}.author_id)`);
  const isNewer = sql`(${told("excluded")} > ${told("reels")})`;
  const newest = (column: string) => sql`${sql.raw(column)} = case when ${isNewer} then ${sql.raw(`excluded.${column}`)} else ${sql.raw(`reels.${column}`)} end`;
  const isAudioGreater = sql.raw(`(${AUDIO_ORDER("excluded")} > ${AUDIO_ORDER("reels")})`);
  const audio = (column: string) => sql`${sql.raw(column)} = case when ${isAudioGreater} then ${sql.raw(`excluded.${column}`)} else ${sql.raw(`reels.${column}`)} end`;
  const result = await tx.execute<{ id: string; inserted: boolean }>(sql`
    insert into reels (id, platform, platform_id, author_id, caption, hook_pattern, caption_style, hashtags, mentions, audio_key, audio_title, audio_original,
      ${knownOf((column) => column, ", ")}, plays, likes, comments, shares, saves, first_observed_at, last_observed_at, demo, import_id, search_text)
    select m.*, ${demo}::boolean, ${importId}::text, ${searchText("m")} from (
      select distinct on (id) id, platform, platform_id, author_id, caption, hook_pattern, caption_style, hashtags, mentions,
        first_value(audio_key) over sound as audio_key, first_value(audio_title) over sound as audio_title, first_value(audio_original) over sound as audio_original,
        ${knownOf((column) => `max(${column}) over reel as ${column}`, ", ")},
        ${sql.raw(COUNTERS.map((counter) => `max(${counter}) over moment as ${counter}`).join(", "))},
        min(observed_at) over reel as first_observed_at, observed_at as last_observed_at
      from ${recordset(rows)}
      window reel as (partition by id), moment as (partition by id, observed_at), sound as (partition by id order by ${sql.raw(AUDIO_ORDER("r"))} desc)
      order by id, observed_at desc, caption desc, hashtags desc, mentions desc, author_id desc
    ) m
    on conflict (id) do update set
      ${sql.join(["author_id", "caption", "hook_pattern", "caption_style", "hashtags", "mentions"].map(newest), sql`, `)},
      ${sql.join(["audio_key", "audio_title", "audio_original"].map(audio), sql`, `)},
      ${knownOf((column) => `${column} = greatest(reels.${column}, excluded.${column})`, ", ")},
      first_observed_at = least(reels.first_observed_at, excluded.first_observed_at),
      last_observed_at = greatest(reels.last_observed_at, excluded.last_observed_at)
    where ${isNewer} or ${isAudioGreater} or excluded.first_observed_at < reels.first_observed_at
      or ${knownOf((column) => `greatest(reels.${column}, excluded.${column}) is distinct from reels.${column}`, " or ")}
    returning id, (xmax = 0) as inserted`);
  return new Set(result.rows.filter((row) => row.inserted).map((row) => row.id));
}

/** Writes snapshots; two readings of one moment become one with the larger counts, as a counter only grows. Returns how many are new. */
async function upsertSnapshots(tx: Database, rows: UpsertRow[]): Promise<number> {
  const result = await tx.execute<{ inserted: boolean }>(sql`
    insert into reel_snapshots (reel_id, observed_at, plays, likes, comments, shares, saves)
    select id, observed_at, max(plays), max(likes), max(comments), max(shares), max(saves) from ${recordset(rows)} group by id, observed_at order by id, observed_at
    on conflict (reel_id, observed_at) do update set ${sql.raw(COUNTERS.map((c) => `${c} = greatest(reel_snapshots.${c}, excluded.${c})`).join(", "))}
    where ${sql.raw(COUNTERS.map((c) => `greatest(reel_snapshots.${c}, excluded.${c}) is distinct from reel_snapshots.${c}`).join(" or "))}
    returning (xmax = 0) as inserted`);
  return result.rows.filter((row) => row.inserted).length;
}

/** Brings the counters and the search text of known reels up to their newest snapshot and merged fields. */
async function refreshReels(tx: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const among = sql`in (select json_array_elements_text(${JSON.stringify(ids)}::json))`;
  // A vector of the old text would be found for words the reel no longer has.
  await tx.execute(sql`delete from reel_vectors using reels t where reel_id = t.id and t.id ${among} and t.search_text is distinct from ${searchText("t")}`);
  await tx.execute(sql`
    update reels set plays = s.plays, likes = s.likes, comments = s.comments, shares = s.shares, saves = s.saves, search_text = s.search_text
    from (select distinct on (p.reel_id) p.*, ${searchText("t")} as search_text from reel_snapshots p join reels t on t.id = p.reel_id
      where p.reel_id ${among} order by p.reel_id, p.observed_at desc) s
    where reels.id = s.reel_id and (reels.plays, reels.likes, reels.comments, reels.shares, reels.saves, reels.search_text)
      is distinct from (s.plays, s.likes, s.comments, s.shares, s.saves, s.search_text)`);
}

/**
 * Undated rows whose counters are all no larger than the last known reading tell nothing new:
 * they take that reading's moment, so that the same file twice adds no snapshot.
 */
async function placeUndated(tx: Database, rows: UpsertRow[]): Promise<UpsertRow[]> {
  const undated = rows.filter((row) => !row.dated);
  if (undated.length === 0) return rows;
  const latest = await tx
    .selectDistinctOn([reelSnapshots.reelId])
    .from(reelSnapshots)
    .where(inArray(reelSnapshots.reelId, [...new Set(undated.map((row) => row.id))]))
    .orderBy(reelSnapshots.reelId, sql`${reelSnapshots.observedAt} desc`);
  const byReel = new Map(latest.map((snapshot) => [snapshot.reelId, snapshot]));
  const isKnown = (row: UpsertRow, counts: Counts) => COUNTERS.every((counter) => (row[counter] ?? -1) <= (counts[counter] ?? -1));
  return rows.map((row) => {
    const known = row.dated ? undefined : byReel.get(row.id);
    return known && isKnown(row, known) ? { ...row, observed_at: known.observedAt.toISOString() } : row;
  });
}

/**
 * Lands a batch of observations: a few statements whatever its size, one transaction. Any order,
 * split or repetition of the same dated observations leaves the same rows behind.
 */
export async function upsertObservations(
  db: Database,
  input: { rows: UpsertRow[]; importId: string | null; demo?: boolean },
): Promise<{ reelsNew: number; snapshotsNew: number }> {
  if (input.rows.length === 0) return { reelsNew: 0, snapshotsNew: 0 };
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK_KEY})`);
    const rows = await placeUndated(tx, input.rows);
    await upsertAuthors(tx, rows);
    const inserted = await upsertReels(tx, rows, input.importId, input.demo ?? false);
    const snapshotsNew = await upsertSnapshots(tx, rows);
    const known = [...new Set(rows.map((row) => row.id))].filter((id) => !inserted.has(id));
    await refreshReels(tx, known);
    return { reelsNew: inserted.size, snapshotsNew };
  });
}
