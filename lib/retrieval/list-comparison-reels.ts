import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { reels } from "#lib/db/schema.ts";

/** Ids of the newest observed reels of a language with known plays: what formats are measured against. */
export async function listComparisonReels({ db, language, limit }: { db: Database; language: string; limit: number }): Promise<string[]> {
  const rows = await db
    .select({ id: reels.id })
    .from(reels)
    .where(and(eq(reels.language, language), isNotNull(reels.plays)))
    .orderBy(desc(reels.lastObservedAt), reels.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}
