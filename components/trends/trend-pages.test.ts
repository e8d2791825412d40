import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { expect, test } from "vitest";
import type { Locale } from "#lib/i18n/locales.ts";
import { catalogue, type Messages } from "#lib/i18n/messages.ts";
import { EngineNotice } from "./engine-notice.tsx";
import { OtherSourceNote } from "./other-source-note.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { TrendLead } from "./trend-lead.tsx";
import { TrendNumbers } from "./trend-numbers.tsx";
import { listedTrend, points } from "./trend.fixtures.ts";

function render(element: ReactElement, locale: Locale = "en"): string {
  const props = { locale, messages: catalogue(locale) as unknown as Messages, timeZone: "UTC", children: element };
  return renderToStaticMarkup(createElement(IntlProvider, props));
}

const whole = listedTrend();

test("a combination leads to its audio and its topic by search", () => {
  const parts = [{ kind: "audio" as const, key: "k1", label: "Song & Dance" }, { kind: "topic" as const, key: "bread+oven", label: "bread · oven" }];
  const html = render(createElement(TrendLead, { card: listedTrend({ id: "combination:k1|bread+oven", kind: "combination", parts }) }));
  expect(html).toContain('href="/trends?q=Song+%26+Dance&amp;kind=audio"');
  expect(html).toContain("kind=topic");
});

test.each([
  ["one day", points([0.4])],
  ["nothing gained on any day", points([0, 0, 0])],
  ["shares of a very large corpus", points([0.00001, 0.00002, 0.00004])],
])("a chart of %s is drawn without numbers that are none", (_, sparkline) => {
  const measures = { ...whole.measures, baseline: null, robustZ: null, forecast: null, bursts: [] };
  for (const locale of ["en", "ru"] as const) {
    const html = render(createElement(TrendChart, { card: listedTrend({ sparkline, measures }) }), locale);
    expect(html).toContain("<svg");
    expect(html).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(render(createElement(TrendNumbers, { card: listedTrend({ sparkline, measures }) }), locale)).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test("the age of the last good answer is said in the words of the language", () => {
  const freshness = { source: "last_good" as const, fetchedAt: "2026-11-22T14:05:00.000Z", ageSeconds: 23 * 60 };
  expect(render(createElement(EngineNotice, { freshness, several: true }))).toMatch(/14:05.*23 minutes ago/);
  expect(render(createElement(EngineNotice, { freshness, several: true }), "ru")).toMatch(/14:05.*23 минуты назад/);
  expect(render(createElement(EngineNotice, { freshness: { ...freshness, source: "cache" } }))).toBe("");
});

test("shares of two sources are said to be of two wholes", () => {
  expect(render(createElement(OtherSourceNote, { a: { demo: true, platform: "youtube" }, b: { demo: false, platform: "youtube" } }))).toMatch(/demo reels.*YouTube/);
  expect(render(createElement(OtherSourceNote, { a: whole, b: whole }))).toBe("");
});
