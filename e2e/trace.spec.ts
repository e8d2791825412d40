import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectNoSidewaysScroll, findings } from "./axe.ts";
import { sendBrief, untilFinished } from "./studio.ts";
import { words } from "./words.ts";

const t = words("en");

test("from a script to all that it was made of; the downloaded file replays on the command line", async ({ page }) => {
  const script = await sendBrief(page, "Morning coffee at home without a machine");
  await untilFinished(page);
  await page.getByRole("group", { name: t("feedback.group.script") }).getByRole("button", { name: t("feedback.up") }).click();
  await page.getByRole("link", { name: t("trace.link") }).click();
  await page.waitForURL(/\/trace$/);
  for (const part of ["facts", "brief", "evidence", "plan", "prompt", "attempts", "raw", "checks", "versions", "votes", "timings", "hashes"] as const) {
    await expect(page.getByRole("heading", { level: 2, name: t(`trace.${part}.title`), exact: true })).toBeVisible();
  }
  const prompt = page.getByRole("region", { name: t("trace.prompt.title") });
  await expect(prompt.getByText("Morning coffee at home")).toBeHidden();
  await prompt.getByText(t("trace.prompt.text")).click();
  await expect(prompt.getByText("Morning coffee at home")).toBeVisible();
  await page.getByRole("region", { name: t("trace.evidence.title") }).getByText("E1", { exact: true }).click();
  await expect(page.getByRole("heading", { name: t("scripts.evidence.picked") })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("plan.without.title") })).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: t("trace.download") }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^reelwright-[\w-]+\.replay\.json$/);
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ format: "reelwright-replay", formatVersion: 1 });
  const replayed = spawnSync(process.execPath, ["bin/reelwright.mjs", "replay", file], { encoding: "utf8" });
  expect(replayed.stdout).toContain("The file holds");
  expect(replayed.status).toBe(0);
  await page.getByRole("link", { name: t("trace.back") }).click();
  await page.waitForURL(script);
});

test("in English and Russian, light and dark: axe finds nothing with everything open, and 320 px are enough", async ({ page, context, baseURL }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const script = await sendBrief(page, "Morning coffee at home without a machine");
  await untilFinished(page);
  for (const locale of ["en", "ru"] as const) {
    for (const theme of ["light", "dark"] as const) {
      await context.addCookies([{ name: "locale", value: locale, url: baseURL }, { name: "theme", value: theme, url: baseURL }]);
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${script}/trace`);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.getByRole("heading", { level: 2, name: words(locale)("trace.hashes.title"), exact: true })).toBeVisible();
        // The first reels are like the rest; all of them would only make the page long. What the first draws shows that the page is alive.
        const reels = page.locator("section[aria-labelledby='trace-evidence'] summary");
        const drawn = page.getByRole("heading", { name: words(locale)("plan.without.title") });
        await expect(async () => {
          if ((await drawn.count()) === 0) await reels.first().click();
          await expect(drawn.first()).toBeVisible({ timeout: 3_000 });
        }).toPass();
        await reels.nth(1).click();
        for (const fold of await page.locator("main section:not([aria-labelledby='trace-evidence']) summary").all()) await fold.click();
        expect(await findings(page), `${locale}, ${theme}, ${width} px`).toEqual([]);
        await expectNoSidewaysScroll(page, `${locale} at ${width} px`);
      }
    }
  }
});

test("another visitor has neither the page nor the file", async ({ page, browser }) => {
  const url = await sendBrief(page, "Three outfits from one thrifted blazer");
  await untilFinished(page);
  const id = url.split("/").pop() ?? "";
  expect((await page.request.get(`/api/generations/${id}/trace`)).status()).toBe(200);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(`${url}/trace`))?.status()).toBe(404);
  const answer = await other.request.get(`/api/generations/${id}/trace?download`);
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toMatchObject({ code: "not_found" });
  await stranger.close();
});
