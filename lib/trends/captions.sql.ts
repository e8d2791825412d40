import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

type Executor = Pick<Database, "execute">;

export async function readUnclassified(db: Executor, limit: number): Promise<{ id: string; caption: string }[]> {
  return (await db.execute<{ id: string; caption: string }>(sql`select id, caption from reels where hook_pattern is null limit ${limit}::int`)).rows;
}

export async function writeClasses(db: Executor, rows: { id: string; hook: string; style: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    update reels set hook_pattern = c.hook, caption_style = c.style
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id text, hook text, style text) where reels.id = c.id and reels.hook_pattern is null`);
}
