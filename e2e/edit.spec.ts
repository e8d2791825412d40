import { expect, type Page, test } from "@playwright/test";
import { type ProviderDouble, startProviderDouble } from "../lib/ai/testing/provider-double.ts";
import { expectNoSidewaysScroll, findings } from "./axe.ts";
import { type OwnServer, startOwnServer } from "./own-server.ts";
import { sendBrief, untilFinished } from "./studio.ts";
import { words } from "./words.ts";

const t = words("en");
const voiceOver = (page: Page, beat: number) => page.locator(`#beat-${beat} [data-testid="voice-over"]`);
const openBeat = (page: Page, number: number) => page.getByRole("button", { name: t("edit.beat.editLabel", { number }) }).click();
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: new RegExp(`^${t("edit.status.saved")}$`) })).toBeVisible();

async function finishedScript(page: Page, topic = "Morning coffee at home without a machine", home = "/"): Promise<string> {
  const address = await sendBrief(page, topic, home);
  await untilFinished(page);
  return address;
}

test("a line is edited by keyboard, saved by itself, there after a reload, and listed word by word among the versions; the first comes back", async ({ page }) => {
  await finishedScript(page);
  const before = await voiceOver(page, 2).innerText();
  await page.getByRole("button", { name: t("edit.beat.editLabel", { number: 2 }) }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("group", { name: t("edit.beat.group", { number: 2 }) }).getByLabel(t("edit.field.voiceOver"));
  await expect(field).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" Said my own way.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: t("edit.beat.editLabel", { number: 2 }) })).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(voiceOver(page, 2)).toContainText("Said my own way.");
  await page.getByRole("button", { name: t("edit.versions.open"), exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText(t("edit.versions.compare", { version: 2 })).click();
  await expect(sheet.locator("ins").first()).toContainText("Said my own way.");
  expect(await findings(page), "versions").toEqual([]);
  await sheet.getByRole("button", { name: t("edit.versions.restoreLabel", { version: 1 }) }).click();
  await expect(sheet.getByRole("heading", { name: t("edit.versions.version", { version: 3 }) })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(voiceOver(page, 2)).toHaveText(before);
});

test("without a connection the words stay in the browser and go out when it is back", async ({ page, context }) => {
  const address = await finishedScript(page);
  await openBeat(page, 2);
  await context.setOffline(true);
  await page.getByLabel(t("edit.field.voiceOver")).fill("Typed in a tunnel.");
  await expect(page.getByText(t("edit.status.kept"))).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await findings(page), "offline").toEqual([]);
  await context.setOffline(false);
  await saved(page);
  const other = await context.newPage();
  await other.goto(address);
  await expect(voiceOver(other, 2)).toHaveText("Typed in a tunnel.");
});

test("two tabs: a text comes over by itself, and two texts at once are both shown for a choice", async ({ page, context }) => {
  const address = await finishedScript(page);
  const other = await context.newPage();
  await other.goto(address);
  await openBeat(page, 2);
  await page.getByLabel(t("edit.field.voiceOver")).fill("From the first tab.");
  await expect(voiceOver(other, 2)).toHaveText("From the first tab.");
  // The second tab can't send for a while; meanwhile the first saves again.
  await other.route("**/scripts/**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await openBeat(other, 2);
  await other.getByLabel(t("edit.field.voiceOver")).fill("From the second tab.");
  await expect(other.getByText(t("edit.status.kept"))).toBeVisible();
  await page.getByLabel(t("edit.field.voiceOver")).fill("From the first tab again.");
  await saved(page);
  const notice = other.getByRole("alert").filter({ hasText: t("edit.conflict.title") });
  await expect(notice).toBeVisible();
  // The header covers what was scrolled under it; axe would count that.
  await other.evaluate(() => window.scrollTo(0, 0));
  expect(await findings(other), "conflict").toEqual([]);
  await other.unroute("**/scripts/**");
  await notice.getByRole("button", { name: t("edit.conflict.mine") }).click();
  await expect(notice).toBeHidden();
  await other.reload();
  await expect(voiceOver(other, 2)).toHaveText("From the second tab.");
});

test("one beat is worded anew with its reason kept; a locked one is not; another hook opens the video", async ({ page }) => {
  await finishedScript(page);
  const [second, third] = [await voiceOver(page, 2).innerText(), await voiceOver(page, 3).innerText()];
  await page.getByRole("button", { name: t("edit.beat.lockLabel", { number: 3 }) }).click();
  await saved(page);
  await expect(page.getByRole("button", { name: t("edit.beat.rerollLabel", { number: 3 }) })).toBeDisabled();
  await page.getByRole("button", { name: t("edit.beat.rerollLabel", { number: 2 }) }).click();
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await findings(page), "choice of the reason").toEqual([]);
  await page.getByRole("button", { name: t("edit.reroll.start") }).click();
  await expect(voiceOver(page, 2)).not.toHaveText(second);
  await expect(voiceOver(page, 3)).toHaveText(third);
  const other = page.locator("details").filter({ has: page.getByRole("button", { name: t("edit.hook.useLabel", { number: 2 }), includeHidden: true }) });
  const spoken = (await other.locator("summary span[lang]").innerText()).trim();
  await other.locator("summary").click();
  await other.getByRole("button", { name: t("edit.hook.useLabel", { number: 2 }) }).click();
  await expect(voiceOver(page, 1)).toHaveText(spoken);
  await saved(page);
});

test("the whole is told what to change, fitted to 15 seconds, and said in Russian, linked both ways", async ({ page }) => {
  await finishedScript(page);
  const address = page.url();
  await page.getByRole("button", { name: t("edit.rework.seconds", { seconds: 15 }) }).click();
  await expect(page.getByRole("status").filter({ hasText: t("edit.revision.done", { version: 2 }) })).toBeAttached();
  await expect(page.getByRole("list", { name: t("scripts.brief.title") }).getByText(t("scripts.brief.seconds", { count: 15 }))).toBeVisible();
  await page.getByLabel(t("edit.rework.sentence")).fill("make it warmer");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: t("edit.revision.done", { version: 3 }) })).toBeAttached();
  await page.getByRole("button", { name: t("edit.rework.translate", { language: t("common.language.ru") }) }).click();
  await page.waitForURL((url) => url.href !== address);
  await untilFinished(page);
  await expect(voiceOver(page, 1)).toHaveText(/[а-яё]/i);
  await page.reload();
  await page.getByText(t("edit.rework.original")).locator("..").getByRole("link").click();
  await page.waitForURL(address);
  await expect(page.getByText(t("edit.rework.translation"))).toBeVisible();
});

for (const locale of ["en", "ru"] as const) {
  test(`every editor open: axe finds nothing, and no sideways scroll at 320 px (${locale})`, async ({ page, context, baseURL }) => {
    const w = words(locale);
    const address = await finishedScript(page);
    await context.addCookies([{ name: "locale", value: locale, url: baseURL }]);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    await page.getByRole("button", { name: w("edit.title.edit") }).click();
    await page.getByRole("button", { name: w("edit.beat.editLabel", { number: 1 }) }).click();
    await page.getByRole("button", { name: w("edit.hook.editLabel", { number: 1 }) }).click();
    await page.getByRole("button", { name: w("edit.publish.edit") }).click();
    await page.getByRole("button", { name: w("edit.beat.rerollLabel", { number: 2 }) }).click();
    await page.getByLabel(w("scripts.publish.caption")).fill("A caption of my own #coffee");
    await expect(page.getByRole("status").filter({ hasText: new RegExp(`^${w("edit.status.saved")}$`) })).toBeVisible();
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await findings(page)).toEqual([]);
    await expectNoSidewaysScroll(page, "editors");
  });
}

test.describe("with a model beside the composer", () => {
  test.describe.configure({ mode: "serial", timeout: 180_000 });
  let server: OwnServer;
  let model: ProviderDouble;
  test.beforeAll(async () => {
    model = await startProviderDouble();
    server = await startOwnServer({ port: 3183, env: { WRITER: "composer", LLAMA_BASE_URL: model.url, LLAMA_MODEL: "tiny-model", COMPOSER_WORDS_PER_SECOND: "40" } });
  });
  test.afterAll(async () => {
    await server.kill("SIGTERM");
    await model.close();
  });
  const LLAMA = { model: "tiny-model", provider: t("scripts.writer.provider.llama") };
  const reword = async (page: Page, number: number) => {
    await page.getByRole("button", { name: t("edit.beat.rerollLabel", { number }) }).click();
    await page.getByRole("button", { name: t("edit.reroll.start") }).click();
  };
  /** axe in both themes and at both ends of the widths, the page as it stands. */
  async function expectAccessible(page: Page, where: string) {
    for (const [width, colorScheme] of [[360, "light"], [1440, "dark"]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await findings(page), `${where} at ${width} px`).toEqual([]);
      await expectNoSidewaysScroll(page, where);
    }
  }

  test("a rewrite's words come into the beat's own card, a locked beat and the others stand; Stop brings the old words back", async ({ page }) => {
    await finishedScript(page, undefined, `${server.url}/`);
    const before = await Promise.all([1, 2, 3, 4].map((number) => voiceOver(page, number).innerText()));
    await page.getByRole("button", { name: t("edit.beat.lockLabel", { number: 4 }) }).click();
    await saved(page);
    await reword(page, 3);
    const card = page.locator("#beat-3");
    await expect(card.getByText(t("edit.arriving"))).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: t("edit.revision.beat", { number: 3 }) })).toHaveCount(1);
    await expect(card).toHaveAttribute("data-beat", "arriving", { timeout: 60_000 });
    const arriving = await voiceOver(page, 3).innerText();
    expect(arriving).not.toBe(before[2]);
    expect(await voiceOver(page, 3).evaluate((element) => element.closest("[aria-live], [role=status], [role=alert]"))).toBeNull();
    await page.getByRole("button", { name: t("scripts.actions.stop"), exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: t("edit.revision.stopped") })).toBeVisible();
    for (const number of [1, 2, 3, 4]) await expect(voiceOver(page, number)).toHaveText(before[number - 1] ?? "");
    await expectAccessible(page, "a stopped rewrite");
    await page.getByRole("button", { name: t("scripts.actions.tryAgain") }).click();
    await expect(card.getByText(t("edit.arriving"))).toBeVisible();
    await expectAccessible(page, "a rewrite under way");
    await expect(card.getByText(t("edit.arriving"))).toBeHidden({ timeout: 60_000 });
    await expect(voiceOver(page, 3)).not.toHaveText(before[2] ?? "");
    await expect(voiceOver(page, 4)).toHaveText(before[3] ?? "");
  });

  test("the writer chosen at the desk is asked; where it breaks or fails, who wrote instead and why is told, kept and listed", async ({ page }) => {
    await finishedScript(page, undefined, `${server.url}/`);
    const second = await voiceOver(page, 2).innerText();
    await page.getByRole("region", { name: t("edit.rework.title") }).getByLabel(t("writers.choice.label")).selectOption("llama");
    model.requests.length = 0;
    model.behave({ kind: "answer", text: "I would rather write you a poem." });
    await reword(page, 2);
    await expect(page.getByText(t("edit.revision.done", { version: 2 })).last()).toBeVisible({ timeout: 60_000 });
    expect(model.requests.length).toBeGreaterThan(0);
    await expect(page.getByText(t("writers.line.failed", { ...LLAMA, code: "writer_output_invalid" }))).toBeVisible();
    await page.getByText(t("writers.raw.title")).click();
    await expect(page.getByText("I would rather write you a poem.").first()).toBeVisible();
    await expect(voiceOver(page, 2)).not.toHaveText(second);
    await expectAccessible(page, "a broken answer");
    model.behave({ kind: "status", status: 401 });
    await reword(page, 3);
    await expect(page.getByText(t("edit.revision.done", { version: 3 })).last()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(t("writers.line.failed", { ...LLAMA, code: "writer_key_refused" }))).toBeVisible();
    await page.reload();
    await page.getByRole("button", { name: t("edit.versions.open"), exact: true }).click();
    const sheet = page.getByRole("dialog");
    await expect(sheet.getByText(t("writers.line.failed", { ...LLAMA, code: "writer_output_invalid" }))).toBeVisible();
    await expect(sheet.getByText(t("writers.line.failed", { ...LLAMA, code: "writer_key_refused" }))).toBeVisible();
    await expectAccessible(page, "versions with who wrote them");
  });
});
