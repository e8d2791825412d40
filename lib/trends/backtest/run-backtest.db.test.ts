import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reelSnapshots } from "#lib/db/schema.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { at, seedReels, steadyReel } from "../testing/seed-reels.fixtures.ts";
import { observeOutcomes, readWeek } from "./observe-outcomes.ts";
import { type Origin, planWeeks, type Week } from "./plan-weeks.ts";
import { predictTrends } from "./predict-trends.ts";
import { runBacktest } from "./run-backtest.ts";

let opened: OpenDatabase;
let ctx: Pick<OpenDatabase, "db">;
/** Days 0 to 65; the first origin is midnight of day 42. */
let week: Week;
let origin: Origin;

/** Four authors with #bread (two reels each, the second from day 40 on), four with #rye, and others without a tag. */
const corpus = [
  ...[0, 1, 2, 3].flatMap((n) => [
    steadyReel({ id: `b${n}`, author: `b${n}`, hashtags: ["bread"], day: n, days: 65 - n, perDay: 100 }),
    steadyReel({ id: `bb${n}`, author: `b${n}`, hashtags: ["bread"], day: 40, days: 25, perDay: 50 }),
  ]),
  ...[0, 1, 2, 3].map((n) => steadyReel({ id: `r${n}`, author: `r${n}`, hashtags: ["rye", "ryebread"], day: 30 + n, days: 14 + n, perDay: 200 })),
  ...[0, 1, 2, 3, 4, 5].map((n) => steadyReel({ id: `o${n}`, author: `o${n}`, day: 0, days: 65, perDay: 150 })),
];

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = { db: opened.db };
  await seedReels(opened.db, corpus);
  week = planWeeks(at(0), at(65 * 24))[0]!;
  origin = week.origins[0]!;
});
afterAll(() => opened?.close());

test("what is forecast on is known at the origin: later counts, and reels and tags that come later, change nothing", async () => {
  const before = await predictTrends({ ctx, input: origin });
  expect(before.map(({ id }) => id)).toEqual(["hashtag:bread", "hashtag:rye"]);
  const outcome = async () => observeOutcomes(before, await readWeek({ ctx, input: week }), origin);
  const happened = await outcome();
  await ctx.db.execute(sql`create table kept as select * from reel_snapshots`);
  await ctx.db.execute(sql`update reel_snapshots set plays = plays * 1000 + 7 where observed_at > ${origin.asOf.toISOString()}::timestamptz`);
  await seedReels(opened.db, [1, 2, 3].map((n) => steadyReel({ id: `f${n}`, author: `o${n}`, hashtags: ["bread", "later"], day: 43, days: 8, perDay: 90_000 })));
  expect(await predictTrends({ ctx, input: origin })).toEqual(before);
  expect((await outcome()).map(({ actual }) => actual)).not.toEqual(happened.map(({ actual }) => actual));
  await ctx.db.execute(sql`truncate reel_snapshots`);
  await ctx.db.execute(sql`insert into reel_snapshots select * from kept`);
  await ctx.db.execute(sql`delete from reels where id like 'f%'`);
  await ctx.db.execute(sql`drop table kept`);
});

test("the outcome is what was gained on the seven days after the origin, new reels included", async () => {
  await seedReels(opened.db, [steadyReel({ id: "new", author: "new", hashtags: ["bread"], day: 44, days: 20, perDay: 1_000 })]);
  const predictions = await predictTrends({ ctx, input: origin });
  const [bread, rye] = observeOutcomes(predictions, await readWeek({ ctx, input: week }), origin);
  expect(bread?.predicted.persistence.gain).toBeCloseTo(7 * 400 + 4 * 50 * 2, -1);
  expect(bread?.actual.gain).toBeCloseTo(7 * (400 + 200) + 5 * 1_000, -1);
  expect(bread?.actual.change).toBeCloseTo((bread?.actual.gain ?? 0) - (bread?.gainNow ?? 0), 6);
  // The rye reels were seen until days 44, 46, 48 and 50.
  expect(rye?.actual.gain).toBeCloseTo(200 * (2 + 4 + 6 + 7), -1);
  expect(rye?.actual.growth).toBeLessThan(0);
  await ctx.db.delete(reelSnapshots).where(sql`reel_id = 'new'`);
  await ctx.db.execute(sql`delete from reels where id = 'new'`);
});

test("a whole run: two origins a week while there is an outcome, and the same again", async () => {
  const run = () => runBacktest({ ctx, input: { name: "seeded" } });
  const first = await run();
  expect(first?.weeks.map(({ asOf, origins }) => [asOf, origins.length])).toEqual([[at(42 * 24), 2], [at(49 * 24), 2]]);
  expect(first?.example?.history.id).toBe("hashtag:bread");
  expect(await run()).toEqual(first);
});

test("a corpus of less than eight weeks, or of nothing, is not tested", async () => {
  await ctx.db.execute(sql`delete from reel_snapshots where observed_at > ${at(49 * 24).toISOString()}::timestamptz`);
  expect(await runBacktest({ ctx, input: { name: "short" } })).toBeNull();
  await ctx.db.execute(sql`truncate reel_snapshots`);
  expect(await runBacktest({ ctx, input: { name: "empty" } })).toBeNull();
});
