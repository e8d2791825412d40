import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type OwnServer, startOwnServer } from "./own-server.ts";
import { words } from "./words.ts";

const t = words("en");

/** A scraper's table with the faults that real ones have: a ruined id, a row cut off, "541.2K", a hidden zero. */
const TABLE = [
  "video_id,author,description,likes,comments,shares,plays,hashtags,music,create_time,video_url,fetch_time",
  ...Array.from({ length: 24 }, (_, row) => {
    const day = String(10 + Math.floor(row / 2)).padStart(2, "0");
    const [tag, other, audio] = row % 2 === 0 ? ["sourdough", "slowbread", "Crackle and Crust"] : ["balconygarden", "tomatoes", "Watering Can Waltz"];
    const plays = row % 2 === 0 ? `${40 + row * 20}.2K` : `${90 - row}.5K`;
    return `75061835006603${10_000 + row},maker${row % 8},"Day ${day}: at the same hour again #${tag} #${other}",4.2K,12,3,${plays},"${tag}, ${other}",${audio},2026-11-${day} 09:00:00,,2026-11-22 21:00:00`;
  }),
  "7.50618E+18,baker9,ruined,1,1,1,1,,,2026-11-12 09:00:00,,2026-11-12 21:00:00",
  "7506183500660399999,baker9,cut off",
].join("\n");

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer({ port: 3179, env: { COMPOSER_WORDS_PER_SECOND: "400" } });
});
test.afterAll(() => server.kill("SIGTERM"));

test("upload, preview, import, report with lines and reasons, and the reels are there", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${server.url}/import`);
  await page.getByLabel(t("imports.drop.label")).setInputFiles({ name: "reels.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
  await expect(page.getByRole("heading", { name: t("imports.preview.title") })).toBeVisible();
  await expect(page.getByLabel(t("imports.preview.profile"))).toHaveValue("tiktok-csv");
  await page.getByRole("button", { name: t("imports.start", { name: "reels.csv" }) }).click();
  await page.waitForURL(/\/import\/[\w-]+$/);
  await expect(page.getByText(t("imports.result.done", { reels: 24, snapshots: 24 }))).toBeVisible({ timeout: 60_000 });
  const rejected = page.getByRole("table");
  await expect(rejected.getByText(t("imports.reasons.ruined_id"))).toBeVisible();
  await expect(rejected.getByText(t("imports.reasons.cut_row"))).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: t("imports.result.download") }).click()]);
  const report = readFileSync(await download.path(), "utf8");
  expect(report).toContain("ruined_id");
  expect(report).toMatch(/\b26\b/);

  // What was imported rises beside the demo reels and can be written on.
  await expect(async () => {
    await page.goto(`${server.url}/trends?q=crackle`);
    await expect(page.getByRole("article").filter({ hasText: "Crackle and Crust" }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
});

test("another site's page cannot import here", async ({ request }) => {
  const answer = await request.post(`${server.url}/api/imports`, { data: TABLE, headers: { origin: "https://evil.example", "content-type": "text/plain" } });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "not_allowed" });
});

test("a file that is no table says so and loses nothing", async ({ page }) => {
  await page.goto(`${server.url}/import`);
  await page.getByLabel(t("imports.drop.label")).setInputFiles({ name: "book.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004rest of a zip") });
  await expect(page.getByText(t("imports.problems.unsupported_format"))).toBeVisible();
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});
