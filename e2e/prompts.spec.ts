import { expect, test } from "@playwright/test";
import { expectNoSidewaysScroll, findings } from "./axe.ts";
import { sendBrief, untilFinished } from "./studio.ts";
import { words } from "./words.ts";

for (const locale of ["en", "ru"] as const) {
  test(`prompts: versions, what changed between two, and whose scripts used them (${locale})`, async ({ page, context, baseURL }) => {
    test.setTimeout(120_000);
    const t = words(locale);
    await sendBrief(page, "Morning coffee at home without a machine");
    await untilFinished(page);
    const script = page.url();
    await context.addCookies([{ name: "locale", value: locale, url: baseURL }]);
    await page.goto("/");
    await page.getByRole("contentinfo").getByRole("link", { name: t("common.operate.prompts") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("prompts.title") })).toBeVisible();
    expect(await findings(page), "the list").toEqual([]);
    await page.getByRole("link", { name: "write-script", exact: true }).click();
    await expect(page.getByRole("heading", { level: 2, name: t("prompts.part.instructions") })).toBeVisible();
    await expect(page.locator(`a[href="${new URL(script).pathname}"]`)).toBeVisible();

    const options = page.getByLabel(t("prompts.pick.against")).getByRole("option");
    await page.getByLabel(t("prompts.pick.language")).selectOption("en");
    await page.getByLabel(t("prompts.pick.against")).selectOption({ index: (await options.count()) - 1 });
    await page.getByRole("button", { name: t("prompts.pick.show"), exact: true }).click();
    await expect(page).toHaveURL(/against=1\.0\.0/);
    await expect(page.locator("ins").filter({ hasText: "onScreenWords" })).toBeVisible();
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findings(page), `one prompt at ${width} px`).toEqual([]);
      await expectNoSidewaysScroll(page, `/prompts/write-script at ${width} px`);
    }
  });
}

test("the evidence says what the plan would be without it, and the plan which reels it hangs on", async ({ page }) => {
  test.setTimeout(120_000);
  const t = words("en");
  await sendBrief(page, "Morning coffee at home without a machine");
  await untilFinished(page);
  await page.getByText(t("plan.hanging.ask"), { exact: true }).click();
  await expect(page.getByText(t("plan.hanging.asked"), { exact: true })).toBeVisible();
  const hanging = page.getByRole("button", { name: /^Without E\d+: / });
  const none = page.getByText(t("plan.hanging.none"), { exact: true });
  expect((await hanging.count()) + (await none.count())).toBeGreaterThanOrEqual(9);
  await hanging.first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading", { name: t("plan.without.title") })).toBeVisible();
  await expect(drawer.getByText(/^\d+ decisions? changes?:$/)).toBeVisible();
  expect(await findings(page), "drawer with what hangs on the reel").toEqual([]);
});
