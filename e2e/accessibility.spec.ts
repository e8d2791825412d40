import { expect, test } from "@playwright/test";
import { expectNoSidewaysScroll, findings } from "./axe.ts";
import { sendBrief, untilFinished } from "./studio.ts";

for (const locale of ["en", "ru"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing on any page (${locale}, ${theme})`, async ({ page, context, baseURL }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      const script = await sendBrief(page, "Morning coffee at home without a machine");
      await untilFinished(page);
      await context.addCookies([
        { name: "locale", value: locale, url: baseURL },
        { name: "theme", value: theme, url: baseURL },
      ]);
      await page.goto("/trends");
      const trend = (await page.getByRole("article").first().getByRole("link").first().getAttribute("href")) ?? "";
      for (const address of ["/", "/trends", trend, "/trends/compare", "/scripts", script, "/import", "/prompts", "/prompts/write-script", "/no-such-page"]) {
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(address);
          await expect(page.locator("html")).toHaveAttribute("lang", locale);
          expect(await findings(page), `${address} at ${width} px`).toEqual([]);
          await expectNoSidewaysScroll(page, `${address} at ${width} px`);
        }
      }
      await page.goto(script);
      await page.locator("main").getByRole("list").getByRole("button").filter({ hasText: "E1" }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await findings(page), "evidence drawer").toEqual([]);
    });
  }
}
