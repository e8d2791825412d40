import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

/** First and last observation of the corpus; null where it is empty. */
export async function readObservedSpan(db: Pick<Database, "execute">): Promise<{ first: Date; last: Date } | null> {
  const { rows } = await db.execute<{ first: number | null; last: number | null }>(sql`
    select extract(epoch from min(observed_at))::float8 * 1000 as first, extract(epoch from max(observed_at))::float8 * 1000 as last from reel_snapshots`);
  const { first = null, last = null } = rows[0] ?? {};
  return first === null || last === null ? null : { first: new Date(first), last: new Date(last) };
}
