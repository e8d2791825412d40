import { sql } from "drizzle-orm";
import { openPg } from "../../lib/db/open-pg.ts";
import { log } from "../../lib/observability/log.ts";
import { refreshTrends } from "../../lib/trends/refresh-trends.ts";
import { makeDatabase } from "../database/make-database.mjs";
import { addCrawl, fillCorpus } from "./fill-corpus.mjs";

const MB = 1024 ** 2;
/** A refresh after a crawl may take this many times one plain aggregate. */
const LIMIT = 3;
/** Part of the reels seen anew, hours since the last observation, a note, and whether the limit holds for it. */
const CRAWLS = [[0.001, 1, "", true], [0.001, 24, ", a day later", true], [0.01, 1, ", too many for the limit", false]];

async function timed(run) {
  const startedAt = performance.now();
  const value = await run();
  return { seconds: (performance.now() - startedAt) / 1000, value };
}

/** Highest resident memory of this process while something runs. */
async function withPeak(run) {
  let peak = process.memoryUsage().rss;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  try {
    return { ...(await timed(run)), peak: Math.max(peak, process.memoryUsage().rss) / MB };
  } finally {
    clearInterval(timer);
  }
}

async function aggregate(db) {
  const { seconds } = await timed(() => db.execute(sql`
    select count(*), sum(gained) from (select reel_id, max(plays) - min(plays) as gained, count(*) as seen, max(observed_at) as last from reel_snapshots group by reel_id) r`));
  return seconds;
}

export async function benchServer(reels) {
  const own = await makeDatabase();
  if (!own) {
    console.log("PostgreSQL: not measured, no server (set TEST_DATABASE_URL)");
    return true;
  }
  const opened = await openPg(own.url);
  try {
    return await measure(opened.db, reels);
  } finally {
    await opened.close();
    await own.drop();
  }
}

async function measure(db, reels) {
  const ctx = { db, log: log() };
  const filled = await timed(() => fillCorpus(db, reels));
  const { rows: [{ version }] } = await db.execute(sql`select split_part(version(), ' ', 2) as version`);
  const { rows: [{ n: snapshots }] } = await db.execute(sql`select count(*)::int as n from reel_snapshots`);
  console.log(`PostgreSQL ${version}: ${reels} reels, ${snapshots} snapshots (made in ${filled.seconds.toFixed(0)} s)`);
  await db.execute(sql`vacuum analyze`);
  const steps = (title) => (process.env.BENCH_STEPS ? { onStep: (step, ms) => console.log(`    ${title} ${step} ${Math.round(ms)} ms`) } : {});
  const first = await withPeak(() => refreshTrends({ ctx, input: steps("first") }));
  await db.execute(sql`vacuum analyze`);
  const base = [await aggregate(db), await aggregate(db), await aggregate(db)].toSorted((a, b) => a - b)[1];
  const line = (title, { seconds, peak, value }) =>
    console.log(`  ${title}: ${seconds.toFixed(2)} s = ${(seconds / base).toFixed(2)} x the aggregate; ${value.changedReels} reels taken up, ${value.trends} trends; Node peak ${Math.round(peak)} MB`);
  console.log(`  one plain aggregate (max, min, count by reel): ${base.toFixed(2)} s, the median of three`);
  line("first refresh, everything new", first);
  let worst = 0;
  for (const [part, hours, note, held] of CRAWLS) {
    const added = await addCrawl(db, Math.round(reels * part), hours);
    const refreshed = await withPeak(() => refreshTrends({ ctx, input: steps(`+${added}`) }));
    line(`refresh after ${added} new snapshots${note}`, refreshed);
    if (held) worst = Math.max(worst, refreshed.seconds / base);
  }
  line("refresh after none", await withPeak(() => refreshTrends({ ctx })));
  console.log(`  ${worst <= LIMIT ? "within" : "ABOVE"} the limit of ${LIMIT} x`);
  return worst <= LIMIT;
}
