import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { deepDives, trends } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { countTrends, listTrendCards, listTrendReels, readTrendCard } from "./data.ts";
import { refreshTrends } from "./refresh-trends.ts";
import { trendCardSchema } from "./schema.ts";
import { seedReels, steadyReel } from "./testing/seed-reels.ts";

let opened: OpenDatabase;
let ctx: { db: OpenDatabase["db"]; log: pino.Logger };

/** 1024 numbers near one of three axes, so that the reels of one subject lie together. */
const near = (axis: number, n: number) => Array.from({ length: 1024 }, (_, at) => (at === axis ? 1 : 0.02 * Math.sin(n * 7 + at * 13)));
const SUBJECTS = [
  { tag: "coldbrew", language: "en", caption: "Cold brew at home with espresso", demo: false },
  { tag: "бег", language: "ru", caption: "Утренний бег и новые кроссовки", demo: false },
  { tag: "thrift", language: "en", caption: "Thrift flip: a jacket from the charity shop", demo: true },
];

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = { db: opened.db, log: pino({ level: "silent" }) };
  await seedReels(ctx.db, SUBJECTS.flatMap(({ tag, ...subject }, axis) => Array.from({ length: 8 }, (_, n) => steadyReel({
    ...subject, id: `${tag}-${n}`, author: `${tag}-${n % 5}`, day: 2 * n, days: 16 - 2 * n, perDay: 100 + 40 * n,
    hashtags: [tag, ...(axis === 0 ? ["ColdBrews".toLowerCase(), "cold_brew"] : [])],
    audio: { key: `song-${n % 2}`, title: n % 2 ? "Low Tide" : "Night 100% Bus", original: false }, vector: near(axis, n),
  }))));
  await ctx.db.insert(deepDives).values({ reelId: "coldbrew-7", facts: { method: "by hand" } });
  await refreshTrends({ ctx });
});
afterAll(() => opened.close());

const labels = async (input: Parameters<typeof listTrendCards>[0]["input"]) => (await listTrendCards({ ctx, input })).map(({ label }) => label).sort();

test("cards are whole, of every kind, and one thing is there in one spelling", async () => {
  const cards = await listTrendCards({ ctx, input: {} });
  for (const card of cards) expect(trendCardSchema.parse(card)).toEqual(card);
  expect(new Set(cards.map(({ kind }) => kind))).toEqual(new Set(["hashtag", "audio", "topic"]));
  expect(cards.filter(({ label }) => /cold_?brews?$/.test(label))).toHaveLength(1);
  expect(cards.filter(({ kind }) => kind === "topic").map(({ label }) => label).sort()).toEqual([
    expect.stringContaining("cold brew"), expect.stringMatching(/бег|кроссовки/),
  ]);
  expect(await countTrends({ ctx })).toBe(cards.length);
});

test("filters: kind, stage, language with the mixed ones, words as typed", async () => {
  expect(await labels({ kind: "audio" })).toEqual(["Low Tide", "Night 100% Bus"]);
  expect(await labels({ kind: "hashtag", language: "ru" })).toEqual(["#бег"]);
  expect(await labels({ query: "#БЕГ", kind: "hashtag" })).toEqual(["#бег"]);
  expect(await labels({ query: "100%" })).toEqual(["Night 100% Bus"]);
  expect(await labels({ query: "100_" })).toEqual([]);
  const [card] = await listTrendCards({ ctx, input: { limit: 1 } });
  expect(await labels({ stage: card!.stage })).toContain(card!.label);
  expect(await countTrends({ ctx, input: { kind: "audio" } })).toBe(2);
});

test("a card names its tiers, and its examples put every author first", async () => {
  const [card] = await listTrendCards({ ctx, input: { kind: "hashtag", query: "cold" } });
  expect(card).toMatchObject({ tiers: { metadata: 7, deep_dive: 1 }, language: "en", demo: false, reelCount: 8, authorCount: 5 });
  const reels = await listTrendReels({ ctx, input: { id: card!.id, limit: 8 } });
  expect(new Set(reels.slice(0, 5).map(({ authorHandle }) => authorHandle)).size).toBe(5);
  expect(reels.slice(0, 6).map(({ id }) => id)).toEqual(card!.exampleReelIds);
  expect(reels.find(({ id }) => id === "coldbrew-7")).toMatchObject({ tier: "deep_dive", plays: 760, demo: false, durationSeconds: null, mediaState: "metadata_only" });
  expect(await listTrendReels({ ctx, input: { id: card!.id, limit: 2 } })).toHaveLength(2);
});

test("demo reels make demo trends only", async () => {
  const cards = await listTrendCards({ ctx, input: { kind: "hashtag" } });
  expect(cards.map(({ label, demo }) => [label, demo])).toEqual(expect.arrayContaining([["#thrift", true], ["#бег", false]]));
  const [song] = await listTrendCards({ ctx, input: { query: "Low Tide" } });
  const reels = await listTrendReels({ ctx, input: { id: song!.id, limit: 100 } });
  expect(reels.filter(({ demo }) => demo)).toEqual([]);
});

test("an unknown trend is null, and has no reels", async () => {
  expect(await readTrendCard({ ctx, input: { id: "hashtag:nothing" } })).toBeNull();
  expect(await listTrendReels({ ctx, input: { id: "hashtag:nothing" } })).toEqual([]);
});

test("the board is replaced as a whole or not at all, and readers never find it empty", async () => {
  const before = await listTrendCards({ ctx, input: {} });
  await ctx.db.execute(sql`alter table trend_reels add constraint broken check (weight < 0) not valid`);
  await expect(refreshTrends({ ctx })).rejects.toThrow();
  expect(await listTrendCards({ ctx, input: {} })).toEqual(before);
  await ctx.db.execute(sql`alter table trend_reels drop constraint broken`);
  const refreshing = refreshTrends({ ctx });
  const seen: number[] = [];
  let done = false;
  void refreshing.finally(() => (done = true));
  while (!done) {
    seen.push(await countTrends({ ctx }));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await refreshing;
  expect(new Set(seen)).toEqual(new Set([before.length]));
  expect(await listTrendCards({ ctx, input: {} })).toEqual(before);
});

test("without vectors there are trends of the other kinds", async () => {
  await ctx.db.execute(sql`truncate reel_vectors`);
  await refreshTrends({ ctx });
  const kinds = (await ctx.db.select().from(trends)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["hashtag", "audio"]));
});

test("an empty corpus is no fault", async () => {
  await ctx.db.execute(sql`truncate trends, reels cascade`);
  expect(await refreshTrends({ ctx })).toEqual({ trends: 0 });
});
