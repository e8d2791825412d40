import { expect, type Page, test } from "@playwright/test";
import { type OwnServer, startOwnServer } from "./own-server.ts";
import { words } from "./words.ts";

const t = words("en");
const ENGINE_PORT = 3180;
const STUDIO_PORT = 3181;
const TOKEN = "metrics-token-of-the-test";
/** The studio has no reels of its own: what it shows of trends can only come from the engine. */
const STUDIO = { DEMO_REELS: "skip", TREND_ENGINE_URL: `http://127.0.0.1:${ENGINE_PORT}`, TREND_ENGINE_TIMEOUT_MS: "2000", METRICS_TOKEN: TOKEN };

test.describe.configure({ mode: "serial", timeout: 180_000 });

type Listed = { trends: { id: string; kind: string; label: string }[]; total: number };

let engine: OwnServer;
let studio: OwnServer;
let hashtag: Listed["trends"][number];
test.beforeAll(async () => {
  engine = await startOwnServer({ port: ENGINE_PORT });
  studio = await startOwnServer({ port: STUDIO_PORT, env: STUDIO });
});
test.afterAll(async () => {
  await studio.kill("SIGTERM");
  await engine.kill("SIGTERM");
});

const get = async (server: OwnServer, path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
const list = async (server: OwnServer, query = "") => (await (await get(server, `/api/v1/trends${query}`)).json()) as Listed;
const down = (page: Page) => page.getByText(t("trends.engine.down")).first();

test("the engine's API serves every trend on its board by its id, whatever signs that has", async () => {
  const { trends, total } = await list(engine, "?limit=200");
  expect(total).toBe(trends.length);
  expect(trends.length).toBeGreaterThan(10);
  for (const { id } of trends) {
    const answer = await get(engine, `/api/v1/trends/${encodeURIComponent(id)}`);
    expect([answer.status, ((await answer.json()) as { id: string }).id]).toEqual([200, id]);
  }
  hashtag = trends.find(({ kind }) => kind === "hashtag")!;
});

test("tags, problems and headers arrive as the contract says", async () => {
  const first = await get(engine, "/api/v1/trends?limit=1");
  const tag = first.headers.get("etag") ?? "";
  expect([first.headers.get("cache-control"), first.headers.get("access-control-allow-origin")]).toEqual(["public, max-age=30", null]);
  expect((await get(engine, "/api/v1/trends?limit=1", { "if-none-match": tag })).status).toBe(304);
  const wrong = await get(engine, "/api/v1/trends?limit=0", { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" });
  expect(wrong.headers.get("content-type")).toBe("application/problem+json");
  expect(await wrong.json()).toMatchObject({ status: 400, code: "bad_input", parameters: ["limit"], traceId: "4bf92f3577b34da6a3ce929d0e0e4736" });
  expect((await get(engine, "/api/v1/trends/hashtag%3Anothing%2Fat%20all")).status).toBe(404);
  expect((await fetch(`${engine.url}/api/v1/trends`, { method: "POST" })).status).toBe(405);
});

test("a studio with a remote engine shows its trends, and serves none of them on", async ({ page }) => {
  expect((await list(studio)).total).toBe(0);
  await page.goto(`${studio.url}/trends?kind=hashtag`);
  await expect(page.getByText(hashtag.label, { exact: true }).first()).toBeVisible();
  await page.goto(`${studio.url}/trends/${encodeURIComponent(hashtag.id)}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(hashtag.label);
  await expect(page.getByText(t("trends.engine.down"))).toHaveCount(0);
  await page.goto(`${studio.url}/`);
  await expect(page.getByText(hashtag.label, { exact: true }).first()).toBeVisible();
});

test("when the engine dies the last good trends stay and say how old they are, after a restart too", async ({ page }) => {
  await engine.kill("SIGKILL");
  // Longer than an answer is kept in memory.
  await page.waitForTimeout(16_000);
  const look = async () => {
    await page.goto(`${studio.url}/`);
    await expect(page.getByText(hashtag.label, { exact: true }).first()).toBeVisible();
    await expect(down(page)).toBeVisible();
    await page.goto(`${studio.url}/trends/${encodeURIComponent(hashtag.id)}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(hashtag.label);
    await expect(down(page)).toBeVisible();
  };
  await look();
  const { dataDir } = studio;
  await studio.kill("SIGTERM");
  studio = await startOwnServer({ port: STUDIO_PORT, dataDir, env: STUDIO });
  await look();
});

test("numbers are for whoever has the token, and tell of the engine that is gone", async () => {
  expect((await get(studio, "/api/metrics")).status).toBe(404);
  expect((await get(studio, "/api/metrics", { authorization: "Bearer another" })).status).toBe(404);
  const text = await (await get(studio, "/api/metrics", { authorization: `Bearer ${TOKEN}` })).text();
  expect(text).toMatch(/^trend_engine_last_good_served_total [1-9]/m);
  expect(text).toMatch(/^trend_engine_failed_attempts_total\{reason="network"\} [1-9]/m);
  expect(text).toContain("nodejs_eventloop_lag_seconds");
});

test("when the engine is back its trends are live again", async ({ page }) => {
  engine = await startOwnServer({ port: ENGINE_PORT, dataDir: engine.dataDir });
  await expect(async () => {
    await page.goto(`${studio.url}/`);
    await expect(page.getByText(hashtag.label, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(t("trends.engine.down"))).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
});

test("an engine that is the studio itself stops its start with one clear line", async () => {
  await expect(startOwnServer({ port: 3182, env: { TREND_ENGINE_URL: "http://localhost:3182" } })).rejects.toThrow(/TREND_ENGINE_URL: is this instance itself/);
});
