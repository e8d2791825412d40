import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embedTexts } from "#lib/ai/embeddings/embed-texts.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { deepDives, trendReels, trends, trendVectors } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { listTrendReels, listTrends, readTrend } from "./data.ts";
import { trendPageSchema } from "./engine.ts";
import { type TrendQuery, trendDetailSchema } from "./schema.ts";
import { boardRow, seedBoard } from "./testing/seed-board.ts";
import { seedReels, steadyReel } from "./testing/seed-reels.fixtures.ts";

let opened: OpenDatabase;
let ctx: { db: OpenDatabase["db"]; log: pino.Logger };

/** Shares of 42 days: `before` up to the last `days`, then `now`. */
const step = (days: number, before: number, now: number) => Array.from({ length: 42 }, (_, at) => (at < 42 - days ? before : now));
const BOARD = [
  { kind: "hashtag", key: "coldbrew", label: "#coldbrew", language: "en", country: "US", score: 10, momentum: 3, shares: step(7, 0.01, 0.04) },
  { kind: "hashtag", key: "бег", label: "#бег", language: "ru", country: "RU", score: 9.9, momentum: 5, stage: "emerging", shares: step(14, 0.01, 0.06) },
  { kind: "hashtag", key: "ёлка", label: "#ёлка", language: "ru", country: "RU", score: 2, momentum: 1, shares: step(21, 0.01, 0.002) },
  { kind: "audio", key: "song-1", label: "Low Tide", score: 9.8, momentum: 1.2, platform: "instagram", shares: step(28, 0, 0.03) },
  { kind: "audio", key: "song-2", label: "Night 100% Bus", score: 1, shares: step(10, 0.02, 0) },
  { kind: "topic", key: "espresso", label: "cold brew · espresso", language: "en", score: 9, shares: step(7, 0.01, 0.011) },
  { kind: "hashtag", key: "thrift", label: "#thrift", language: "en", score: 11, demo: true },
] as const;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = { db: opened.db, log: pino({ level: "silent" }) };
  await seedBoard(ctx.db, BOARD.map((row) => ({ ...row, shares: "shares" in row ? [...row.shares] : undefined })));
  await seedReels(ctx.db, Array.from({ length: 8 }, (_, n) => steadyReel({ id: `c${n}`, author: `a${n % 5}`, day: 2 * n, days: 16 - 2 * n, perDay: 100 + 40 * n, caption: "Cold brew at home" })));
  await ctx.db.insert(trendReels).values(Array.from({ length: 8 }, (_, n) => ({ trendId: "hashtag:coldbrew", reelId: `c${n}`, weight: 1 + n / 10 })));
  await ctx.db.insert(deepDives).values({ reelId: "c7", facts: { method: "by hand" } });
});
afterAll(() => opened.close());

const list = (input: TrendQuery) => listTrends({ ctx, input });
const labels = async (input: TrendQuery) => (await list(input)).trends.map(({ label }) => label);

test("a page is whole: cards as the contract says, total beyond the limit, facets of the whole board", async () => {
  const page = await list({ limit: 2, kind: "hashtag", language: "ru" });
  expect(trendPageSchema.parse(page)).toEqual(page);
  expect(page).toMatchObject({ total: 2, languages: ["en", "ru"], countries: ["RU", "US"], asOf: "2026-10-31T12:34:56.789Z" });
  expect((await list({ limit: 1 })).total).toBe(6);
});

test("filters: kind, stage, language with the mixed ones, country, platform", async () => {
  expect(await labels({ kind: "audio" })).toEqual(["Low Tide"]);
  expect(await labels({ kind: "hashtag", language: "ru" })).toEqual(["#бег", "#ёлка"]);
  expect(await labels({ language: "ru" })).toEqual(["#бег", "Low Tide", "#ёлка"]);
  expect(await labels({ stage: "emerging" })).toEqual(["#бег"]);
  expect(await labels({ country: "us" })).toEqual(["#coldbrew"]);
  expect(await labels({ platform: "instagram" })).toEqual(["Low Tide"]);
});

test("by score kinds and languages take turns and real reels go before demo ones; with a kind it is plain", async () => {
  expect((await labels({})).slice(0, 3)).toEqual(["#coldbrew", "Low Tide", "#бег"]);
  expect((await labels({ kind: "hashtag" })).slice(0, 2)).toEqual(["#thrift", "#coldbrew"]);
});

test("pages follow on one another, whatever the order", async () => {
  for (const sort of ["score", "growth"] as const) {
    const all = await labels({ sort });
    const parts = await Promise.all([0, 2, 4].map((offset) => labels({ sort, limit: 2, offset })));
    expect(parts.flat()).toEqual(all);
  }
});

test("sorts are plain: growth, momentum, share, newest, label", async () => {
  expect((await labels({ sort: "growth" })).slice(0, 2)).toEqual(["#coldbrew", "cold brew · espresso"]);
  expect((await labels({ sort: "momentum" })).slice(0, 2)).toEqual(["#бег", "#coldbrew"]);
  expect((await labels({ sort: "share" })).slice(0, 2)).toEqual(["#бег", "#coldbrew"]);
  expect((await labels({ sort: "newest" }))[0]).toBe("Low Tide");
  expect(await labels({ sort: "label", kind: "hashtag" })).toEqual(["#coldbrew", "#thrift", "#бег", "#ёлка"]);
});

test("a period compares its last days with as many before, and hides what gained nothing in them", async () => {
  expect(await labels({})).not.toContain("Night 100% Bus");
  const fortnight = await list({ period: 14, sort: "growth" });
  expect(fortnight.trends[0]).toMatchObject({ label: "#бег", period: { days: 14, share: expect.closeTo(0.06, 9), growth: expect.closeTo(6, 9) } });
  const bus = fortnight.trends.find(({ label }) => label === "Night 100% Bus");
  expect(bus?.period).toMatchObject({ share: expect.closeTo((4 * 0.02) / 14, 9), growth: expect.closeTo(4 / 14, 9) });
  const month = await list({ period: 28, sort: "growth" });
  expect(month.trends.at(-1)).toMatchObject({ label: "Low Tide", period: { share: expect.closeTo(0.03, 9), growth: null } });
});

test("words are found in labels whatever their case, ё and #; signs are signs", async () => {
  expect(await labels({ query: "#БЕГ" })).toEqual(["#бег"]);
  expect(await labels({ query: "елка" })).toEqual(["#ёлка"]);
  expect(await labels({ query: "100%", period: 14 })).toEqual(["Night 100% Bus"]);
  expect(await labels({ query: "100_", period: 14 })).toEqual([]);
  expect((await labels({ query: "brew cold" })).toSorted()).toEqual(["#coldbrew", "cold brew · espresso"]);
  expect(await labels({ query: "brew", kind: "topic" })).toEqual(["cold brew · espresso"]);
});

test("what means the same is found too, after what is called so; another space is not asked", async () => {
  const captions = ["Cold brew coffee at home, no machine", "Thrift flip: a jacket from the charity shop", "Iced latte and espresso at home"];
  const ids = ["hashtag:coldbrew", "hashtag:thrift", "topic:espresso", "format:caption:long"];
  await seedBoard(ctx.db, [{ kind: "format", key: "caption:long", label: "caption:long" }]);
  const { space, vectors } = await embedTexts([...captions, captions[0]!]);
  await ctx.db.insert(trendVectors).values(ids.map((trendId, at) => ({ trendId, space, embedding: [...vectors[at]!] })));
  expect((await labels({ query: "iced coffee drinks" })).toSorted()).toEqual(["#coldbrew", "cold brew · espresso"]);
  expect((await labels({ query: "espresso" }))[0]).toBe("cold brew · espresso");
  await ctx.db.update(trendVectors).set({ space: "another" });
  expect(await labels({ query: "iced coffee drinks" })).toEqual([]);
});

test("a trend is read with its reels: tiers named, every author first", async () => {
  const trend = await readTrend({ ctx, input: { id: "hashtag:coldbrew" } });
  expect(trendDetailSchema.parse(trend)).toEqual(trend);
  expect(new Set(trend!.reels.slice(0, 5).map(({ authorHandle }) => authorHandle)).size).toBe(5);
  expect(trend!.reels.slice(0, 6).map(({ id }) => id)).toEqual(trend!.exampleReelIds);
  expect(trend!.reels.find(({ id }) => id === "c7")).toMatchObject({ tier: "deep_dive", plays: 760, durationSeconds: null, mediaState: "metadata_only" });
  expect(await listTrendReels({ ctx, input: { id: "hashtag:coldbrew", limit: 2 } })).toHaveLength(2);
});

test("an unknown trend is null, an empty board an empty page", async () => {
  expect(await readTrend({ ctx, input: { id: "hashtag:nothing" } })).toBeNull();
  await ctx.db.delete(trends);
  expect(await list({})).toEqual({ trends: [], total: 0, languages: [], countries: [], asOf: null });
  await ctx.db.insert(trends).values(boardRow({ kind: "format", key: "hook:question", label: "hook:question" }));
  expect((await list({})).trends[0]?.kind).toBe("format");
});
