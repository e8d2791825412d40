import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { trendReels } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { createBuiltInEngine } from "#lib/trends/built-in-engine.ts";
import { type TrendEngine, trendPageSchema } from "#lib/trends/engine.ts";
import { createRemoteEngine } from "#lib/trends/remote-engine.ts";
import { trendDetailSchema } from "#lib/trends/schema.ts";
import { type Loopback, listenWith } from "#lib/trends/testing/loopback.ts";
import { seedBoard } from "#lib/trends/testing/seed-board.ts";
import { seedReels, steadyReel } from "#lib/trends/testing/seed-reels.fixtures.ts";
import { serveTrend, serveTrends } from "./serve-trends.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const log = pino({ level: "silent" });
/** Ids as the world gives them: any script, and every sign an address has a meaning for. */
const AWKWARD = ["audio:Ночь / 100% Bus? #1 & more+plus", "combination:song:1|topic 🥐", "hashtag:..", "topic:a%2Fb"];

let serving: OpenDatabase;
let asking: OpenDatabase;
let server: Loopback;
let received: Request[] = [];
let builtIn: TrendEngine;
const clock = () => new Date("2026-11-01T00:00:00Z");
const at = (opened: OpenDatabase) => async () => ({ db: opened.db, log });
const remote = (over = {}) => createRemoteEngine({ address: server.url, instanceId: "asker", timeoutMs: 5_000, open: at(asking), clock, ...over });

beforeAll(async () => {
  [serving, asking] = [await openTestDatabase(), await openTestDatabase()];
  await seedBoard(serving.db, [
    { kind: "hashtag", key: "coldbrew", label: "#coldbrew", language: "en", country: "US", score: 5 },
    { kind: "hashtag", key: "бег", label: "#бег", language: "ru", country: "RU", score: 4, stage: "emerging" },
    { kind: "format", key: "hook:question", label: "hook:question", score: 3 },
    ...AWKWARD.map((id) => ({ id, kind: "audio" as const, key: id.slice(id.indexOf(":") + 1), label: id, score: 1 })),
  ]);
  await seedReels(serving.db, [steadyReel({ id: "c1", author: "a", day: 1, days: 4, perDay: 50, caption: "<b>Cold</b> brew" })]);
  await serving.db.insert(trendReels).values({ trendId: "hashtag:coldbrew", reelId: "c1", weight: 2 });
  builtIn = createBuiltInEngine({ open: at(serving), clock });
  server = await listenWith((request) => {
    received.push(request);
    const isList = new URL(request.url).pathname === "/api/v1/trends";
    return (isList ? serveTrends : serveTrend)({ request, ctx: { log, traceId: TRACE }, engine: builtIn, instanceId: "server" });
  });
});
beforeEach(() => {
  received = [];
});
afterAll(async () => {
  await server.close();
  await Promise.all([serving.close(), asking.close()]);
});

describe.each([["built in", () => builtIn], ["remote", () => remote()]])("the contract, %s", (_, engine) => {
  const call = { traceId: TRACE };

  test("a page holds whole cards, the total and what can be filtered by", async () => {
    const { value, freshness } = await engine().list({ kind: "hashtag" }, call);
    expect(trendPageSchema.parse(value)).toEqual(value);
    expect(value).toMatchObject({ total: 2, languages: ["en", "ru"], countries: ["RU", "US"], asOf: "2026-10-31T12:34:56.789Z" });
    expect(value.trends.map(({ id }) => id)).toEqual(["hashtag:coldbrew", "hashtag:бег"]);
    expect(freshness).toEqual({ source: "live", fetchedAt: clock().toISOString(), ageSeconds: 0 });
  });

  test("every part of a query is heard", async () => {
    const ids = async (query: Parameters<TrendEngine["list"]>[0]) => (await engine().list(query, call)).value.trends.map(({ id }) => id);
    expect(await ids({ stage: "emerging" })).toEqual(["hashtag:бег"]);
    expect(await ids({ language: "ru", kind: "hashtag", country: "RU", platform: "tiktok" })).toEqual(["hashtag:бег"]);
    expect(await ids({ query: "#БЕГ" })).toEqual(["hashtag:бег"]);
    expect(await ids({ sort: "label", limit: 1, offset: 1, period: 28, kind: "hashtag" })).toEqual(["hashtag:бег"]);
  });

  test("a trend comes with its reels, the text of others as text", async () => {
    const { value } = await engine().read("hashtag:coldbrew", call);
    expect(trendDetailSchema.parse(value)).toEqual(value);
    expect(value?.reels).toMatchObject([{ id: "c1", caption: "<b>Cold</b> brew", tier: "metadata", weight: 2 }]);
  });

  test.each(AWKWARD)("an id keeps every sign: %s", async (id) => {
    expect((await engine().read(id, call)).value?.id).toBe(id);
  });

  test("what is on no board is null", async () => {
    expect((await engine().read("hashtag:nothing", call)).value).toBeNull();
    expect((await engine().read("../health", call)).value).toBeNull();
  });

  test("a query out of bounds is refused before it is asked", async () => {
    await expect(engine().list({ limit: 500 }, call)).rejects.toThrow(/limit/);
    expect(received).toEqual([]);
  });
});

test("a call carries the caller's trace under a span of its own, the token and the hop", async () => {
  const engine = remote({ token: "secret" });
  await engine.list({}, { traceId: TRACE });
  await engine.read("hashtag:coldbrew", { traceId: TRACE });
  const spans = received.map(({ headers }) => new RegExp(`^00-${TRACE}-([0-9a-f]{16})-01$`).exec(headers.get("traceparent") ?? "")?.[1]);
  expect(new Set(spans).size).toBe(2);
  expect(spans).not.toContain(undefined);
  expect(received[0]?.headers.get("authorization")).toBe("Bearer secret");
  expect(received[0]?.headers.get("reelwright-hop")).toBe("asker");
});

test("an address below another path, with a slash or not, is kept", async () => {
  for (const address of [`${server.url}/inner`, `${server.url}/inner/`]) {
    await remote({ address }).list({}, { traceId: TRACE }).catch(() => undefined);
  }
  expect(received.map(({ url }) => new URL(url).pathname)).toEqual(Array(2).fill("/inner/api/v1/trends"));
});

test("an instance that asks itself refuses, and is not asked again", async () => {
  const engine = remote({ instanceId: "server", address: `${server.url}/` });
  await asking.db.execute("delete from trend_engine_answers");
  await expect(engine.list({}, { traceId: TRACE })).rejects.toMatchObject({ code: "engine_unavailable", details: { fault: "loop: 409" } });
  expect(received).toHaveLength(1);
});

describe("the public answer", () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}/api/v1/trends${path}`, { headers });

  test("has a tag, may be kept for half a minute, and is not sent twice", async () => {
    const first = await get("?limit=1");
    expect(first.headers.get("cache-control")).toBe("public, max-age=30");
    expect(first.headers.get("reelwright-trends-version")).toBe("1");
    expect(first.headers.get("access-control-allow-origin")).toBeNull();
    const tag = first.headers.get("etag")!;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get("?limit=1", { "if-none-match": known });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    expect((await get("?limit=2", { "if-none-match": tag })).status).toBe(200);
  });

  test("says what is wrong as a problem document, without what was sent", async () => {
    const answer = await get("?limit=999&kind=%3Cscript%3E&offset=-1&unknown=1");
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({ type: "urn:reelwright:bad_input", title: "bad_input", status: 400, code: "bad_input", traceId: TRACE, parameters: ["kind", "limit", "offset"] });
  });

  test("404 for an unknown id and for one that is no encoding of anything", async () => {
    for (const path of ["/hashtag%3Anothing", "/%E0%A4%A"]) {
      const answer = await get(path);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, "not_found"]);
    }
  });
});
