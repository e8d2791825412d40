import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { trends } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { refreshTrends } from "./refresh-trends.ts";
import { at, emptyDatabase, seedReels, type SeedReel, START, steadyReel } from "./testing/seed-reels.fixtures.ts";

let opened: OpenDatabase | undefined;
let ctx: { db: OpenDatabase["db"]; log: pino.Logger };
beforeEach(async () => {
  opened ??= await openTestDatabase();
  await emptyDatabase(opened.db);
  ctx = { db: opened.db, log: pino({ level: "silent" }) };
});
afterAll(() => opened?.close());

const rows = async (query: string): Promise<unknown[]> => (await ctx.db.execute(sql.raw(query))).rows;

/** Everything that is kept, by names instead of numbers, without days no window reaches any more; sums of nothing are nothing. */
async function kept() {
  const inWindow = "d.day > (select (max(interval_as_of) at time zone 'UTC' - interval '12 hours')::date - 42 from trend_streams)";
  return {
    keys: await rows("select stream, kind, key, reels, first_author, last_author from trend_keys where reels > 0 order by 1, 2, 3"),
    traits: await rows(`select t.reel_id, t.stream, t.author_id, (select array_agg(k.kind || ':' || k.key order by k.kind, k.key) from trend_keys k where k.id = any(t.key_ids)) as keys,
      t.band_gain, t.band_hours, t.measured_until, t.has_topic, t.plays, t.age_hours, t.age_band, t.published_on, t.observations from reel_traits t order by 1`),
    days: await rows(`select d.* from reel_days d where ${inWindow} order by 1, 2`),
    sums: await rows(`select k.kind, k.key, s.basis, d.day, d.gain, d.reels from trend_series s join trend_keys k on k.id = s.key_id
      cross join lateral unnest(s.days, s.gains, s.reels) as d(day, gain, reels) where s.basis = 1 or ${inWindow} order by 1, 2, 3, 4`),
    windows: await rows("select k.kind, k.key, s.basis, s.gain_now, s.gain_before, s.until from trend_windows s join trend_keys k on k.id = s.key_id where s.gain_now > 0 or s.gain_before > 0 order by 1, 2, 3"),
    members: await rows("select k.kind, k.key, m.reel_id, m.sample from trend_members m join trend_keys k on k.id = m.key_id order by 1, 2, 3"),
    streams: await rows(`select d.* from stream_days d where d.reels > 0 and (basis = 1 or ${inWindow}) order by 1, 2, 3`),
    clocks: await rows("select * from trend_streams order by 1"),
    // Sums of fractions differ in their last digits with the order of summing.
    board: rounded(await ctx.db.select().from(trends).orderBy(trends.id)),
    reels: rounded(await rows("select * from trend_reels order by 1, 2")),
    authors: await rows("select id, reel_count, median_plays from authors where reel_count is not null order by 1"),
    usual: await rows("select * from plays_baselines order by 1, 2, 3"),
  };
}

function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? Number(part.toPrecision(9)) : part))) as T;
}

async function keptAnew() {
  await ctx.db.execute(sql`truncate trend_streams, trend_keys, reel_traits, reel_days, trend_series, trend_windows, trend_members, stream_days`);
  await refreshTrends({ ctx });
  return kept();
}

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TAGS = ["bread", "хлеб", "run", "sea_side", "seaside", "ёлка", "елка"];

/** Reels of all sorts: seen daily, seen once, hidden counts, falling counts. */
function randomReels(random: () => number, prefix: string, count: number, day: number): SeedReel[] {
  return Array.from({ length: count }, (_, n) => {
    const perDay = 10 + Math.floor(random() * 1000);
    const tags = TAGS.filter(() => random() < 0.3);
    const seed = { id: `${prefix}${n}`, author: `a${Math.floor(random() * 12)}`, hashtags: tags, caption: random() < 0.5 ? "How to bake bread?" : "", ...(random() < 0.5 ? { audio: { key: `s${Math.floor(random() * 3)}`, title: "Song", original: false } } : {}) };
    const reel = steadyReel({ ...seed, day: day + Math.floor(random() * 10), days: 3 + Math.floor(random() * 9), perDay });
    return { ...reel, observed: reel.observed.map(([hour, plays], at): [number, number | null] => [hour, random() < 0.1 ? null : random() < 0.05 && at > 0 ? 1 : plays]) };
  });
}

test("after any run of changes, what is kept and the board are what a refresh from nothing gives", async () => {
  const random = randomOf(11);
  await seedReels(ctx.db, randomReels(random, "r", 60, 0));
  await refreshTrends({ ctx });
  for (let round = 0; round < 6; round++) {
    await seedReels(ctx.db, randomReels(random, `n${round}-`, 16, 12 + round * 6));
    await ctx.db.execute(sql`
      insert into reel_snapshots (reel_id, observed_at, plays)
      select id, last_observed_at + interval '26 hours', plays * 1.4 + 50 from reels where plays is not null and mod(length(id) + ${round}, 3) = 0 and id like 'r%'
      on conflict do nothing`);
    await ctx.db.execute(sql`update reels set hashtags = array['bread', 'changed'], hook_pattern = null where id = ${`r${round}`}`);
    await ctx.db.execute(sql`update reels set author_id = 'tiktok:a1' where id = ${`r${round + 10}`}`);
    await ctx.db.execute(sql`update reel_snapshots set plays = plays + 77 where reel_id = ${`r${round + 20}`}`);
    await ctx.db.execute(sql`delete from reel_snapshots where reel_id = ${`r${round + 30}`} and observed_at > (select min(observed_at) from reel_snapshots where reel_id = ${`r${round + 30}`})`);
    await ctx.db.execute(sql`delete from reels where id = ${`r${round + 40}`}`);
    await refreshTrends({ ctx });
    const incremental = await kept();
    expect(incremental.board.length).toBeGreaterThan(1);
    expect(incremental).toEqual(await keptAnew());
  }
}, 240_000);

test("a refresh takes up what changed and nothing else, and nothing at all where nothing did", async () => {
  await seedReels(ctx.db, randomReels(randomOf(5), "r", 40, 0));
  expect(await refreshTrends({ ctx })).toMatchObject({ changedReels: 40 });
  expect(await refreshTrends({ ctx })).toMatchObject({ changedReels: 0 });
  const before = await kept();
  await ctx.db.execute(sql`insert into reel_snapshots (reel_id, observed_at, plays) values ('r1', ${at(400).toISOString()}::timestamptz, 900000), ('r2', ${at(401).toISOString()}::timestamptz, 900000)`);
  expect(await refreshTrends({ ctx })).toMatchObject({ changedReels: 2 });
  expect(await kept()).not.toEqual(before);
});

test("a look at a past moment leaves what is kept as it is", async () => {
  await seedReels(ctx.db, randomReels(randomOf(7), "r", 40, 0));
  await refreshTrends({ ctx });
  const { board: boardNow, reels: reelsNow, authors: authorsNow, usual: usualNow, ...before } = await kept();
  await refreshTrends({ ctx, input: { asOf: new Date(START + 8 * 86_400_000) } });
  const { board, reels, authors, usual, ...after } = await kept();
  expect(after).toEqual(before);
  expect([board, reels, usual]).not.toEqual([boardNow, reelsNow, usualNow]);
  expect(authors.length).toBe(authorsNow.length);
  await refreshTrends({ ctx });
  expect(await kept()).toMatchObject({ board: boardNow, reels: reelsNow, usual: usualNow });
});
