import { sql } from "drizzle-orm";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { trends } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { createBuiltInEngine } from "./built-in-engine.ts";
import type { TrendPage } from "./engine.ts";
import type { PolicyOptions } from "./engine-policy.ts";
import { createRemoteEngine } from "./remote-engine.ts";
import type { TrendDetail } from "./schema.ts";
import { type Loopback, listen } from "./testing/loopback.ts";
import { seedBoard } from "./testing/seed-board.ts";

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const call = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736" };
let opened: OpenDatabase;
let server: Loopback;
let page: TrendPage;
let detail: TrendDetail;
let answer: Answering;
let requests: number[] = [];
let now = 0;

const clock = () => new Date(now);
const open = async () => ({ db: opened.db, log: pino({ level: "silent" }) });
const engineAt = (policy: Partial<PolicyOptions> = {}) => createRemoteEngine({
  address: server.url, instanceId: "asker", timeoutMs: 300, open, clock, policy: { minPauseMs: 5, maxPauseMs: 1_500, openMs: 60_000, ...policy },
});
const good: Answering = (request, response) => {
  const body = request.url?.includes("/trends/") ? detail : page;
  response.writeHead(200, { "content-type": "application/json", "reelwright-trends-version": "1" }).end(JSON.stringify(body));
};
const status = (code: number, headers = {}): Answering => (_, response) => void response.writeHead(code, headers).end("<html>upstream</html>");

beforeAll(async () => {
  opened = await openTestDatabase();
  await seedBoard(opened.db, [
    { kind: "hashtag", key: "coldbrew", label: "#coldbrew", language: "en", score: 5, momentum: 1 },
    { kind: "audio", key: "song", label: "Low Tide", score: 4, momentum: 3 },
  ]);
  const builtIn = createBuiltInEngine({ open, clock });
  page = (await builtIn.list({}, call)).value;
  detail = (await builtIn.read("hashtag:coldbrew", call)).value!;
  await opened.db.delete(trends);
  server = await listen((request, response) => {
    requests.push(performance.now());
    answer(request, response);
  });
});
beforeEach(async () => {
  await opened.db.execute(sql`truncate trend_engine_answers`);
  [answer, requests, now] = [good, [], Date.parse("2026-11-01T00:00:00Z")];
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

describe("a fault is nobody's answer", () => {
  const huge: Answering = (_, response) => {
    response.writeHead(200);
    const more = () => void (response.destroyed || response.write("x".repeat(1024 ** 2), more));
    more();
  };
  test.each<[string, Answering, string, number]>([
    ["500", status(500), "server_error: 500", 1],
    ["503 for good", status(503), "busy: 503", 3],
    ["429 for good", status(429), "busy: 429", 3],
    ["503 for longer than we wait", status(503, { "retry-after": "30" }), "busy: 503", 1],
    ["400", status(400), "refused: 400", 1],
    ["401", status(401), "refused: 401", 1],
    ["a gateway's 404", (_, response) => void response.writeHead(404).end("{}"), "refused: 404 without the contract's code", 1],
    ["a hang before the head", () => undefined, "timeout", 1],
    ["a hang in the body", (_, response) => void response.writeHead(200).write("{"), "timeout", 1],
    ["a body cut off", (_, response) => void response.writeHead(200, { "content-length": "999" }).write("{", () => response.destroy()), "network", 3],
    ["a connection cut off", (request) => void request.socket.destroy(), "network", 3],
    ["broken JSON", (_, response) => void response.writeHead(200).end('{"trends":['), "not_json", 1],
    ["another schema", (_, response) => void response.writeHead(200).end(JSON.stringify({ ...page, trends: [{ id: 1 }] })), "wrong_schema", 1],
    ["numbers that are none", (_, response) => void response.writeHead(200).end(JSON.stringify({ ...page, total: "many" })), "wrong_schema", 1],
    ["another version", (_, response) => void response.writeHead(200, { "reelwright-trends-version": "2" }).end(JSON.stringify(page)), "wrong_version", 1],
    ["a body without end", huge, "too_large", 1],
    ["a redirect", status(302, { location: "http://127.0.0.1:1/" }), "redirect: 302", 1],
  ])("%s", async (_, fault, named, attempts) => {
    answer = fault;
    await expect(engineAt({ breakAfter: 99 }).list({}, call)).rejects.toMatchObject({ code: "engine_unavailable", details: { fault: expect.stringContaining(named) } });
    expect(requests).toHaveLength(attempts);
  });

  test("nobody listening", async () => {
    const gone = createRemoteEngine({ address: "http://127.0.0.1:1", instanceId: "asker", timeoutMs: 300, open, clock, policy: { minPauseMs: 1 } });
    await expect(gone.list({}, call)).rejects.toMatchObject({ code: "engine_unavailable" });
  });
});

test("what passes is tried again, not before the engine said", async () => {
  answer = (request, response) => (requests.length === 1 ? status(503, { "retry-after": "1" }) : good)(request, response);
  const { freshness } = await engineAt().list({}, call);
  expect(freshness.source).toBe("live");
  expect(requests[1]! - requests[0]!).toBeGreaterThanOrEqual(990);
});

test("unknown fields are dropped, invisible and overlong text is cut", async () => {
  const label = `#cold\u202Ebrew\u0000 ${"x".repeat(500)}`;
  answer = (_, response) => void response.writeHead(200).end(JSON.stringify({ ...page, extra: 1, trends: [{ ...page.trends[0], label, html: "<script>" }] }));
  const [trend] = (await engineAt().list({}, call)).value.trends;
  expect(trend).not.toHaveProperty("html");
  expect(trend?.label).toMatch(/^#coldbrew x+…$/);
  expect([...trend!.label]).toHaveLength(200);
});

test("equal questions are one call, and for 15 seconds one answer", async () => {
  const engine = engineAt();
  const many = await Promise.all(Array.from({ length: 5 }, () => engine.list({ kind: "hashtag" }, call)));
  now += 14_000;
  const later = await engine.list({ kind: "hashtag" }, call);
  expect(requests).toHaveLength(1);
  expect(many.filter(({ freshness }) => freshness.source === "live")).toHaveLength(1);
  expect(later.freshness).toEqual({ source: "cache", fetchedAt: "2026-11-01T00:00:00.000Z", ageSeconds: 14 });
  now += 2_000;
  await engine.list({ kind: "hashtag" }, call);
  await engine.list({ kind: "audio" }, call);
  expect(requests).toHaveLength(3);
});

test("a caller who leaves doesn't end the call of another", async () => {
  answer = (request, response) => void setTimeout(() => good(request, response), 60);
  const engine = engineAt();
  const leaving = new AbortController();
  const [left, stayed] = [engine.list({}, { ...call, signal: leaving.signal }), engine.list({}, call)];
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect((await stayed).value.total).toBe(2);
});

describe("while the engine is down", () => {
  test("the last good answers are served with their age, by a new process too", async () => {
    await engineAt().list({}, call);
    await engineAt().read("hashtag:coldbrew", call);
    answer = status(500);
    now += 3 * 3_600_000;
    const restarted = engineAt();
    const list = await restarted.list({}, call);
    expect(list).toEqual({ value: page, freshness: { source: "last_good", fetchedAt: "2026-11-01T00:00:00.000Z", ageSeconds: 10_800 } });
    expect((await restarted.read("hashtag:coldbrew", call)).value).toEqual(detail);
  });

  test("a question never asked before is answered from the pages there are", async () => {
    await engineAt().list({}, call);
    answer = status(500);
    const engine = engineAt();
    const ids = async (query: Parameters<typeof engine.list>[0]) => (await engine.list(query, call)).value.trends.map(({ id }) => id);
    expect(await ids({ kind: "audio" })).toEqual(["audio:song"]);
    expect(await ids({ sort: "momentum" })).toEqual(["audio:song", "hashtag:coldbrew"]);
    expect(await ids({ query: "BREW" })).toEqual(["hashtag:coldbrew"]);
    expect(await ids({ limit: 1, offset: 1 })).toEqual(["audio:song"]);
    expect((await engine.read("audio:song", call)).value).toMatchObject({ label: "Low Tide", reels: [] });
    await expect(engine.list({ period: 28 }, call)).rejects.toMatchObject({ code: "engine_unavailable" });
    await expect(engine.read("audio:other", call)).rejects.toMatchObject({ code: "engine_unavailable" });
  });

  test("another engine's answers are not served for this one's", async () => {
    await engineAt().list({}, call);
    const other = createRemoteEngine({ address: "http://127.0.0.1:1", instanceId: "asker", timeoutMs: 300, open, clock, policy: { minPauseMs: 1 } });
    await expect(other.list({}, call)).rejects.toMatchObject({ code: "engine_unavailable" });
  });

  test("a trend that has left the board is forgotten", async () => {
    await engineAt().read("hashtag:coldbrew", call);
    answer = (_, response) => void response.writeHead(404).end(JSON.stringify({ code: "not_found" }));
    expect((await engineAt().read("hashtag:coldbrew", call)).value).toBeNull();
    answer = status(500);
    await expect(engineAt().read("hashtag:coldbrew", call)).rejects.toMatchObject({ code: "engine_unavailable" });
  });

  test("no more than a hundred answers are kept, the newest", async () => {
    const engine = engineAt();
    for (let n = 0; n < 103; n++) {
      now += 1_000;
      await engine.list({ offset: n }, call);
    }
    const { rows } = await opened.db.execute<{ n: number; oldest: string }>(sql`select count(*)::int as n, min(fetched_at)::text as oldest from trend_engine_answers`);
    expect(rows[0]?.n).toBe(100);
    expect(Date.parse(rows[0]!.oldest)).toBe(now - 99_000);
  });
});

test("after failures in a row nothing is asked, later one call tries, and a good one closes the circuit", async () => {
  const engine = engineAt({ breakAfter: 3, openMs: 150 });
  await engine.list({}, call);
  answer = status(500);
  now += 60_000;
  for (let n = 0; n < 6; n++) expect((await engine.list({}, call)).freshness.source).toBe("last_good");
  expect(requests).toHaveLength(4);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await Promise.all(["hashtag", "audio", "topic"].map((kind) => engine.list({ kind: kind as "hashtag" }, call)));
  expect(requests).toHaveLength(5);
  answer = good;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await engine.list({}, call)).freshness.source).toBe("live");
  expect((await engine.read("hashtag:coldbrew", call)).freshness.source).toBe("live");
});

test("while one call tries whether the engine is back, nobody else waits", async () => {
  const engine = engineAt({ breakAfter: 1, openMs: 50 });
  await engine.list({}, call);
  [answer, now] = [status(500), now + 60_000];
  await engine.list({}, call);
  await new Promise((resolve) => setTimeout(resolve, 80));
  answer = () => undefined;
  const trying = engine.list({ kind: "hashtag" }, call);
  const first = await Promise.race([trying.then(() => "trying"), engine.list({ kind: "audio" }, call).then(() => "other")]);
  expect(first).toBe("other");
  expect((await trying).freshness.source).toBe("last_good");
  expect(requests).toHaveLength(3);
});

test("an answer that can't be kept is still given", async () => {
  await opened.db.execute(sql`alter table trend_engine_answers add constraint broken check (key = '') not valid`);
  expect((await engineAt().list({}, call)).value).toEqual(page);
  await opened.db.execute(sql`alter table trend_engine_answers drop constraint broken`);
});
