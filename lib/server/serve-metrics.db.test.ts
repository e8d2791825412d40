import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { createBuiltInEngine } from "#lib/trends/built-in-engine.ts";
import { observeEngine } from "#lib/trends/observe-engine.ts";
import { createRemoteEngine } from "#lib/trends/remote-engine.ts";
import { seedBoard } from "#lib/trends/testing/seed-board.ts";
import { serveMetrics } from "./serve-metrics.ts";

const TOKEN = "a-token-of-sixteen-or-more";
const ctx = { log: pino({ level: "silent" }), traceId: "0".repeat(32) };
const clock = () => new Date();
let opened: OpenDatabase;
const open = async () => ({ db: opened.db, log: ctx.log });

beforeAll(async () => {
  opened = await openTestDatabase();
  await seedBoard(opened.db, [{ kind: "hashtag", key: "a", label: "#a" }]);
});
afterAll(() => opened.close());

const builtIn = () => observeEngine(createBuiltInEngine({ open, clock }));
const scrape = (engine = builtIn(), token: string | undefined = TOKEN, authorization = `Bearer ${TOKEN}`) =>
  serveMetrics({ request: new Request("http://127.0.0.1/api/metrics", { headers: { authorization } }), ctx, engine, token });
const value = (text: string, series: string) => Number(text.split("\n").find((line) => line.startsWith(`${series} `))?.split(" ").at(-1));

test("without the token set, or with another, there is nothing here", async () => {
  for (const answer of [await scrape(builtIn(), ""), await scrape(builtIn(), TOKEN, "Bearer wrong"), await scrape(builtIn(), TOKEN, TOKEN)]) {
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  }
});

test("a scrape has the process's numbers, the engine's, and how old the board is", async () => {
  const answer = await scrape();
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(value(text, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
  expect(value(text, 'trend_engine_requests_total{adapter="built_in",call="list",outcome="live"}')).toBeGreaterThan(0);
  expect(value(text, 'trend_engine_board_as_of_timestamp_seconds{adapter="built_in"}')).toBeCloseTo(Date.parse("2026-10-31T12:34:56.789Z") / 1000, 3);
});

test("a scrape is answered while the engine is down, and says so", async () => {
  const gone = observeEngine(createRemoteEngine({
    address: "http://127.0.0.1:1", instanceId: "asker", timeoutMs: 300, open, clock, policy: { minPauseMs: 1, maxPauseMs: 2, breakAfter: 3 },
  }));
  const text = await (await scrape(gone)).text();
  expect(value(text, 'trend_engine_requests_total{adapter="remote",call="list",outcome="error"}')).toBe(1);
  expect(value(text, 'trend_engine_failed_attempts_total{reason="network"}')).toBe(3);
  expect(value(text, "trend_engine_breaker_state")).toBe(1);
});
