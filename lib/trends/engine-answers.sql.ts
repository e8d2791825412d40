import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

/** Answers kept of all engines together. A page of 60 cards is about half a megabyte. */
const MAX_ANSWERS = 100;

export type Kept = { answer: unknown; fetchedAt: Date };
type Row = { answer: unknown; fetched_at: string };

const toKept = (row: Row | undefined): Kept | null => (row ? { answer: row.answer, fetchedAt: new Date(row.fetched_at) } : null);

/** Keeps an answer as the last good one to `key`; the oldest go where there are too many. */
export async function keepAnswer(db: Database, { key, answer, fetchedAt }: Kept & { key: string }): Promise<void> {
  await db.execute(sql`
    insert into trend_engine_answers (key, answer, fetched_at) values (${key}, ${JSON.stringify(answer)}::jsonb, ${fetchedAt.toISOString()}::timestamptz)
    on conflict (key) do update set answer = excluded.answer, fetched_at = excluded.fetched_at`);
  await db.execute(sql`
    delete from trend_engine_answers where key in (select key from trend_engine_answers order by fetched_at desc, key offset ${MAX_ANSWERS}::int)`);
}

export async function forgetAnswer(db: Database, key: string): Promise<void> {
  await db.execute(sql`delete from trend_engine_answers where key = ${key}`);
}

export async function readAnswer(db: Database, key: string): Promise<Kept | null> {
  const { rows } = await db.execute<Row>(sql`select answer, fetched_at::text as fetched_at from trend_engine_answers where key = ${key}`);
  return toKept(rows[0]);
}

/** The pages kept of one engine (`prefix` of their keys), newest first. */
export async function readAnswers(db: Database, prefix: string): Promise<Kept[]> {
  const { rows } = await db.execute<Row>(sql`
    select answer, fetched_at::text as fetched_at from trend_engine_answers where starts_with(key, ${prefix}) order by trend_engine_answers.fetched_at desc limit 20`);
  return rows.flatMap((row) => toKept(row) ?? []);
}
