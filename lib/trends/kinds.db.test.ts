import { pino } from "pino";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { reelTopics, topics, trends } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { refreshTrends } from "./refresh-trends.ts";
import { emptyDatabase, seedReels, type SeedReel, steadyReel } from "./testing/seed-reels.fixtures.ts";

let opened: OpenDatabase | undefined;
let ctx: { db: OpenDatabase["db"]; log: pino.Logger };
beforeEach(async () => {
  opened ??= await openTestDatabase();
  await emptyDatabase(opened.db);
  ctx = { db: opened.db, log: pino({ level: "silent" }) };
});
afterAll(() => opened?.close());

const steady = (id: string, change: Partial<SeedReel> = {}, perDay = 100): SeedReel => ({ ...steadyReel({ id, author: id, day: 0, days: 20, perDay }), ...change });
const board = async () => new Map((await ctx.db.select().from(trends)).map((row) => [row.id, row]));

test("spelling variants of a hashtag are one trend, in any script", async () => {
  const spellings = ["sea_side", "seaside", "ёлка", "елка", "寿司", "خبز"];
  await seedReels(ctx.db, Array.from({ length: 12 }, (_, n) => steady(`r${n}`, { hashtags: [spellings[n % 4]!, spellings[4 + (n % 2)]!] })));
  await refreshTrends({ ctx });
  const tags = [...(await board()).values()].filter(({ kind }) => kind === "hashtag");
  expect(tags.map(({ key, reelCount }) => [key, reelCount]).sort()).toEqual([["seaside", 6], ["елка", 6], ["خبز", 6], ["寿司", 6]].sort());
});

test("formats: hook pattern, length and caption style, recognised from caption and seconds", async () => {
  const ask = (n: number) => steady(`ask${n}`, { caption: "Do you still throw away your bread crusts?", durationSeconds: 14 }, 600);
  const list = (n: number) => steady(`list${n}`, { caption: "Неделя:\n1. бег\n2. сон\n3. чай", durationSeconds: 75 });
  await seedReels(ctx.db, [...[1, 2, 3, 4].map(ask), ...[1, 2, 3, 4].map(list), ...[1, 2, 3, 4, 5, 6].map((n) => steady(`plain${n}`))]);
  await refreshTrends({ ctx });
  const formats = [...(await board()).values()].filter(({ kind }) => kind === "format");
  expect(formats.map(({ key, label, reelCount }) => [key, label === key, reelCount])).toEqual(expect.arrayContaining([
    ["hook:question", true, 4], ["duration:0-15", true, 4], ["duration:60-90", true, 4], ["caption:short", true, 4], ["caption:list", true, 4],
  ]));
  const momentum = (key: string) => formats.find((format) => format.key === key)!.momentum;
  expect(momentum("hook:question")).toBeGreaterThan(momentum("caption:list"));
});

test("a combination is an audio on a topic, with both named; neither alone makes one", async () => {
  const song = { key: "s1|live", title: "Low Tide", original: false };
  const other = { key: "s2", title: "High Tide", original: false };
  await seedReels(ctx.db, [
    ...[1, 2, 3, 4].map((n) => steady(`both${n}`, { audio: song })), ...[1, 2, 3].map((n) => steady(`song${n}`, { audio: song })), ...[1, 2, 3].map((n) => steady(`topic${n}`, { audio: other })),
  ]);
  await ctx.db.insert(topics).values({ stream: "tiktok", key: "bread+oven", label: "bread · oven", space: "test", centre: Array.from({ length: 1024 }, () => 0.1), minSimilarity: 0.5 });
  await ctx.db.insert(reelTopics).values(["both1", "both2", "both3", "both4", "topic1"].map((reelId) => ({ reelId, stream: "tiktok", space: "test", topicKey: "bread+oven" })));
  await refreshTrends({ ctx });
  const combinations = [...(await board()).values()].filter(({ kind }) => kind === "combination");
  expect(combinations.map(({ id, label, parts, reelCount }) => ({ id, label, parts, reelCount }))).toEqual([{
    id: "combination:s1|live|bread+oven", label: "Low Tide × bread · oven", reelCount: 4,
    parts: [{ kind: "audio", key: "s1|live", label: "Low Tide" }, { kind: "topic", key: "bread+oven", label: "bread · oven" }],
  }]);
});

test("country and language of a trend are those of most of its reels; what is not known is told", async () => {
  const reel = (n: number, change: Partial<SeedReel>) => steady(`r${n}`, { hashtags: ["sea"], ...change });
  await seedReels(ctx.db, [
    reel(1, { country: "BY", language: "ru" }), reel(2, { country: "BY", language: "ru" }), reel(3, { country: "KZ", language: "ru" }), reel(4, { language: "en" }),
    reel(5, { observed: [[24, null], [48, null]] }), reel(6, { observed: [[400, 900]] }),
  ]);
  await refreshTrends({ ctx });
  const sea = (await board()).get("hashtag:sea");
  expect(sea).toMatchObject({ country: "BY", language: null, platform: "tiktok", reelCount: 4 });
  expect(sea?.gaps).toMatchObject({ hiddenReels: 1, singleReels: 1, measuredAuthors: 4, historyDays: 20, unobservedDays: 0, byPublication: false, sampledReels: null });
});

test("a key is judged by reels followed over time, unless fewer than one in five were", async () => {
  const once = (id: string): SeedReel => ({ id, author: id, hashtags: ["sea"], publishedHour: 10 * 24, observed: [[470, 900]] });
  const followed = (id: string) => steady(id, { hashtags: ["sea"] });
  const judge = async (single: number) => {
    await emptyDatabase(ctx.db);
    await seedReels(ctx.db, [...[1, 2, 3].map((n) => followed(`f${n}`)), ...Array.from({ length: single }, (_, n) => once(`s${n}`))]);
    await refreshTrends({ ctx });
    return (await board()).get("hashtag:sea")?.gaps.byPublication;
  };
  expect(await judge(12)).toBe(false);
  expect(await judge(13)).toBe(true);
});
