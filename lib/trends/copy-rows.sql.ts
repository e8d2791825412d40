import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

type Executor = Pick<Database, "execute">;

/** What the analysis reads of a corpus, table by table, rows as JSON. */
export const COPIED = ["reels", "reel_snapshots", "reel_topics", "topics", "deep_dives"] as const;
export type Copied = (typeof COPIED)[number];

/** Columns with their types, the row's key, and the columns the analysis can do without but the table wants. */
const TABLES: Record<Copied, { columns: string; key: string; filler?: [columns: string, values: string] }> = {
  reels: {
    columns: "id text, platform text, platform_id text, demo boolean, author_id text, caption text, hashtags text[], audio_key text, audio_title text, audio_original boolean, language text, country text, duration_seconds real, published_at timestamptz, first_observed_at timestamptz, last_observed_at timestamptz, hook_pattern text, caption_style text",
    key: "id", filler: ["search_text", "''"],
  },
  reel_snapshots: { columns: "reel_id text, observed_at timestamptz, plays bigint", key: "reel_id, observed_at" },
  reel_topics: { columns: "reel_id text, stream text, space text, topic_key text", key: "reel_id" },
  topics: { columns: "stream text, key text, label text, space text, min_similarity real", key: "stream, key", filler: ["centre", "array_fill(0, array[1024])::vector"] },
  deep_dives: { columns: "reel_id text", key: "reel_id", filler: ["facts", "'{}'::jsonb"] },
};

const namesOf = (columns: string): string[] => columns.split(", ").map((column) => column.split(" ")[0]!);
/** Captions are long, and read for nothing here. */
const selected = (table: Copied): string => namesOf(TABLES[table].columns).map((name) => (name === "caption" ? "'' as caption" : name)).join(", ");

export type Page = { json: string; rows: number; after: string[] };

/** Up to `limit` rows after the key `after` (null = from the first), of all reels or of those given. Null = there are no more. */
export async function readPage(db: Executor, table: Copied, after: string[] | null, limit: number, reelIds?: string[]): Promise<Page | null> {
  const { key } = TABLES[table];
  const keys = key.split(", ");
  const conditions: SQL[] = [sql`true`];
  if (after) conditions.push(sql`(${sql.raw(key)}) > (${sql.join(keys.map((name, n) => sql`${after[n]}::${sql.raw(name === "observed_at" ? "timestamptz" : "text")}`), sql`, `)})`);
  if (reelIds) conditions.push(sql`${sql.raw(keys[0]!)} in (select jsonb_array_elements_text(${JSON.stringify(reelIds)}::jsonb))`);
  const { rows } = await db.execute<{ json: string | null; rows: number; after: string[] | null }>(sql`
    with page as (select ${sql.raw(selected(table))} from ${sql.raw(table)} where ${sql.join(conditions, sql` and `)} order by ${sql.raw(key)} limit ${limit}::int)
    select json_agg(page)::text as json, count(*)::int as rows,
      (select json_build_array(${sql.raw(keys.map((name) => `${name}::text`).join(", "))}) from page order by ${sql.raw(keys.map((name) => `${name} desc`).join(", "))} limit 1) as after
    from page`);
  const [page] = rows;
  return page?.json && page.after ? { json: page.json, rows: page.rows, after: page.after } : null;
}

/** Blocks (8 kB) a table has. */
export async function countBlocks(db: Executor, table: Copied): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select (pg_relation_size(${table}::regclass) / 8192)::int as n`);
  return rows[0]?.n ?? 0;
}

/** The rows of so many blocks, as they lie: by key, rows are read from all over the file. A row that moves meanwhile is marked as changed. */
export async function readBlocks(db: Executor, table: Copied, from: number, blocks: number): Promise<string | null> {
  const { rows } = await db.execute<{ json: string | null }>(sql`
    select json_agg(page)::text as json from (
      select ${sql.raw(selected(table))} from ${sql.raw(table)} where ctid >= ${`(${from},0)`}::tid and ctid < ${`(${from + blocks},0)`}::tid
    ) page`);
  return rows[0]?.json ?? null;
}

/** Writes a page into a scratch database; rows it has take the new values. */
export async function writePage(db: Executor, table: Copied, json: string): Promise<void> {
  const { columns, key, filler } = TABLES[table];
  const names = namesOf(columns);
  const changing = names.filter((name) => !key.split(", ").includes(name));
  const update = changing.length > 0 ? `do update set ${changing.map((name) => `${name} = excluded.${name}`).join(", ")}` : "do nothing";
  await db.execute(sql`
    insert into ${sql.raw(table)} (${sql.raw([...names, ...(filler ? [filler[0]] : [])].join(", "))})
    select ${sql.raw([...names, ...(filler ? [filler[1]] : [])].join(", "))} from json_to_recordset(${json}::json) as r(${sql.raw(columns)})
    on conflict (${sql.raw(key)}) ${sql.raw(update)}`);
}

/** Takes reels out of a scratch database, and what hangs on them. */
export async function removeReels(db: Executor, reelIds: string[]): Promise<void> {
  const among = sql`in (select jsonb_array_elements_text(${JSON.stringify(reelIds)}::jsonb))`;
  await db.execute(sql`delete from reels where id ${among}`);
  for (const table of ["reel_snapshots", "reel_topics", "deep_dives"]) await db.execute(sql`delete from ${sql.raw(table)} where reel_id ${among}`);
}

/** What was copied in, for the planner. */
export async function learnCopied(db: Executor): Promise<void> {
  await db.execute(sql.raw(`analyze ${COPIED.join(", ")}`));
}

/** Topics are few and may vanish: they are copied whole. */
export async function clearTopics(db: Executor): Promise<void> {
  await db.execute(sql`delete from topics`);
}

export type Marks = { until: number; reelIds: string[] };

/** Reels marked as changed so far, and the newest mark. */
export async function readMarks(db: Executor): Promise<Marks> {
  const { rows } = await db.execute<{ until: number | null; ids: string[] | null }>(sql`select max(id)::float8 as until, json_agg(distinct reel_id) as ids from trend_changes`);
  return { until: rows[0]?.until ?? 0, reelIds: rows[0]?.ids ?? [] };
}

export async function forgetMarks(db: Executor, until: number): Promise<void> {
  await db.execute(sql`delete from trend_changes where id <= ${until}::bigint`);
}

/** What is kept in this database is not what the analysis apart keeps: it must not be built upon. */
export async function forgetState(db: Executor): Promise<void> {
  const { rows } = await db.execute<{ any: boolean }>(sql`select exists (select 1 from trend_streams) as any`);
  if (rows[0]?.any) await db.execute(sql`truncate trend_streams, trend_keys, reel_traits, reel_days, trend_series, trend_windows, trend_members, stream_days`);
}
