import { expect, type Page, test } from "@playwright/test";
import { expectNoSidewaysScroll, findings } from "./axe.ts";
import { words } from "./words.ts";

const t = words("en");
/** Ships with its video, and with cuts and words noted by hand. */
const SHIPPED = "/reels/demo%3Ae6e545b32cf1";
const CUTS = [2, 5, 6.5, 9];
const EDGES = [0, ...CUTS, 11];

const timeline = (page: Page) => page.getByRole("group", { name: t("reels.timeline.title") });
const shotName = (place: number) => t("reels.timeline.segment", { what: t("reels.timeline.shot", { place, count: 5 }), from: EDGES[place - 1] ?? 0, to: EDGES[place] ?? 0 });
const shot = (page: Page, place: number) => timeline(page).getByRole("button", { name: shotName(place), exact: true });
const now = (at: number) => t("reels.timeline.now", { at });

test("the timeline goes by keyboard, says where it is, and is a table too", async ({ page }) => {
  await page.goto(`${SHIPPED}?t=6.5`);
  await expect(page.getByText(now(6.5), { exact: true })).toBeVisible();
  await expect(shot(page, 4)).toHaveAttribute("aria-current", "true");
  // One stop for the Tab key: all other segments are out of its way.
  await expect(timeline(page).locator('button[tabindex="0"]')).toHaveCount(1);
  await expect(async () => {
    await shot(page, 1).focus();
    await page.keyboard.press("ArrowRight");
    await expect(shot(page, 2)).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press("End");
  await expect(shot(page, 5)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(shot(page, 3)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(now(5), { exact: true })).toBeVisible();
  await expect(shot(page, 3)).toHaveAttribute("aria-current", "true");
  await expect(shot(page, 4)).not.toHaveAttribute("aria-current", "true");
  await page.keyboard.press("ArrowDown");
  await expect(timeline(page).getByRole("list", { name: t("reels.timeline.lane.speech") }).getByRole("button")).toBeFocused();

  await page.getByText(t("reels.timeline.table"), { exact: true }).click();
  const rows = page.getByRole("region", { name: t("reels.timeline.table") }).getByRole("row");
  await expect(rows.filter({ hasText: t("reels.timeline.shot", { place: 4, count: 5 }) })).toContainText("6.5 s");
  await expect(rows.filter({ hasText: t("reels.timeline.lane.music") })).toContainText(t("reels.timeline.notKnown", { reason: t("reels.timeline.notNoted") }));
  await page.getByRole("button", { name: t("reels.timeline.playFrom", { at: 9 }) }).click();
  await expect(page.getByText(now(9), { exact: true })).toBeVisible();
  const captions = await page.request.get("/api/media/demo%3Ae6e545b32cf1/captions");
  expect(captions.headers()["content-type"]).toContain("text/vtt");
  expect(await captions.text()).toContain("00:00:00.000 --> 00:00:11.000\nAnd so, my fellow Americans");
});

test("a file is sent, looked into, dropped and removed; the page says how far it is", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/reels");
  const advised = page.getByRole("main").locator('a[href^="/reels/"]');
  const address = (await advised.nth(1).getAttribute("href")) ?? "";
  await advised.nth(1).click();
  await page.waitForURL((url) => url.pathname === address);
  const desk = page.getByRole("region", { name: t("reels.media.title") });
  await expect(desk.getByText(t("reels.stateText.metadata_only"))).toBeVisible();
  await expect(page.getByRole("heading", { name: t("reels.facts.title") })).toHaveCount(0);

  const file = desk.getByLabel(t("reels.give.chooseLabel"));
  // The first file is chosen when the page is alive, and that shows.
  await expect(async () => {
    await file.setInputFiles("public/demo/media/bbb-vertical.mp4");
    await expect(desk.getByText(t("reels.give.rightsMissing"))).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await desk.getByLabel(t("reels.give.rights")).fill("CC BY 3.0, Blender Foundation");
  await file.setInputFiles("public/demo/media/bbb-vertical.mp4");
  // Stopped and begun again: the file need not be sent twice.
  await desk.getByRole("button", { name: t("reels.media.stop") }).click();
  await expect(desk.getByText(t("reels.stateText.media_given"))).toBeVisible();
  await desk.getByRole("button", { name: t("reels.media.start") }).click();
  await expect(desk.getByText(t("reels.stateText.analysed"))).toBeVisible({ timeout: 240_000 });

  for (const place of [1, 2, 3, 4, 5]) await expect(shot(page, place)).toHaveCount(1);
  await expect(page.getByRole("table").getByRole("row").filter({ hasText: t("deepDives.part.transcript") })).toContainText(t("deepDives.unknown.no_provider"));
  await expect(desk.getByText(t("reels.media.rights", { note: "CC BY 3.0, Blender Foundation" }))).toBeVisible();
  const frames = page.getByRole("region", { name: t("reels.frames.title") }).getByRole("img");
  await expect(frames.first()).toHaveAttribute("alt", /shot \d of 5/);
  expect((await page.request.get((await frames.first().getAttribute("src")) ?? "")).headers()["content-type"]).toBe("image/webp");
  const played = await page.request.get(`/api/media/${address.split("/").pop() ?? ""}`, { headers: { range: "bytes=0-99" } });
  expect([played.status(), (await played.body()).length]).toEqual([206, 100]);
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findings(page), `analysed, ${theme}, ${width} px`).toEqual([]);
      await expectNoSidewaysScroll(page, `analysed at ${width} px`);
    }
  }

  await desk.getByRole("button", { name: t("reels.media.drop") }).click();
  await expect(desk.getByText(t("reels.media.dropped"))).toBeVisible();
  await expect(page.locator("video")).toHaveCount(0);
  await expect(shot(page, 4)).toHaveCount(1);
  await desk.getByRole("button", { name: t("reels.media.remove") }).click();
  const question = page.getByRole("alertdialog");
  await expect(question.getByRole("button", { name: t("reels.media.cancel") })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await question.getByRole("button", { name: t("reels.media.removeConfirm") }).click();
  await expect(desk.getByText(t("reels.stateText.gone"))).toBeVisible();
  await expect(timeline(page)).toHaveCount(0);
  await page.reload();
  await expect(desk.getByText(t("reels.stateText.gone"))).toBeVisible();
});

test("what is no video is refused in words, and nothing is known of the reel", async ({ page }) => {
  await page.goto("/reels");
  await page.getByRole("main").locator('a[href^="/reels/"]').first().click();
  const desk = page.getByRole("region", { name: t("reels.media.title") });
  await desk.getByLabel(t("reels.give.rights")).fill("Mine");
  await expect(async () => {
    await desk.getByLabel(t("reels.give.chooseLabel")).setInputFiles({ name: "clip.mp4", mimeType: "video/mp4", buffer: Buffer.from("#EXTM3U\nfile:///etc/passwd\n") });
    await expect(desk.getByRole("alert")).toContainText(t("errors.media_unsupported"), { timeout: 5_000 });
  }).toPass();
  await expect(desk.getByText(t("reels.stateText.metadata_only"))).toBeVisible();
});

test("in English and Russian, light and dark: axe finds nothing, and 320 px are enough", async ({ page, context, baseURL }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const locale of ["en", "ru"] as const) {
    for (const theme of ["light", "dark"] as const) {
      await context.addCookies([{ name: "locale", value: locale, url: baseURL }, { name: "theme", value: theme, url: baseURL }]);
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const address of [SHIPPED, "/reels"]) {
          await page.goto(address);
          await expect(page.locator("html")).toHaveAttribute("lang", locale);
          for (const fold of await page.locator("main summary").all()) await fold.click();
          expect(await findings(page), `${address}, ${locale}, ${theme}, ${width} px`).toEqual([]);
          await expectNoSidewaysScroll(page, `${address}, ${locale} at ${width} px`);
        }
      }
    }
  }
});
