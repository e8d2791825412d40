import { expect, type Page } from "@playwright/test";
import { words } from "./words.ts";

const t = words("en");

/** Fills the topic and sends the brief; answers the generation's address once it is open. */
export async function sendBrief(page: Page, topic: string, address = "/"): Promise<string> {
  await page.goto(address);
  await page.getByLabel(t("studio.brief.topic")).fill(topic);
  await page.getByRole("button", { name: t("studio.brief.submit") }).click();
  await page.waitForURL(/\/scripts\/[\w-]+$/);
  return page.url();
}

/** Waits until the verified script stands on the page. */
export async function untilFinished(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: t("feedback.script") })).toBeVisible({ timeout: 40_000 });
}
