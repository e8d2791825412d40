import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { QueryVector } from "./embed-query.ts";

/**
 * Cosine from which a trend is near a query, and the part of the nearest one's it must reach. Tuned on the 144
 * groups of the demo reels and scored on the same: 32 English queries precision .92, recall .63; 26 hashed-only
 * (Russian) ones .87 and .14, because hashed vectors know words and their parts only.
 */
const MIN_COSINE = { withUse: 0.35, hashedOnly: 0.2 } as const;
const MIN_PART_OF_NEAREST = 0.8;

/**
 * Trends near a query in meaning: id and cosine (0..1). A board has thousands of rows at most, so it is
 * read exactly. A format is about no subject and never near one. Empty where the board's vectors are in another space than the query's.
 */
export async function searchTrendVectors({ db, query }: { db: Pick<Database, "execute">; query: QueryVector }): Promise<Map<string, number>> {
  const bar = query.hashedOnly ? MIN_COSINE.hashedOnly : MIN_COSINE.withUse;
  const { rows } = await db.execute<{ trend_id: string; cosine: number }>(sql`
    select trend_id, (1 - (embedding <=> ${query.literal}::vector))::float8 as cosine from trend_vectors
    where space = ${query.space} and trend_id not like 'format:%' and 1 - (embedding <=> ${query.literal}::vector) >= ${bar}::float8`);
  const nearest = Math.max(0, ...rows.map(({ cosine }) => cosine));
  return new Map(rows.filter(({ cosine }) => cosine >= MIN_PART_OF_NEAREST * nearest).map((row) => [row.trend_id, row.cosine]));
}
