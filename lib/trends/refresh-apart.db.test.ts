import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { markEmbedded } from "#lib/db/embedded.ts";
import { trends } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { classifyCaptions } from "./classify-captions.ts";
import { refreshApart } from "./refresh-apart.ts";
import { refreshTrends } from "./refresh-trends.ts";
import { at, emptyDatabase, seedReels, steadyReel } from "./testing/seed-reels.fixtures.ts";

let opened: OpenDatabase;
let ctx: { db: OpenDatabase["db"]; log: pino.Logger };
beforeAll(async () => {
  opened = await openTestDatabase();
  await emptyDatabase(opened.db);
  markEmbedded(opened.db);
  ctx = { db: opened.db, log: pino({ level: "silent" }) };
});
afterAll(() => opened.close());

async function board() {
  const found = {
    trends: await ctx.db.select().from(trends).orderBy(trends.id),
    reels: (await ctx.db.execute(sql`select * from trend_reels order by 1, 2`)).rows,
    authors: (await ctx.db.execute(sql`select id, reel_count, median_plays from authors order by 1`)).rows,
    usual: (await ctx.db.execute(sql`select * from plays_baselines order by 1, 2, 3`)).rows,
    vectors: (await ctx.db.execute(sql`select trend_id, space from trend_vectors order by 1`)).rows,
  };
  return JSON.parse(JSON.stringify(found, (_, part: unknown) => (typeof part === "number" ? Number(part.toPrecision(9)) : part))) as typeof found;
}

const marks = async () => (await ctx.db.execute<{ n: number }>(sql`select count(*)::int as n from trend_changes`)).rows[0]?.n;

test("the analysis in its own thread gives the board that the database's own gives, first whole, then by what changed", async () => {
  const vector = Array.from({ length: 1024 }, (_, n) => (n % 7) / 100);
  await seedReels(ctx.db, Array.from({ length: 30 }, (_, n) => steadyReel({
    id: `r${n}`, author: `a${n % 11}`, hashtags: n % 2 ? ["bread", "oven's"] : ["sea"], caption: "How to bake?", day: n % 9, days: 12, perDay: 50 + n * 7, vector,
  })));
  await classifyCaptions(ctx.db);
  expect(await refreshApart({ ctx })).toMatchObject({ changedReels: 30 });
  const first = await board();
  expect(first.trends.length).toBeGreaterThan(2);
  expect(await marks()).toBe(0);
  await refreshTrends({ ctx });
  expect(await board()).toEqual(first);

  await ctx.db.execute(sql`insert into reel_snapshots (reel_id, observed_at, plays) values ('r1', ${at(600).toISOString()}::timestamptz, 90000), ('r3', ${at(601).toISOString()}::timestamptz, 90000)`);
  await ctx.db.execute(sql`delete from reels where id = 'r5'`);
  expect(await refreshApart({ ctx })).toMatchObject({ changedReels: 3 });
  const second = await board();
  expect(second).not.toEqual(first);
  await ctx.db.execute(sql`truncate trend_streams, trend_keys, reel_traits, reel_days, trend_series, trend_windows, trend_members, stream_days`);
  await refreshTrends({ ctx });
  expect(await board()).toEqual(second);
}, 240_000);

test("a board that cannot be written leaves the marks, and the next refresh makes it good", async () => {
  await ctx.db.execute(sql`insert into reel_snapshots (reel_id, observed_at, plays) select id, ${at(610).toISOString()}::timestamptz, 5000000 from reels`);
  await ctx.db.execute(sql`alter table trends add constraint broken check (score < 0) not valid`);
  await expect(refreshApart({ ctx })).rejects.toThrow();
  expect(await marks()).toBe(29);
  await ctx.db.execute(sql`alter table trends drop constraint broken`);
  await refreshApart({ ctx });
  expect(await marks()).toBe(0);
  const mended = await board();
  await ctx.db.execute(sql`truncate trend_streams, trend_keys, reel_traits, reel_days, trend_series, trend_windows, trend_members, stream_days`);
  await refreshTrends({ ctx });
  expect(await board()).toEqual(mended);
}, 240_000);
