import { expect, test } from "vitest";
import { changeFilters, countFolded, explorerHref, isNarrowed, moreFilters, NO_FILTERS, previousFilters, readFilters, toggleCompared, toTrendQuery } from "./explorer-filters.ts";

const params = (href: string) => {
  const read: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(href, "http://localhost").searchParams) {
    const before = read[name];
    read[name] = before === undefined ? value : [before, value].flat();
  }
  return read;
};

test("an address says the view and reads back as the same view", () => {
  const filters = {
    ...NO_FILTERS, kind: "audio" as const, stage: "rising" as const, language: "ru", country: "KZ", period: 28 as const, sort: "growth" as const,
    query: "кофе & #tea", limit: 48, offset: 192, compare: ["hashtag:еда", "combination:a|b c"],
  };
  expect(readFilters(params(explorerHref(filters)))).toEqual(filters);
  expect(explorerHref(NO_FILTERS)).toBe("/trends");
});

test("what an address says wrongly counts as not said", () => {
  const odd = readFilters({ kind: "meme", stage: "", language: "<b>", country: "Kazakhstan", period: "8", sort: "worst", limit: "-3", offset: "1e9", q: " x ".padEnd(500, "y") });
  expect(odd).toMatchObject({ ...NO_FILTERS, query: expect.any(String) });
  expect(odd.query).toHaveLength(200);
  expect(readFilters({ kind: ["topic", "audio"], country: "kz", limit: "900", compare: ["a", "a", "b", "c", ""] })).toMatchObject({ kind: "topic", country: "KZ", limit: 192, compare: ["a", "b"] });
});

test("the engine is asked for what is said only", () => {
  expect(toTrendQuery(NO_FILTERS)).toEqual({ period: 7, sort: "score", limit: 24, offset: 0 });
  expect(toTrendQuery({ ...NO_FILTERS, kind: "topic", query: "tea" })).toMatchObject({ kind: "topic", query: "tea" });
});

test("a changed filter starts at the first page and keeps what is compared", () => {
  const view = { ...NO_FILTERS, limit: 72, offset: 192, compare: ["a"] };
  expect(changeFilters(view, { stage: "fading" })).toEqual({ ...NO_FILTERS, stage: "fading", compare: ["a"] });
  expect(countFolded({ ...NO_FILTERS, kind: "audio", query: "x", language: "ru", period: 14 })).toBe(2);
  expect(isNarrowed({ ...NO_FILTERS, period: 14, sort: "label", compare: ["a"] })).toBe(false);
});

test("show more lets the page grow, then begins another, and every trend is on exactly one way", () => {
  let view: ReturnType<typeof moreFilters> = NO_FILTERS;
  const shown = new Set<number>();
  for (let steps = 0; view && steps < 40; steps++) {
    for (let place = view.offset; place < Math.min(view.offset + view.limit, 300); place++) shown.add(place);
    view = moreFilters(view, 300);
  }
  expect(view).toBeNull();
  expect(shown.size).toBe(300);
  expect(moreFilters(NO_FILTERS, 24)).toBeNull();
  expect(previousFilters(NO_FILTERS)).toBeNull();
  expect(previousFilters({ ...NO_FILTERS, offset: 192 })).toMatchObject({ offset: 0, limit: 192 });
});

test("two trends can be picked and taken back, a third not", () => {
  const first = toggleCompared(NO_FILTERS, "a");
  const second = toggleCompared(first!, "b");
  expect(second?.compare).toEqual(["a", "b"]);
  expect(toggleCompared(second!, "c")).toBeNull();
  expect(toggleCompared(second!, "a")?.compare).toEqual(["b"]);
});
