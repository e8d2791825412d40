import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { addressOf, openTestDatabase } from "#lib/db/test-db.ts";
import { type JobQueue, openJobQueue } from "#lib/jobs/job-queue.ts";
import { testContext } from "#lib/scripts/generation.fixtures.ts";
import { readMediaRow } from "./data.ts";
import { insertReels, openTestStore } from "./deep-dive.fixtures.ts";
import { acceptMedia } from "./intake/accept-media.ts";
import { toMediaStatus } from "./to-media-status.ts";
import { DEEP_DIVE_QUEUE, queueStep } from "./work-deep-dives.ts";

test("on the embedded database a worker says that there is nothing for it to do", () => {
  const { status, stderr } = spawnSync(process.execPath, ["bin/worker.mjs"], { encoding: "utf8", env: { ...process.env, DATABASE_URL: "" } });
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("npm start") });
});

// Needs TEST_DATABASE_URL (bin/test.mjs says so where it is missing): two processes cannot share the embedded database.
describe.skipIf(process.env.TEST_ENGINE !== "pg")("worker processes on one server", () => {
  let opened: OpenDatabase;
  let ctx: Context;
  let queue: JobQueue;
  let media: ReturnType<typeof openTestStore>;
  const workers = new Set<ChildProcess>();

  beforeAll(async () => {
    media = openTestStore();
    opened = await openTestDatabase();
    ctx = testContext(opened.db);
    // As a web process: it sends and does not work.
    queue = await openJobQueue({ db: opened.db, log: ctx.log, queues: [DEEP_DIVE_QUEUE], isWorker: false });
  });
  afterAll(async () => {
    for (const worker of workers) await end(worker, "SIGKILL");
    await queue.stop();
    await opened.close();
    media.remove();
  });

  async function startWorker(): Promise<ChildProcess> {
    const url = (await addressOf(opened)) ?? "";
    const worker = spawn(process.execPath, ["bin/worker.mjs"], {
      stdio: "ignore", env: { ...process.env, DATABASE_URL: url, DATABASE_DRIVER: "pg", MEDIA_DIR: media.store.root, AUTH_SECRET: "x".repeat(40), TRANSCRIBER_BASE_URL: "", TRANSCRIBER_API_KEY: "" },
    });
    workers.add(worker);
    return worker;
  }
  async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
    workers.delete(worker);
    if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode;
    const exited = once(worker, "exit") as Promise<[number | null]>;
    worker.kill(signal);
    return (await exited)[0];
  }
  const give = async (id: string) => {
    await insertReels(opened.db, [id]);
    const input = { reelId: `tiktok:${id}`, ownerId: null, source: "file" as const, sourceName: "clip.mp4", rightsNote: "a test's own", file: await media.incoming(id), maxBytes: 10_000_000 };
    await acceptMedia({ ctx, store: media.store, queue: queueStep(queue), input });
  };
  const status = async (id: string) => toMediaStatus((await readMediaRow({ ctx, input: { reelId: `tiktok:${id}` } }))!);
  const untilState = (id: string, state: string) => expect.poll(async () => (await status(id)).state, { timeout: 240_000, interval: 100 }).toBe(state);

  test("one that is killed amid an analysis: another takes it over when its silence is noticed, and stores it once", async () => {
    const first = await startWorker();
    await give("73000000001");
    await untilState("73000000001", "analysing");
    await end(first, "SIGKILL");
    expect((await status("73000000001")).state).toBe("analysing");
    const second = await startWorker();
    const third = await startWorker();
    await untilState("73000000001", "analysed");
    expect(await status("73000000001")).toMatchObject({ attempts: 2, reason: null });
    // Whatever both did since, it was done once.
    const { rows } = await opened.db.execute<{ n: number; retries: number }>(sql`select count(*)::int as n, max(retry_count)::int as retries from pgboss.job where name = ${DEEP_DIVE_QUEUE}`);
    expect(rows).toEqual([{ n: 1, retries: 1 }]);
    await end(second, "SIGKILL");
    await end(third, "SIGKILL");
  }, 400_000);

  test("one that is asked to stop gives its work back, which is not lost, and ends well", async () => {
    const first = await startWorker();
    await give("73000000002");
    await untilState("73000000002", "analysing");
    expect(await end(first, "SIGTERM")).toBe(0);
    expect(await status("73000000002")).toMatchObject({ state: "media_given", stage: "queued" });
    const second = await startWorker();
    await untilState("73000000002", "analysed");
    await end(second, "SIGTERM");
  }, 400_000);
});
