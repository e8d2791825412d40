import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import { nameTrend } from "../lib/i18n/name-trend.ts";
import { catalogue, type Messages } from "../lib/i18n/messages.ts";
import type { TrendPage } from "../lib/trends/engine.ts";
import type { TrendDetail } from "../lib/trends/schema.ts";
import { expectNoSidewaysScroll, findings } from "./axe.ts";
import { words } from "./words.ts";

const t = words("en");
const names = createTranslator<Messages, "trends">({ locale: "en", messages: catalogue("en") as unknown as Messages, namespace: "trends" });

const list = (page: Page) => page.getByRole("list", { name: t("trends.list") });
const cards = (page: Page) => list(page).getByRole("article");
const count = (page: Page) => page.getByRole("heading", { level: 2 }).getByRole("status");
const filter = (page: Page, name: "stage" | "language" | "country" | "period" | "sort") => page.getByLabel(t(`trends.filters.${name}`), { exact: true });

/** What the API says: the pages must show the same. */
async function board(request: APIRequestContext, query = ""): Promise<TrendPage> {
  const answer = await request.get(`/api/v1/trends?${query}`);
  expect(answer.status()).toBe(200);
  return answer.json();
}

async function shownNames(page: Page): Promise<string[]> {
  return (await cards(page).getByRole("heading").allInnerTexts()).map((text) => text.replaceAll("\u00a0", " ").trim());
}

/** A trend that has had a burst and a baseline, so that everything can be looked at. */
async function burstingTrend(request: APIRequestContext): Promise<TrendDetail> {
  const found = (await board(request, "limit=200")).trends.find(({ measures }) => measures.bursts.length > 0 && measures.baseline);
  expect(found, "a trend with a burst in the demo").toBeDefined();
  return (await request.get(`/api/v1/trends/${encodeURIComponent(found!.id)}`)).json();
}

test("an address says what is filtered, and the page agrees with the API", async ({ page, request }) => {
  for (const query of ["kind=hashtag&stage=rising", "language=ru", "sort=growth&period=14", "sort=label", "country=KZ"]) {
    const expected = await board(request, query);
    await page.goto(`/trends?${query}`);
    expect(await shownNames(page), query).toEqual(expected.trends.map((card) => nameTrend(card, names)));
    await expect(count(page)).toContainText(t("trends.found", { count: expected.total }));
  }
  await page.goto("/trends?kind=hashtag&stage=rising&period=14&sort=growth");
  await expect(filter(page, "stage")).toHaveValue("rising");
  await expect(filter(page, "period")).toHaveValue("14");
  await expect(filter(page, "sort")).toHaveValue("growth");
  await expect(page.getByRole("link", { name: t("trends.kind.hashtag"), exact: true })).toHaveAttribute("aria-current", "true");
  for (const card of await cards(page).all()) await expect(card.getByText(t("trends.kindOne.hashtag"), { exact: true })).toBeVisible();
});

test("a changed filter shows at once, is announced, and Back undoes it; all can be cleared", async ({ page, request }) => {
  const rising = await board(request, "stage=rising");
  const both = await board(request, "stage=rising&language=ru");
  await page.goto("/trends");
  const before = await count(page).innerText();
  await count(page).evaluate((element) => element.setAttribute("data-same", ""));
  await filter(page, "stage").focus();
  await filter(page, "stage").selectOption("rising");
  await page.waitForURL(/\/trends\?stage=rising$/);
  await expect(count(page)).toContainText(t("trends.found", { count: rising.total }));
  await expect(filter(page, "stage")).toBeFocused();
  // A screen reader hears a live region that stays; a new one it would not.
  await expect(count(page)).toHaveAttribute("data-same", "");
  await filter(page, "language").selectOption("ru");
  await page.waitForURL(/language=ru/);
  await expect(count(page)).toContainText(t("trends.found", { count: both.total }));
  await page.goBack();
  await expect(filter(page, "language")).toHaveValue("");
  await expect(count(page)).toContainText(t("trends.found", { count: rising.total }));
  await page.goForward();
  await expect(filter(page, "language")).toHaveValue("ru");
  await page.reload();
  await expect(filter(page, "language")).toHaveValue("ru");
  await page.getByRole("link", { name: t("trends.filters.clear") }).click();
  await page.waitForURL(/\/trends$/);
  await expect(count(page)).toHaveText(before);
});

test("arrowing through a list makes one address, of the last choice", async ({ page }) => {
  await page.goto("/trends");
  await expect(page.getByRole("search")).toHaveAttribute("aria-busy", "false");
  const length = await page.evaluate(() => history.length);
  await filter(page, "sort").focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowDown");
  await page.waitForURL(/sort=share$/);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
});

test("search finds by name; a search that finds nothing says so and leads back", async ({ page, request }) => {
  const [known] = (await board(request, "kind=hashtag&limit=1")).trends;
  const word = known!.label.replace(/^#/, "");
  await page.goto("/trends?kind=hashtag");
  await page.getByLabel(t("trends.filters.search"), { exact: true }).fill(word);
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=/);
  await expect(cards(page).first().getByRole("heading")).toHaveText(known!.label);
  expect(new URL(page.url()).searchParams.get("kind")).toBe("hashtag");
  await page.goto("/trends?country=AQ");
  await expect(page.getByText(t("trends.noneFound.title"))).toBeVisible();
  await expect(count(page)).toHaveText(t("trends.found", { count: 0 }));
  await page.getByRole("link", { name: t("trends.noneFound.reset") }).click();
  await expect(cards(page).first()).toBeVisible();
});

test("an address nobody wrote with care still opens", async ({ page }) => {
  await page.goto("/trends?kind=meme&stage=&period=8&limit=-4&offset=x&sort=worst&language=%3Cb%3E&compare=&compare=nothing:here");
  await expect(cards(page)).toHaveCount(24);
  await page.goto("/trends?offset=9999");
  await expect(page.getByText(t("trends.pastEnd.title"))).toBeVisible();
  expect((await page.goto("/trends/no-such:trend"))?.status()).toBe(404);
  expect((await page.goto("/trends/%25zz"))?.status()).toBe(404);
});

test("show more goes on where the list ended", async ({ page }) => {
  await page.goto("/trends");
  await expect(cards(page)).toHaveCount(24);
  const first = await shownNames(page);
  await page.getByRole("link", { name: t("trends.more", { count: 24 }) }).click();
  await expect(cards(page)).toHaveCount(48);
  await expect(cards(page).nth(24).getByRole("link").first()).toBeFocused();
  expect((await shownNames(page)).slice(0, 24)).toEqual(first);
  await page.reload();
  await expect(cards(page)).toHaveCount(48);
});

test("without scripts: filters, search and show more work", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-US", baseURL });
  const page = await context.newPage();
  await page.goto("/trends");
  await filter(page, "stage").selectOption("rising");
  await page.getByLabel(t("trends.filters.search"), { exact: true }).fill("coffee");
  await page.getByRole("button", { name: t("trends.filters.apply") }).click();
  expect(new URL(page.url()).searchParams.get("stage")).toBe("rising");
  await expect(filter(page, "stage")).toHaveValue("rising");
  await page.goto("/trends");
  await page.getByRole("link", { name: t("trends.more", { count: 24 }) }).click();
  await expect(cards(page)).toHaveCount(48);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.locator("summary").filter({ hasText: t("trends.filters.title") }).click();
  await expect(filter(page, "stage")).toBeVisible();
  await context.close();
});

test("on a phone the filters fold away and say how many are set", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/trends?stage=rising&period=28");
  await expect(filter(page, "stage")).toBeHidden();
  const fold = page.locator("summary").filter({ hasText: t("trends.filters.title") });
  await expect(fold).toContainText(t("trends.filters.active", { count: 2 }));
  await fold.click();
  await filter(page, "stage").selectOption("fading");
  await page.waitForURL(/stage=fading/);
  await expect(filter(page, "stage")).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(fold).toBeHidden();
});

test("the chart by keyboard: one tab stop, a day a key, each said with its numbers; the table has the same", async ({ page, request }) => {
  const trend = await burstingTrend(request);
  await page.goto(`/trends/${encodeURIComponent(trend.id)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(nameTrend(trend, names).replaceAll(" · ", "\u00a0· "));
  const chart = page.getByRole("region", { name: t("trends.detail.chart") });
  const cursor = chart.getByRole("slider");
  await expect(cursor).toHaveCount(1);
  await cursor.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const place = trend.sparkline.length - 2;
  const day = trend.sparkline[place]!;
  const said = (await cursor.getAttribute("aria-valuetext")) ?? "";
  expect(said).toContain(t("trends.chart.readout.reels", { reels: day.reels }));
  expect(said).toContain(new Date(day.day).toLocaleDateString("en", { day: "numeric", month: "short", timeZone: "UTC" }));
  await page.keyboard.press("Home");
  await expect(cursor).toHaveAttribute("aria-valuetext", new RegExp(new Date(trend.sparkline[0]!.day).toLocaleDateString("en", { day: "numeric", month: "short", timeZone: "UTC" })));
  const [burst] = trend.measures.bursts;
  const start = trend.sparkline.findIndex((point) => point.day === burst!.startDay);
  for (let step = 0; step < start; step++) await page.keyboard.press("ArrowRight");
  expect(await cursor.getAttribute("aria-valuetext")).toContain(t("trends.chart.pointBurst", { point: "" }).trim());

  await chart.getByText(t("trends.chart.table")).click();
  const rows = chart.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(trend.sparkline.length + 1);
  await expect(rows.nth(2)).toContainText(day.playsGained.toLocaleString("en"));
  await expect(rows.nth(trend.sparkline.length - start)).toContainText(t("trends.chart.yes"));
});

test("a trend says how sure its stage is, its numbers, its evidence by tier and what is not known", async ({ page, request }) => {
  const trend = await burstingTrend(request);
  await page.goto(`/trends/${encodeURIComponent(trend.id)}`);
  await expect(page.getByText(t("trends.detail.agree", { share: `${Math.round(trend.stageProbability * 100)}%` }))).toBeVisible();
  await expect(page.getByRole("table", { name: t("trends.detail.odds") }).getByRole("row")).toHaveCount(6);
  const numbers = page.getByRole("region", { name: t("trends.detail.numbers") });
  await expect(numbers.getByRole("img", { name: new RegExp(t("trends.number.momentum")) })).toBeVisible();
  await expect(page.getByRole("region", { name: t("trends.detail.unknown") }).getByText(t("trends.unknown.demo"))).toBeVisible();
  const reels = page.getByRole("region", { name: t("trends.detail.reels") }).getByRole("listitem");
  await expect(reels.first()).toContainText(`@${trend.reels[0]!.authorHandle}`);
  await expect(reels.first()).toContainText(t(`common.tier.${trend.reels[0]!.tier}`));
});

test("a trend goes into the brief by its page", async ({ page, request }) => {
  const [format] = (await board(request, "kind=format&limit=1")).trends;
  const label = nameTrend(format!, names);
  await page.goto(`/trends/${encodeURIComponent(format!.id)}`);
  await page.getByRole("link", { name: t("trends.use") }).click();
  await expect(page.getByRole("button", { name: t("studio.brief.removeTrend", { label }) })).toBeVisible();
  await page.waitForURL(/\/$/);
});

test("two trends are picked, kept while filters change, and set side by side", async ({ page }) => {
  await page.goto("/trends?kind=hashtag");
  const [first, second, third] = await shownNames(page);
  const pick = (label: string) => list(page).getByRole("link", { name: t("trends.compare.addLabel", { label }), exact: true });
  await pick(first!).click();
  const tray = page.getByRole("region", { name: t("trends.compare.tray") });
  await expect(tray).toContainText(first!);
  await expect(list(page).getByRole("link", { name: t("trends.compare.addedLabel", { label: first! }) })).toBeFocused();
  await expect(page.getByText(t("trends.compare.chosen", { count: 1 }))).toBeAttached();
  await filter(page, "sort").selectOption("label");
  await page.waitForURL(/sort=label/);
  await expect(tray).toContainText(first!);
  await pick(second!).click();
  await expect(pick(third!)).toHaveAttribute("aria-disabled", "true");
  await tray.getByRole("link", { name: t("trends.compare.go") }).click();

  await page.waitForURL(/\/trends\/compare\?a=/);
  const numbers = page.getByRole("region", { name: t("trends.compare.numbers") });
  for (const label of [first!, second!]) await expect(numbers.getByRole("columnheader", { name: label })).toBeVisible();
  await expect(numbers.getByRole("row", { name: new RegExp(t("trends.number.growth")) })).toBeVisible();
  const cursor = page.getByRole("slider", { name: t("trends.chart.cursorTwo") });
  await cursor.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await cursor.getAttribute("aria-valuetext")).toContain(first!);
  expect(await cursor.getAttribute("aria-valuetext")).toContain(second!);
  await page.getByRole("link", { name: t("trends.compare.scaleOwn") }).click();
  await page.waitForURL(/scale=own/);
  await expect(page.getByRole("link", { name: t("trends.compare.scaleOwn") })).toHaveAttribute("aria-current", "true");
  await page.getByText(t("trends.chart.table")).click();
  expect(await page.getByRole("group", { name: t("trends.chart.tableLabel") }).getByRole("row").count()).toBeGreaterThan(7);
});

test("a comparison without two trends says how to get them", async ({ page }) => {
  await page.goto("/trends/compare");
  await expect(page.getByText(t("trends.compare.pick.title"))).toBeVisible();
  await page.goto("/trends/compare?a=hashtag:gone-for-good&b=hashtag:gone-too");
  await expect(page.getByText(t("trends.compare.gone", { count: 2 }))).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  for (const locale of ["en", "ru"] as const) {
    test(`axe finds nothing on explorer, trend and comparison, and 320 px is wide enough (${locale}, ${theme})`, async ({ page, context, baseURL, request }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await context.addCookies([{ name: "locale", value: locale, url: baseURL }, { name: "theme", value: theme, url: baseURL }]);
      const trend = await burstingTrend(request);
      const other = (await board(request, "kind=format&limit=1")).trends[0]!;
      const [a, b] = [encodeURIComponent(trend.id), encodeURIComponent(other.id)];
      for (const address of [`/trends?compare=${a}&compare=${b}`, "/trends?country=AQ", `/trends/${a}`, `/trends/compare?a=${a}&b=${b}&scale=own`]) {
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(address);
          for (const fold of await page.locator("main details > summary").all()) if (await fold.isVisible()) await fold.click();
          expect(await findings(page), `${address} at ${width} px`).toEqual([]);
          await expectNoSidewaysScroll(page, `${address} at ${width} px`);
        }
      }
    });
  }
}
