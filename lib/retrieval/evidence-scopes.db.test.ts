import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { playsBaselines } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { findEvidence } from "./find-evidence.ts";
import { OBSERVED_AT, seedReels } from "./seed-reels.fixture.ts";

let opened: OpenDatabase;
const find = (query: string) => findEvidence({ ctx: { db: opened.db }, input: { query, language: "en", trendIds: [] } });

/** No vectors here: what the words and the tags find is what there is, as just after an import. */
beforeAll(async () => {
  opened = await openTestDatabase();
  const day = (n: number) => new Date(OBSERVED_AT.getTime() - n * 86_400_000);
  await seedReels(opened.db, [
    ...["kettle in the morning", "kettle and beans", "a slow kettle", "kettle first"].map((caption, i) => ({
      id: `kettle${i}`, caption, hashtags: ["homebarista", "fyp"], plays: 3_000, authorId: `other:k${i}`, publishedAt: day(2),
    })),
    { id: "sibling", caption: "grind finer when the kettle cup runs sour", hashtags: ["homebarista"], plays: 900, authorId: "other:s", publishedAt: day(2) },
    { id: "silent", caption: "nothing of that word at all", hashtags: ["homebarista"], plays: 900, authorId: "other:q", publishedAt: day(2) },
    ...Array.from({ length: 30 }, (_, i) => ({
      id: `other${i}`, caption: `Why does the garden gate squeak, part ${i}?`, hashtags: ["fyp"], plays: 1_000, authorId: `other:o${i}`, publishedAt: day(2),
    })),
  ]);
  await opened.db.insert(playsBaselines).values([
    { stream: "other", language: "*", band: -9, medianPlays: 500, reels: 40 },
    { stream: "other", language: "en", band: -9, medianPlays: 1_500, reels: 40 },
  ]);
});
afterAll(() => opened.close());

test("reels that share the best hits' niche tag are found by it; a tag that all the corpus bears leads nowhere", async () => {
  const evidence = await find("kettle");
  const byNeighbour = evidence.filter((item) => item.found.some(({ arm }) => arm === "neighbour")).map((item) => item.reelId);
  expect(byNeighbour).toContain("sibling");
  expect(byNeighbour.filter((id) => id.startsWith("other"))).toEqual([]);
});

test("a shared tag alone makes no reel one about the topic", async () => {
  const silent = (await find("kettle")).find((item) => item.reelId === "silent");
  expect(silent?.scope).not.toBe("topic");
});

test("reels about the topic come first, reels of the language for comparison after them", async () => {
  const evidence = await find("kettle");
  const scopes = evidence.map((item) => item.scope);
  expect(scopes.lastIndexOf("topic")).toBeLessThan(scopes.indexOf("comparison"));
  expect(evidence.filter((item) => item.scope === "comparison").map((item) => item.reelId)).toContain("other3");
  expect(evidence.length).toBeLessThanOrEqual(80);
});

test("where an author has no usual of their own, lift is against the corpus's nearest group, and says so", async () => {
  const [best] = await find("kettle first");
  expect(best).toMatchObject({ reelId: "kettle3", liftBasis: "corpus" });
  expect(best?.lift).toBeCloseTo(3_000 / 1_500, 6);
});
