import type { Database } from "#lib/db/database.ts";
import { authors, reels } from "#lib/db/schema.ts";

export type SeedReel = Partial<typeof reels.$inferInsert> & { id: string; caption: string };

export const OBSERVED_AT = new Date("2026-11-01T00:00:00Z");

/** Stores reels and their authors for tests; hashtags are read from the caption as an import does. */
export async function seedReels(db: Database, given: SeedReel[], author: Partial<typeof authors.$inferInsert> = {}): Promise<void> {
  const rows = given.map((reel): typeof reels.$inferInsert => ({
    platform: "other",
    platformId: reel.id,
    authorId: `other:author-of-${reel.id}`,
    language: /[а-яё]/i.test(reel.caption) ? "ru" : "en",
    hashtags: [...reel.caption.toLowerCase().matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag]) => tag ?? ""),
    firstObservedAt: OBSERVED_AT,
    lastObservedAt: OBSERVED_AT,
    searchText: [reel.caption, reel.audioTitle].filter(Boolean).join("\n"),
    ...reel,
  }));
  const authorRows = [...new Set(rows.map((row) => row.authorId))].map((id) => ({
    id,
    platform: "other" as const,
    handle: id.slice("other:".length),
    ...author,
  }));
  await db.insert(authors).values(authorRows).onConflictDoNothing();
  for (let start = 0; start < rows.length; start += 500) await db.insert(reels).values(rows.slice(start, start + 500));
}
