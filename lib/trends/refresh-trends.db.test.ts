import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { authors, reelSnapshots, reelTraits, trendReels, trends } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { listTrends, readTrend } from "./data.ts";
import reference from "./fixtures/trend-reference-cases.json" with { type: "json" };
import { refreshTrends } from "./refresh-trends.ts";
import { at, emptyDatabase, seedReels, type SeedReel, steadyReel } from "./testing/seed-reels.fixtures.ts";

let opened: OpenDatabase | undefined;
let ctx: { db: OpenDatabase["db"]; log: pino.Logger };
beforeEach(async () => {
  opened ??= await openTestDatabase();
  await emptyDatabase(opened.db);
  ctx = { db: opened.db, log: pino({ level: "silent" }) };
});
afterAll(() => opened?.close());

const card = (id: string) => readTrend({ ctx, input: { id } });
/** Formats are of every reel: most tests look at the rest. */
const board = async () => (await ctx.db.select().from(trends).orderBy(trends.id)).filter(({ kind }) => kind !== "format");

/** Twelve authors' ordinary reels: 100 plays a day, none of them in a trend. */
const ordinary = Array.from({ length: 12 }, (_, n) => steadyReel({ id: `o${n}`, author: `o${n}`, day: 0, days: 28, perDay: 100 }));
/** Three authors' reels with #sourdough, published in the last week, five times as fast. */
const sourdough = [1, 2, 3].map((n) => steadyReel({ id: `s${n}`, author: `s${n}`, hashtags: ["sourdough"], day: 22, days: 6, perDay: 500 }));

test("a reel's velocity is measured against the median of its author's other reels (reference author_lift)", async () => {
  const { author_views: usual, new: now, ratio } = reference.author_lift;
  const single = (id: string, author: string, plays: number, hashtags: string[]): SeedReel => ({ id, author, hashtags, publishedHour: 0, observed: [[48, plays]] });
  await seedReels(ctx.db, [
    ...usual.map((plays, n) => single(`u${n}`, "star", plays, [])),
    single("new", "star", now, ["bread"]), single("b1", "b", 1100, ["bread"]), single("c1", "c", 1150, ["bread"]),
  ]);
  await refreshTrends({ ctx });
  const [row] = await ctx.db.select().from(trendReels).where(sql`reel_id = 'new'`);
  expect(row?.weight).toBeCloseTo(ratio, 4);
  const [star] = await ctx.db.select().from(authors).where(sql`id = 'tiktok:star'`);
  expect(star).toMatchObject({ reelCount: 7, medianPlays: 1200 });
});

test("plays gained per hour of each interval (reference velocity), whatever is crawled twice", async () => {
  const { t_hours: hours, views, velocity } = reference.velocity;
  await seedReels(ctx.db, [{ id: "v", author: "v", publishedHour: 0, observed: hours.map((hour, n): [number, number] => [hour, views[n]!]) }]);
  const paced = async () => (await ctx.db.select().from(reelTraits))[0];
  await refreshTrends({ ctx });
  const bands = await paced();
  // An interval's middle decides its band: under 6 h of age is band 0 (the third place), up to 24 h band 1.
  const gains = velocity.map((rate, n) => rate * (hours[n + 1]! - hours[n]!));
  expect(bands?.bandGain?.slice(1, 4)).toEqual([gains[0]! + gains[1]! + gains[2]!, gains[3]! + gains[4]!, 0]);
  expect(bands?.bandHours?.slice(1, 4)).toEqual([4, 8, 0]);
  await ctx.db.insert(reelSnapshots).values([[2.5, 300], [4.01, 700], [12.5, 4000]].map(([hour, plays]) => ({ reelId: "v", observedAt: at(hour!), plays })));
  await refreshTrends({ ctx });
  expect(await paced()).toEqual(bands);
});

test("hidden counts are missing and falling counts are no gain", async () => {
  const honest = steadyReel({ id: "s4", author: "s4", hashtags: ["sourdough"], day: 22, days: 6, perDay: 500 });
  await seedReels(ctx.db, [...ordinary, ...sourdough, honest]);
  await refreshTrends({ ctx });
  const before = await card("hashtag:sourdough");
  await ctx.db.execute(sql`update reel_snapshots set plays = null where reel_id = 's4' and observed_at = ${at(24 * 24).toISOString()}::timestamptz`);
  await ctx.db.execute(sql`update reel_snapshots set plays = 3 where reel_id = 's4' and observed_at = ${at(26 * 24).toISOString()}::timestamptz`);
  await refreshTrends({ ctx });
  const after = await card("hashtag:sourdough");
  const gained = (trend: typeof after) => trend?.sparkline.slice(-6).map(({ playsGained }) => Math.round(playsGained));
  expect(gained(before)).toEqual([2000, 2000, 2000, 2000, 2000, 2000]);
  expect(gained(after)).toEqual(gained(before));
  expect(after?.momentum.value).toBeCloseTo(before?.momentum.value ?? 0, 6);
});

test("an interval's gain is spread over the days it covers, and is shared out among all reels", async () => {
  const rare = sourdough.map((reel) => ({ ...reel, observed: [reel.observed[0]!, reel.observed.at(-1)!] }));
  await seedReels(ctx.db, [...ordinary, ...rare]);
  await refreshTrends({ ctx });
  const trend = await card("hashtag:sourdough");
  const active = trend?.sparkline.filter(({ playsGained }) => playsGained > 0) ?? [];
  expect(active.map(({ day }) => day)).toEqual(["2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27", "2026-10-28"]);
  for (const point of active) {
    expect(point.playsGained).toBeCloseTo(1500, 6);
    expect(point.share).toBeCloseTo(1500 / (1500 + 1200), 6);
    expect(point.reels).toBe(3);
  }
  expect(trend?.sparkline).toHaveLength(28);
  expect(trend).toMatchObject({ stage: "emerging", reelCount: 3, authorCount: 3, tiers: { metadata: 3, deep_dive: 0 }, language: "en", demo: false });
  expect(trend?.momentum.value).toBeGreaterThan(1.5);
});

test("nothing observed later than asOf matters, whatever it says", async () => {
  await seedReels(ctx.db, [...ordinary, ...sourdough]);
  const asOf = at(25 * 24);
  const look = async () => ({
    board: await board(), cards: (await listTrends({ ctx, input: {} })).trends,
    baselines: await ctx.db.select({ id: authors.id, n: authors.reelCount, plays: authors.medianPlays }).from(authors).where(sql`reel_count is not null`).orderBy(authors.id),
  });
  await refreshTrends({ ctx, input: { asOf } });
  const before = await look();
  expect(before.cards[0]).toMatchObject({ id: "hashtag:sourdough", asOf: asOf.toISOString() });
  await ctx.db.execute(sql`update reel_snapshots set plays = plays * 1000 + 7 where observed_at > ${asOf.toISOString()}::timestamptz`);
  await seedReels(ctx.db, [1, 2, 3, 4].map((n) => steadyReel({ id: `f${n}`, author: `o${n}`, hashtags: ["sourdough", "later"], day: 26, days: 5, perDay: 90_000 })));
  await refreshTrends({ ctx, input: { asOf } });
  expect(await look()).toEqual(before);
  await refreshTrends({ ctx });
  expect(await look()).not.toEqual(before);
});

test("one star or one spammer makes no trend, nor does two reels; three by two authors do", async () => {
  const reel = (tag: string, author: string, n: number) => steadyReel({ id: `${tag}-${author}-${n}`, author, hashtags: [tag], day: 20, days: 8, perDay: 9_000 });
  await seedReels(ctx.db, [
    ...ordinary,
    ...Array.from({ length: 9 }, (_, n) => reel("onlystar", "star", n)),
    ...Array.from({ length: 9 }, (_, n) => reel("spammer", "spam", n)), reel("spammer", "friend", 0),
    reel("pair", "p", 0), reel("pair", "q", 0),
    reel("trio", "p", 1), reel("trio", "q", 1), reel("trio", "q", 2),
  ]);
  await refreshTrends({ ctx });
  expect((await board()).map(({ id }) => id)).toEqual(["hashtag:trio"]);
});

test("generic tags and creators' own sounds are no trends, shared sounds are", async () => {
  const song = { key: "song-1", title: "Low Tide", original: false };
  await seedReels(ctx.db, [
    ...ordinary.map((reel) => ({ ...reel, hashtags: ["fyp", "reels", "рек", "viral", "fypシ", "foryoupage"], audio: { key: "own", title: "original sound - someone", original: null } })),
    ...sourdough.map((reel) => ({ ...reel, audio: song })),
    ...[5, 6, 7].map((n) => ({ ...steadyReel({ id: `m${n}`, author: `m${n}`, day: 22, days: 6, perDay: 200 }), audio: { key: "mine", title: "My song", original: true } })),
  ]);
  await refreshTrends({ ctx });
  expect((await board()).map(({ id, label }) => [id, label])).toEqual([["audio:song-1", "Low Tide"], ["hashtag:sourdough", "#sourdough"]]);
});

test("a tag that everybody uses and that changes nothing is recognised from the data; a niche one of the same size is not", async () => {
  const many = Array.from({ length: 60 }, (_, n) => steadyReel({
    id: `g${n}`, author: `g${n}`, day: 0, days: 20, perDay: n < 35 ? 100 : 80 + n, hashtags: ["weekend", ...(n < 35 ? ["climbing"] : [])],
  }));
  const niche = many.map((reel) => ({ ...reel, hashtags: reel.hashtags?.includes("climbing") ? ["climbing"] : [] }));
  const rest = Array.from({ length: 350 }, (_, n) => steadyReel({ id: `r${n}`, author: `r${n}`, day: 0, days: 1, perDay: 100 }));
  await seedReels(ctx.db, many);
  await refreshTrends({ ctx });
  expect((await board()).map(({ id }) => id)).toEqual([]);
  await ctx.db.execute(sql`truncate reels, reel_snapshots cascade`);
  await seedReels(ctx.db, [...niche, ...rest]);
  await refreshTrends({ ctx });
  expect((await board()).map(({ id }) => id)).toEqual(["hashtag:climbing"]);
});

test("a corpus seen once only still has trends, by day of publication, and says so", async () => {
  const once = (id: string, day: number, plays: number, hashtags: string[]): SeedReel => ({ id, author: id, hashtags, publishedHour: day * 24 + 5, observed: [[9_000, plays]] });
  await seedReels(ctx.db, [
    ...Array.from({ length: 40 }, (_, n) => once(`o${n}`, n, 1_000, [])),
    ...Array.from({ length: 8 }, (_, n) => once(`k${n}`, 32 + n, 6_000, ["kettle"])),
    { ...once("hidden", 38, 0, ["kettle"]), observed: [[9_000, null]] },
  ]);
  await refreshTrends({ ctx });
  const [row] = await board();
  expect(row?.gaps).toMatchObject({ byPublication: true, ownBaselineReels: 0, measuredReels: 8, singleReels: 8, hiddenReels: 1 });
  const trend = await card("hashtag:kettle");
  expect(trend).toMatchObject({ stage: "emerging", reelCount: 8, authorCount: 8 });
  expect(trend?.momentum.low).toBeGreaterThan(1);
  expect(trend?.sparkline.at(-1)).toEqual({ day: "2026-11-09", playsGained: 6_000, share: 6 / 7, reels: 1 });
});
