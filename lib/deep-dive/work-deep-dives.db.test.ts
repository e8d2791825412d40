import path from "node:path";
import { writeFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { MediaRefused } from "./analyse/media-refused.ts";
import { documentWith } from "./deep-dive.fixtures.ts";
import { type DiveTest, openDiveTest } from "./dive-test.fixtures.ts";
import { cancelDeepDive, forgetMedia } from "./forget-media.ts";
import { queueAgain } from "./mutations.ts";
import type { Analyse } from "./run-deep-dive.ts";
import { DEEP_DIVE_QUEUE, sweepInterruptedDives, workDeepDives } from "./work-deep-dives.ts";

const LONG = { timeout: 60_000, interval: 50 };
/** What the analysis does with a reel's file, and of which reels it was given one. The port of run-deep-dive.ts; the real one is tested by the command. */
const plans = new Map<string, Analyse>();
const seen: string[] = [];
const stop = new AbortController();
const find: Analyse = async ({ outDir }) => {
  await writeFile(path.join(outDir, "frame-1.webp"), "picture");
  return documentWith(2);
};

let t: DiveTest;
let reelId: string;
beforeAll(async () => {
  t = await openDiveTest();
});
afterAll(async () => {
  stop.abort();
  await t.close();
});
beforeEach(async () => {
  reelId = await t.newReel();
});

const status = () => t.readStatus(reelId);
const facts = () => t.readDive(reelId);

beforeAll(async () => {
  const analyse: Analyse = async (means) => {
    const { rows } = await t.opened.db.execute<{ reel_id: string }>(sql`select reel_id from reel_media where sha256 = ${path.basename(means.file)}`);
    const id = rows[0]?.reel_id ?? "";
    seen.push(id);
    return (plans.get(id) ?? find)(means);
  };
  await workDeepDives({ ctx: t.ctx, queue: t.queue, store: t.store, analyse, concurrency: 2, signal: stop.signal });
});
const giveAndQueue = (name: string) => t.give(reelId, name, { queued: true });
const untilStopped: Analyse = ({ signal }) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true }));
/** The analysis itself has begun, not only the state. */
const untilRunning = () => expect.poll(async () => times(reelId) > 0 && (await status()).state, LONG).toBe("analysing");
const times = (id: string) => seen.filter((each) => each === id).length;

test("what is given is analysed by a worker, once, however often it is given", async () => {
  await giveAndQueue("queued");
  expect((await giveAndQueue("queued")).isNew).toBe(false);
  await expect.poll(async () => (await status()).state, LONG).toBe("analysed");
  expect(times(reelId)).toBe(1);
  expect((await t.readRow(reelId)).media).toMatchObject({ jobId: null, runId: null });
});

test("progress is told while it runs; cancel stops it at once and keeps the file; it can be asked for again", async () => {
  plans.set(reelId, (means) => {
    means.onProgress({ stage: "text", progress: 0.6 });
    return untilStopped(means);
  });
  const { sha256 } = await giveAndQueue("cancelled");
  await expect.poll(async () => (await status()).stage, LONG).toBe("text");
  expect(await status()).toMatchObject({ state: "analysing", progress: expect.closeTo(0.6) });
  await cancelDeepDive({ ctx: t.ctx, queue: t.step, reelId });
  expect(await status()).toMatchObject({ state: "media_given", stage: null, hasFile: true });
  await expect(cancelDeepDive({ ctx: t.ctx, queue: t.step, reelId })).rejects.toMatchObject({ code: "conflict" });
  plans.delete(reelId);
  await queueAgain({ ctx: t.ctx, input: { reelId, queue: t.step } });
  await expect.poll(async () => (await status()).state, LONG).toBe("analysed");
  expect((await facts())?.sha256).toBe(sha256);
});

test("a newer file that was cancelled is looked into when it is given again", async () => {
  await giveAndQueue("first");
  await expect.poll(async () => (await status()).state, LONG).toBe("analysed");
  plans.set(reelId, untilStopped);
  await giveAndQueue("second");
  await expect.poll(async () => times(reelId) > 1 && (await status()).state, LONG).toBe("analysing");
  await cancelDeepDive({ ctx: t.ctx, queue: t.step, reelId });
  expect((await status()).state).toBe("analysed");
  plans.delete(reelId);
  const again = await giveAndQueue("second");
  expect(again.isNew).toBe(true);
  await expect.poll(async () => (await facts())?.sha256, LONG).toBe(again.sha256);
});

test("a run that another process cancelled finds out by itself", async () => {
  let wasStopped = false;
  plans.set(reelId, (means) => untilStopped(means).finally(() => (wasStopped = true)));
  await giveAndQueue("elsewhere");
  await untilRunning();
  await t.opened.db.execute(sql`update reel_media set run_id = null, job_id = null where reel_id = ${reelId}`);
  await expect.poll(() => wasStopped, LONG).toBe(true);
});

test("a fault of ours is tried again; the file's own is not", async () => {
  plans.set(reelId, async (means) => {
    if (times(reelId) < 3) throw new Error("the disk hiccuped");
    return find(means);
  });
  await giveAndQueue("hiccup");
  await expect.poll(async () => (await status()).state, LONG).toBe("analysed");
  expect(await status()).toMatchObject({ attempts: 3, reason: null });
  reelId = await t.newReel();
  plans.set(reelId, async () => { throw new MediaRefused("playlist"); });
  await giveAndQueue("refused");
  await expect.poll(async () => (await status()).state, LONG).toBe("failed");
  expect(await status()).toMatchObject({ attempts: 1, reason: "playlist" });
  expect(times(reelId)).toBe(1);
});

test("a newer file given while the older is looked into: only the newer's facts are kept", async () => {
  plans.set(reelId, untilStopped);
  const older = await giveAndQueue("older");
  await untilRunning();
  plans.delete(reelId);
  const newer = await giveAndQueue("newer");
  await expect.poll(async () => (await status()).state, LONG).toBe("analysed");
  expect((await facts())?.sha256).toBe(newer.sha256);
  expect(await t.store.find(older.sha256)).toBeNull();
});

test("deleted while it runs: nothing comes back", async () => {
  let ended = false;
  plans.set(reelId, (means) => untilStopped(means).finally(() => (ended = true)));
  const { sha256 } = await giveAndQueue("deleted");
  await untilRunning();
  await forgetMedia({ ctx: t.ctx, store: t.store, queue: t.step, reelId });
  await expect.poll(() => ended, LONG).toBe(true);
  expect(await status()).toMatchObject({ state: "gone", hasFile: false });
  expect(await facts()).toBeNull();
  expect(await t.store.find(sha256)).toBeNull();
});

test("a job that is gone for good leaves a reason behind", async () => {
  plans.set(reelId, untilStopped);
  await giveAndQueue("lost");
  await untilRunning();
  const { jobId } = (await t.readRow(reelId)).media!;
  await t.opened.db.transaction((tx) => t.queue.cancel(tx, DEEP_DIVE_QUEUE, jobId ?? ""));
  expect(await sweepInterruptedDives({ ctx: t.ctx, queue: t.queue, silentMs: -60_000 })).toContain(reelId);
  expect(await status()).toMatchObject({ state: "failed", reason: "interrupted" });
});
