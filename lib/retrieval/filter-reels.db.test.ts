import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { deepDives, trendReels } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { seedBoard } from "#lib/trends/testing/seed-board.ts";
import { embedQuery } from "./embed-query.ts";
import { filterReels } from "./filter-reels.ts";
import { indexReels } from "./index-reels.ts";
import { rankReels } from "./rank-reels.ts";
import type { ReelFilters } from "./schema.ts";
import { searchReels } from "./search-reels.ts";
import { searchVector } from "./search-vector.ts";
import { OBSERVED_AT, seedReels } from "./seed-reels.fixture.ts";

const DAY_MS = 86_400_000;
const PLACES = ["the oven", "a garden", "my desk", "the sea", "a train", "the gym", "a barn", "the roof", "our car", "a tent"];
const REELS = 400;
let opened: OpenDatabase;

/** The first 100 ids about kettles are German, so that nearest neighbours of "kettle" and a filter on English pull apart. */
beforeAll(async () => {
  opened = await openTestDatabase();
  const { db } = opened;
  const caption = (i: number) => (i < 300 ? `whistling kettle number ${i} at ${PLACES[i % 10]} #kettle` : `something else ${i} about ${PLACES[i % 10]}`);
  await seedReels(db, Array.from({ length: REELS }, (_, i) => ({
    id: `r${i}`, caption: caption(i), language: i < 100 ? "de" : "en", country: i % 2 === 0 ? "BY" : null, audioTitle: i % 3 === 0 ? "Kettle Boiling Song" : null,
    authorId: `other:a${i % 150}`, plays: 10_000 - i, publishedAt: i % 7 === 0 ? null : new Date(OBSERVED_AT.getTime() - i * DAY_MS),
  })));
  await seedReels(db, [{ id: "clip", caption: "whistling kettle elsewhere #kettle", platform: "tiktok", language: "en" }]);
  await indexReels({ ctx: { db, log: pino({ level: "silent" }) }, input: {} });
  await db.insert(deepDives).values([
    { reelId: "r150", facts: { method: "by hand", cutsSeconds: [] } },
    { reelId: "r120", facts: { method: "by hand" } },
  ]);
  await seedBoard(db, [{ kind: "hashtag", key: "kettle", label: "#kettle", stage: "rising" }, { kind: "topic", key: "old", label: "old", stage: "fading" }]);
  await db.insert(trendReels).values([
    { trendId: "hashtag:kettle", reelId: "r160", weight: 2 }, { trendId: "hashtag:kettle", reelId: "r5", weight: 9 }, { trendId: "topic:old", reelId: "r161", weight: 1 },
  ]);
}, 240_000);
afterAll(() => opened.close());

const rank = (filters?: ReelFilters, trendIds: string[] = []) => rankReels({ db: opened.db, input: { query: "#kettle whistling, kettle boiling song", language: "en", trendIds, filters } });

async function readFitting(filters: ReelFilters): Promise<Set<string>> {
  const { rows } = await opened.db.execute<{ id: string }>(sql`select id from reels where ${filterReels(filters)}`);
  return new Set(rows.map(({ id }) => id));
}

test("each filter means what it says; what is unknown fits none on it", async () => {
  const all = Array.from({ length: REELS }, (_, i) => i);
  const expected: [ReelFilters, string[]][] = [
    [{ language: "de" }, all.filter((i) => i < 100).map((i) => `r${i}`)],
    [{ country: "BY" }, all.filter((i) => i % 2 === 0).map((i) => `r${i}`)],
    [{ periodDays: 30 }, all.filter((i) => i < 30 && i % 7 !== 0).map((i) => `r${i}`)],
    [{ tier: "deep_dive" }, ["r150"]],
    [{ stage: "rising" }, ["r160", "r5"]],
    [{ stage: "peaking" }, []],
    [{ platform: "tiktok" }, ["clip"]],
    [{ country: "BY", language: "en", stage: "rising" }, ["r160"]],
  ];
  for (const [filters, ids] of expected) expect([...(await readFitting(filters))].sort(), JSON.stringify(filters)).toEqual(ids.sort());
  expect(await readFitting({ tier: "metadata" })).toHaveLength(REELS);
  expect(await readFitting({})).toHaveLength(REELS + 1);
});

test("every arm leaves out what doesn't fit before it ranks, so its places all go to what does", async () => {
  const open = await rank(undefined, ["hashtag:kettle"]);
  expect(open.arms.text.some(({ reelId }) => Number(reelId.slice(1)) < 100)).toBe(true);
  for (const filters of [{ language: "en" }, { language: "de" }, { country: "BY" }, { periodDays: 200 }, { platform: "other" }, { stage: "rising" }] satisfies ReelFilters[]) {
    const fitting = await readFitting(filters);
    const { arms, fused } = await rank(filters, ["hashtag:kettle"]);
    for (const hits of Object.values(arms)) for (const hit of hits) expect(fitting, JSON.stringify(filters)).toContain(hit.reelId);
    expect(fused.every(({ candidate }) => fitting.has(candidate.reelId))).toBe(true);
    expect(arms.vector.length, JSON.stringify(filters)).toBe(Math.min(100, fitting.size));
    const kettles = [...fitting].filter((id) => id === "clip" || Number(id.slice(1)) < 300).length;
    expect(arms.text.length, JSON.stringify(filters)).toBe(Math.min(100, kettles));
    expect(arms.exact.length, JSON.stringify(filters)).toBe(Math.min(60, kettles));
  }
  expect((await rank({ country: "BY" }, ["hashtag:kettle"])).arms.trend).toEqual([{ reelId: "r160", score: 2 / 9 }]);
});

test("filtered, the vector arm still finds the nearest that fit: recall@20 against comparing all of them", async () => {
  const query = await embedQuery({ db: opened.db, query: "a kettle whistling in the garden" });
  if (!query) throw new Error("no vector");
  for (const filters of [{ language: "en" }, { language: "de" }, { country: "BY" }, { periodDays: 300 }, { stage: "rising" }, { tier: "deep_dive" }] satisfies ReelFilters[]) {
    const filter = filterReels(filters);
    const exact = await opened.db.execute<{ product: number }>(sql`
      select -(embedding <#> ${query.literal}::vector) as product from reel_vectors join reels on reels.id = reel_id where ${filter} order by 1 desc limit 20`);
    const least = (exact.rows.at(-1)?.product ?? 0) / query.selfProduct;
    const hits = await searchVector({ db: opened.db, query, limit: 20, filter });
    expect(hits.filter(({ score }) => score >= least - 1e-6).length, JSON.stringify(filters)).toBeGreaterThanOrEqual(0.95 * exact.rows.length);
    expect(hits).toHaveLength(exact.rows.length);
  }
});

test("a filtered search fills its limit; times are told for every step", async () => {
  const { results, milliseconds } = await searchReels({ ctx: { db: opened.db }, input: { query: "whistling kettle", filters: { language: "en", country: "BY" }, limit: 24, inTurn: true } });
  expect(results).toHaveLength(24);
  expect(results.every(({ language, country }) => language === "en" && country === "BY")).toBe(true);
  for (const step of ["embed", "vector", "text", "exact", "trend", "neighbour", "read", "fuse"] as const) expect(milliseconds[step], step).toBeGreaterThanOrEqual(0);
});

test("a filter's value is data, whatever it holds", async () => {
  expect(await readFitting({ language: "en' or true --" })).toHaveLength(0);
});
