import { expect, test } from "@playwright/test";
import { sendBrief, untilFinished } from "./studio.ts";
import { words } from "./words.ts";

const t = words("en");

test("by mouse: a trend into the brief, a script with reasons, its evidence, a thumb that is kept", async ({ page }) => {
  await page.goto("/");
  const card = page.getByRole("list", { name: t("trends.list") }).getByRole("article").first();
  const label = (await card.getByRole("heading").innerText()).trim();
  await expect(card.getByText(t("common.demo"), { exact: true })).toBeVisible();
  await card.getByRole("button").click();
  await expect(page.getByRole("button", { name: t("studio.brief.removeTrend", { label }) })).toBeVisible();

  await page.getByLabel(t("studio.brief.topic")).fill("Morning coffee at home without a machine");
  await page.getByLabel(t("studio.brief.audience")).fill("busy parents");
  await page.getByRole("button", { name: t("studio.brief.submit") }).click();
  await page.waitForURL(/\/scripts\//);
  await untilFinished(page);
  await expect(page.getByText(t("scripts.writer.composer"))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();

  const chip = page.getByRole("list", { name: t("scripts.evidence.citations") }).getByRole("button").first();
  await chip.click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading", { name: t("scripts.evidence.picked") })).toBeVisible();
  await expect(drawer.getByText(t("common.tier.metadata"), { exact: true }).or(drawer.getByText(t("common.tier.deep_dive"), { exact: true })).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(chip).toBeFocused();

  const verdict = page.getByRole("group", { name: t("feedback.group.script") });
  await verdict.getByRole("button", { name: t("feedback.down") }).click();
  await page.getByLabel(t("feedback.reason.too_generic")).check();
  await page.getByRole("button", { name: t("feedback.save") }).click();
  await expect(page.getByText(t("feedback.saved"), { exact: true })).toBeVisible();
  await page.reload();
  await expect(verdict.getByRole("button", { name: t("feedback.down") })).toHaveAttribute("aria-pressed", "true");
});

test("by keyboard alone: from the first Tab to a finished script and a thumb", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: t("common.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  const tabTo = async (target: ReturnType<typeof page.getByRole>, limit = 120) => {
    for (let i = 0; i < limit; i++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("not reached by Tab");
  };
  await tabTo(page.getByLabel(t("studio.brief.topic")));
  await page.keyboard.type("Why houseplants die in winter");
  await tabTo(page.getByRole("button", { name: t("studio.brief.submit") }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/scripts\//);
  await untilFinished(page);
  const thumb = page.getByRole("group", { name: t("feedback.group.script") }).getByRole("button", { name: t("feedback.up") });
  await tabTo(thumb, 300);
  await page.keyboard.press("Space");
  await expect(thumb).toHaveAttribute("aria-pressed", "true");
});

test("in Russian on a phone: interface and script, no sideways scroll at 320 px", async ({ browser }) => {
  const ru = words("ru");
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await page.getByLabel(ru("studio.brief.topic")).fill("бег для начинающих");
  await page.getByRole("button", { name: ru("studio.brief.submit") }).click();
  await page.waitForURL(/\/scripts\//);
  await expect(page.getByRole("heading", { name: ru("feedback.script") })).toBeVisible({ timeout: 40_000 });
  expect(await page.locator("main").innerText()).toMatch(/бег|пробеж/i);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await context.close();
});

test("an empty brief says what is missing, keeps the rest and moves to the field", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel(t("studio.brief.audience")).fill("first-time runners");
  await page.getByRole("button", { name: t("studio.brief.submit") }).click();
  await expect(page.getByText(t("studio.fieldErrors.topic"))).toBeVisible();
  await expect(page.getByLabel(t("studio.brief.topic"))).toBeFocused();
  await page.reload();
  await expect(page.getByLabel(t("studio.brief.audience"))).toHaveValue("first-time runners");
});

test("another visitor sees neither the script nor its events", async ({ page, browser }) => {
  const url = await sendBrief(page, "Three outfits from one thrifted blazer");
  await untilFinished(page);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(url))?.status()).toBe(404);
  const id = url.split("/").pop() ?? "";
  const events = await other.request.get(`/api/generations/${id}/events`);
  expect(events.status()).toBe(404);
  expect(await events.json()).toMatchObject({ code: "not_found" });
  await stranger.close();
});

test("every page has the security headers and a nonce of its own", async ({ request }) => {
  const nonces = await Promise.all([0, 1].map(async () => {
    const answer = await request.get("/");
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    return /'nonce-([^']+)'/.exec(policy)?.[1];
  }));
  expect(nonces[0]).toBeTruthy();
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("a subject that no reel is about: said so, and still a script", async ({ browser }) => {
  const ru = words("ru");
  const context = await browser.newContext({ locale: "ru-RU" });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByLabel(ru("studio.brief.topic")).fill("как приучить щенка к пелёнке");
  await page.getByRole("button", { name: ru("studio.brief.submit") }).click();
  await page.waitForURL(/\/scripts\//);
  await expect(page.getByRole("heading", { name: ru("feedback.script") })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText(ru("scripts.rationale.noTopic"))).toBeVisible();
  await context.close();
});
