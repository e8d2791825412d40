import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { buildIfNeeded } from "../../bin/tasks/build-if-needed.mjs";
import { openPglite } from "../../lib/db/open-pglite.ts";
import { log } from "../../lib/observability/log.ts";
import { refreshTrends } from "../../lib/trends/refresh-trends.ts";
import { addCrawl, fillCorpus, platformId } from "./fill-corpus.mjs";

const PORT = 3221;
const URL_ = `http://127.0.0.1:${PORT}`;
const PAGES = ["/trends", "/", "/trends?kind=hashtag&sort=growth"];
/** The 95th percentile of a page during a refresh may be this many times the idle one. */
const LIMIT = 2;
const IDLE_REQUESTS = 120;
const CRAWLED = 1_000;

/** The metrics are looked at once in so many pages, not to be a load themselves. */
const LOOK_EVERY = 8;

const token = randomUUID();

async function countRefreshes() {
  const text = await fetch(`${URL_}/api/metrics`, { headers: { authorization: `Bearer ${token}` } }).then((answer) => answer.text());
  return [...text.matchAll(/^trend_refresh_total\{[^}]*\} (\d+)/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
}

/** Milliseconds of each page, asked for one after the other as a visitor would, until `isDone`. */
async function visit(isDone) {
  const times = [];
  while (!(await isDone(times.length))) {
    const startedAt = performance.now();
    const answer = await fetch(`${URL_}${PAGES[times.length % PAGES.length]}`);
    await answer.text();
    if (!answer.ok) throw new Error(`a page answered ${answer.status}`);
    times.push(performance.now() - startedAt);
    await delay(20);
  }
  return times;
}

const percentile = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(part * times.length))];
const describe = (title, times) => console.log(`  ${title}: ${times.length} pages, p50 ${Math.round(percentile(times, 0.5))} ms, p95 ${Math.round(percentile(times, 0.95))} ms, longest ${Math.round(Math.max(...times))} ms`);

/** A CSV of one more look at `count` reels there are, as the import page takes it. */
function crawl(count, reels) {
  const lines = ["video_id,author,description,likes,comments,shares,plays,hashtags,music,create_time,video_url,fetch_time"];
  for (let n = 0; n < count; n++) {
    const reel = (n * 97) % reels;
    lines.push(`${platformId(reel)},a${reel % Math.floor(reels / 5)},"Reel ${reel}",1,1,1,${900_000 + n}.0,"tag1",,2026-03-19 10:00:00,,2026-03-26 12:00:00`);
  }
  return lines.join("\n");
}

async function importCrawl(count, reels) {
  const headers = { origin: URL_, "content-type": "text/csv", "x-import-request": encodeURIComponent(JSON.stringify({ fileName: "crawl.csv" })) };
  const answer = await fetch(`${URL_}/api/imports`, { method: "POST", body: crawl(count, reels), headers });
  if (!answer.ok) throw new Error(`the import answered ${answer.status}: ${await answer.text()}`);
  const { importId } = await answer.json();
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  for (;;) {
    const status = await fetch(`${URL_}/api/imports/${importId}`, { headers: { cookie } }).then((reply) => reply.json());
    if (status.rowsAccepted === count) return;
    if (status.state !== "queued" && status.state !== "running") throw new Error(`the import took ${status.rowsAccepted} of ${count} rows: ${status.errorCode}, ${JSON.stringify(status.reasons)}`);
    await delay(100);
  }
}

export async function benchEmbedded(reels) {
  buildIfNeeded(process.cwd());
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-bench-"));
  const opened = await openPglite(folder);
  const startedAt = performance.now();
  await fillCorpus(opened.db, reels, { page: 10_000, searchable: false });
  await opened.db.execute(sql`analyze`);
  await refreshTrends({ ctx: { db: opened.db, log: log() } });
  await addCrawl(opened.db, CRAWLED, 1);
  await opened.close();
  console.log(`embedded database: ${reels} reels (made, and refreshed once, in ${Math.round((performance.now() - startedAt) / 1000)} s)`);
  const env = { ...process.env, PORT: String(PORT), DATA_DIR: folder, LOG_LEVEL: "error", DEMO_REELS: "skip", METRICS_TOKEN: token };
  const server = spawn(process.execPath, ["bin/start.mjs"], { stdio: ["ignore", "inherit", "inherit"], env });
  try {
    return await measure(reels);
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(reels) {
  for (let attempt = 0; !(await fetch(`${URL_}/api/health`).then((answer) => answer.ok, () => false)); attempt++) {
    if (attempt > 600) throw new Error("the server did not start");
    await delay(100);
  }
  // The server finds reels that no refresh has taken up; a new process begins with a copy of everything.
  const first = await timedVisit(1);
  await visit((n) => n >= 30);
  const idle = await visit((n) => n >= IDLE_REQUESTS);
  const done = await countRefreshes();
  const imported = importCrawl(CRAWLED, reels);
  const second = await timedVisit(done + 1, imported);
  const after = await visit((n) => n >= IDLE_REQUESTS);
  describe("idle", idle);
  describe(`while everything is refreshed (${first.seconds} s)`, first.times);
  describe(`while ${CRAWLED} new snapshots are imported, embedded and refreshed (${second.seconds} s)`, second.times);
  describe("idle again", after);
  const base = percentile([...idle, ...after], 0.95);
  const ratios = [first, second].map(({ times }) => percentile(times, 0.95) / base);
  console.log(`  p95 while refreshing over idle: everything ${ratios[0].toFixed(2)} x, new snapshots ${ratios[1].toFixed(2)} x; ${Math.max(...ratios) <= LIMIT ? "within" : "ABOVE"} the limit of ${LIMIT} x`);
  return Math.max(...ratios) <= LIMIT;
}

/** Visits until so many refreshes are done; what fails meanwhile ends it. */
async function timedVisit(refreshes, meanwhile) {
  const startedAt = performance.now();
  let failure;
  meanwhile?.catch((error) => (failure = error));
  const times = await visit(async (n) => {
    if (failure) throw failure;
    return n % LOOK_EVERY === 0 && n > 0 && (await countRefreshes()) >= refreshes;
  });
  return { times, seconds: Math.round((performance.now() - startedAt) / 1000) };
}
