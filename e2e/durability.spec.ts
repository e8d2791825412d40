import { spawnSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";
import { type OwnServer, startOwnServer } from "./own-server.ts";
import { sendBrief, untilFinished } from "./studio.ts";
import { words } from "./words.ts";

const t = words("en");
const PORT = 3178;
const SLOW = { COMPOSER_WORDS_PER_SECOND: "40" };

test.describe.configure({ mode: "serial", timeout: 180_000 });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer({ port: PORT, env: SLOW });
});
test.afterAll(() => server.kill("SIGTERM"));

/** Spoken words of the first beat: there as soon as writing has begun. */
const firstBeat = (page: Page) => page.locator("[data-beat]").first();

test("a reload in the middle continues where it was", async ({ page }) => {
  await sendBrief(page, "Morning coffee at home without a machine", `${server.url}/`);
  await expect(firstBeat(page)).toHaveAttribute("data-beat", /arriving|written/, { timeout: 30_000 });
  const before = await firstBeat(page).getByTestId("voice-over").innerText();
  expect(before.length).toBeGreaterThan(3);
  await page.reload();
  await expect(firstBeat(page).getByTestId("voice-over")).toContainText(before);
  await untilFinished(page);
});

test("Stop stops, keeps what was written, and Continue goes on with the same words", async ({ page }) => {
  await sendBrief(page, "Why houseplants die in winter", `${server.url}/`);
  await expect(firstBeat(page)).toHaveAttribute("data-beat", "written", { timeout: 30_000 });
  const written = await firstBeat(page).getByTestId("voice-over").innerText();
  await page.getByRole("button", { name: t("scripts.actions.stop"), exact: true }).click();
  await expect(page.getByText(t("errors.stopped"), { exact: true })).toBeVisible();
  await expect(firstBeat(page).getByTestId("voice-over")).toHaveText(written);
  await page.reload();
  await expect(firstBeat(page).getByTestId("voice-over")).toHaveText(written);
  await page.getByRole("button", { name: t("scripts.actions.continue") }).click();
  await expect(firstBeat(page).getByTestId("voice-over")).toContainText(written, { timeout: 30_000 });
  await untilFinished(page);
});

test("a second process on the same data folder gets a clear error and damages nothing", async () => {
  const second = spawnSync(process.execPath, ["bin/reelwright.mjs", "import", "package.json"], {
    encoding: "utf8", env: { ...process.env, DATA_DIR: server.dataDir },
  });
  expect(second.status).not.toBe(0);
  expect(second.stderr + second.stdout).toMatch(/in use by process \d+/);
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});

test("a killed server loses nothing that was shown; one click goes on", async ({ page }) => {
  const url = await sendBrief(page, "First run after a year on the sofa", `${server.url}/`);
  await expect(firstBeat(page)).toHaveAttribute("data-beat", "written", { timeout: 30_000 });
  await server.kill("SIGKILL");
  const shown = await firstBeat(page).getByTestId("voice-over").innerText();
  const hooks = await page.getByTestId("hook").allInnerTexts();
  await expect(page.getByText(t("scripts.connection"), { exact: true })).toBeVisible();
  server = await startOwnServer({ port: PORT, dataDir: server.dataDir, env: SLOW });
  await page.goto(url);
  await expect(page.getByText(t("errors.interrupted"), { exact: true })).toBeVisible();
  await expect(firstBeat(page).getByTestId("voice-over")).toHaveText(shown);
  expect(await page.getByTestId("hook").allInnerTexts()).toEqual(hooks);
  await page.getByRole("button", { name: t("scripts.actions.continue") }).click();
  await expect(page).not.toHaveURL(url);
  await untilFinished(page);
});
