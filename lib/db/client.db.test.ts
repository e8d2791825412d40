import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "./database.ts";
import { authors, reels, reelVectors } from "./schema.ts";
import { openTestDatabase } from "./test-db.ts";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test("counts come back as numbers and the text column is searchable in both languages", async () => {
  const { db } = opened;
  await db.insert(authors).values({ id: "other:a", platform: "other", handle: "a" });
  const observedAt = new Date("2026-11-01T00:00:00Z");
  await db.insert(reels).values({
    id: "other:1", platform: "other", platformId: "1", authorId: "other:a", caption: "Бегаю по утрам, running slowly",
    plays: 7_000_000_000, firstObservedAt: observedAt, lastObservedAt: observedAt, searchText: "Бегаю по утрам, running slowly",
  });
  const [reel] = await db.select().from(reels);
  expect(reel?.plays).toBe(7_000_000_000);
  expect(reel?.lastObservedAt).toEqual(observedAt);
  const found = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from reels where search @@ (to_tsquery('russian', 'утро') && to_tsquery('english', 'run'))`,
  );
  expect(found.rows[0]?.n).toBe(1);
});

test("vectors are stored plain, so that the index is used", async () => {
  const { db } = opened;
  await db.insert(reelVectors).values({ reelId: "other:1", space: "builtin-1", embedding: Array.from({ length: 1024 }, (_, i) => i / 1024) });
  const storage = await db.execute<{ attstorage: string }>(
    sql`select attstorage from pg_attribute where attrelid = 'reel_vectors'::regclass and attname = 'embedding'`,
  );
  expect(storage.rows[0]?.attstorage).toBe("p");
});
