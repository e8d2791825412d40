import { Writable } from "node:stream";
import type { Worker } from "node:worker_threads";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { type EmbeddingPool, openEmbeddingPool } from "./embedding-pool.ts";

let pool: EmbeddingPool | undefined;
const started: Worker[] = [];
const lines: string[] = [];
const log = pino({ level: "warn" }, new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }));
const worker = async (place: number) => (await vi.waitFor(() => started[place] ?? Promise.reject(new Error("not started")))) as Worker;
const onWorker = (born: Worker) => void started.push(born);

afterEach(async () => {
  process.off("worker", onWorker);
  await pool?.close();
  started.length = 0;
  lines.length = 0;
});

test("a worker that dies is replaced and what was pending is answered", async () => {
  process.on("worker", onWorker);
  pool = openEmbeddingPool({ log });
  const pending = Promise.all([pool.embed(["first"]), pool.embed(["second"])]);
  await (await worker(0)).terminate();
  const [first, second] = await pending;
  expect(started).toHaveLength(2);
  expect(first).toEqual(await pool.embed(["first"]));
  expect(second.vectors[0]).not.toEqual(first.vectors[0]);
  expect(lines.join()).toContain("embedding worker died");
});

test("work that kills the worker twice is given up, and the pool still works", async () => {
  process.on("worker", onWorker);
  pool = openEmbeddingPool({ log });
  const pending = pool.embed(["fatal"]);
  const failure = expect(pending).rejects.toThrow("embedding worker exited");
  await (await worker(0)).terminate();
  await (await worker(1)).terminate();
  await failure;
  expect((await pool.embed(["next"])).vectors).toHaveLength(1);
});

test("without the model the hashed half still works, with one warning", async () => {
  pool = openEmbeddingPool({ modelPackage: "@energetic-ai/no-such-model", log });
  const done = await pool.embed(["morning coffee"]);
  await pool.embed(["again"]);
  expect(done.degraded).toBe(true);
  expect(Math.hypot(...(done.vectors[0] ?? []))).toBeCloseTo(Math.sqrt(0.3), 5);
  expect(lines.filter((line) => line.includes("USE-lite can't be loaded"))).toHaveLength(1);
});
