import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { type Job, type JobQueue, openJobQueue } from "./job-queue.ts";

const log = pino({ level: "silent" });
const TIMING = { heartbeat: 10, supervise: 1, poll: 0.5, retryDelay: 1 };
const LONG = { timeout: 60_000, interval: 50 };

let opened: OpenDatabase;
const open = new Set<JobQueue>();

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterEach(async () => {
  for (const queue of open) await queue.stop();
  open.clear();
});
afterAll(() => opened.close());

async function openQueue(name: string, isWorker: boolean): Promise<JobQueue> {
  const queue = await openJobQueue({ db: opened.db, log, queues: [name], isWorker, timing: TIMING });
  open.add(queue);
  return queue;
}
const send = (queue: JobQueue, name: string, key: string) => opened.db.transaction((tx) => queue.send(tx, name, { key }, key));

test("a job is sent with the transaction it belongs to, or not at all", async () => {
  const queue = await openQueue("sent", false);
  let lost: string | null = null;
  const undone = opened.db.transaction(async (tx) => {
    lost = await queue.send(tx, "sent", { n: 1 }, "a");
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(lost).toEqual(expect.any(String));
  expect(await queue.isLive("sent", lost ?? "")).toBe(false);
  const kept = await send(queue, "sent", "a");
  expect(await queue.isLive("sent", kept ?? "")).toBe(true);
});

test("one key waits or runs once, and may come again after its end or a cancel", async () => {
  const queue = await openQueue("once", true);
  const first = await send(queue, "once", "reel");
  expect(await send(queue, "once", "reel")).toBeNull();
  expect(await send(queue, "once", "other")).not.toBeNull();
  await opened.db.transaction((tx) => queue.cancel(tx, "once", first ?? ""));
  expect(await queue.isLive("once", first ?? "")).toBe(false);
  const second = await send(queue, "once", "reel");
  const done: string[] = [];
  await queue.work("once", 1, async ({ id }) => void done.push(id));
  await expect.poll(() => done.length, LONG).toBe(2);
  expect(done).toContain(second);
  await expect.poll(() => queue.isLive("once", second ?? ""), LONG).toBe(false);
  expect(await send(queue, "once", "reel")).not.toBeNull();
});

test("at most so many jobs run at once", async () => {
  const queue = await openQueue("bounded", true);
  for (let n = 0; n < 6; n++) await send(queue, "bounded", `k${n}`);
  let running = 0;
  let most = 0;
  let done = 0;
  const waiting: (() => void)[] = [];
  await queue.work("bounded", 2, async () => {
    most = Math.max(most, ++running);
    // The first two are held until both run, so that a third would be seen.
    if (waiting.length < 2) await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 2) setTimeout(() => waiting.forEach((go) => go()), 1_500);
    });
    running--;
    done++;
  });
  await expect.poll(() => done, LONG).toBe(6);
  expect(most).toBe(2);
});

test("what fails is tried again, later each time, and given up after the last try", async () => {
  const queue = await openQueue("failing", true);
  const id = (await send(queue, "failing", "k")) ?? "";
  const tries: { at: number; isLastAttempt: boolean }[] = [];
  await queue.work("failing", 1, async ({ isLastAttempt }) => {
    tries.push({ at: Date.now(), isLastAttempt });
    throw new Error("no");
  });
  await expect.poll(() => tries.length, { timeout: 90_000, interval: 100 }).toBe(4);
  expect(tries.map(({ isLastAttempt }) => isLastAttempt)).toEqual([false, false, false, true]);
  const waits = tries.slice(1).map(({ at }, index) => at - (tries[index]?.at ?? 0));
  expect(waits[2]).toBeGreaterThan(2_000);
  await expect.poll(() => queue.isLive("failing", id), LONG).toBe(false);
});

test("a job cancelled while it runs aborts its worker's signal", async () => {
  const queue = await openQueue("stopped", true);
  const id = (await send(queue, "stopped", "k")) ?? "";
  let running: Job<object> | undefined;
  let wasAborted = false;
  await queue.work("stopped", 1, async (job) => {
    running = job;
    await new Promise((resolve) => job.signal.addEventListener("abort", resolve, { once: true }));
    wasAborted = true;
  });
  await expect.poll(() => running?.id, LONG).toBe(id);
  await opened.db.transaction((tx) => queue.cancel(tx, "stopped", id));
  await expect.poll(() => wasAborted, LONG).toBe(true);
  expect(await queue.isLive("stopped", id)).toBe(false);
});

test("what a dead process left running is handed back and done by the next", async () => {
  const dead = await openQueue("left", true);
  const id = (await send(dead, "left", "k")) ?? "";
  let began = false;
  // As after a SIGKILL: the claim stays, and nobody ends it.
  void dead.work("left", 1, () => new Promise(() => (began = true)));
  await expect.poll(() => began, LONG).toBe(true);
  const next = await openQueue("left", true);
  expect(await next.releaseAll("left")).toBe(1);
  expect(await next.isLive("left", id)).toBe(true);
  const done: string[] = [];
  await next.work("left", 1, async (job) => void done.push(job.id));
  await expect.poll(() => done, LONG).toEqual([id]);
});
