import { expect, test } from "vitest";
import { listUnknowns } from "./list-unknowns.ts";
import { listedTrend } from "./trend.fixtures.ts";

const whole = listedTrend();
const keys = (patch: Parameters<typeof listedTrend>[0]) => listUnknowns(listedTrend(patch)).map(({ key }) => key);

test("nothing is said to be missing where nothing is", () => {
  expect(listUnknowns(whole)).toEqual([]);
});

test.each([
  ["hidden", { gaps: { ...whole.gaps, hiddenReels: 3 } }, { key: "hidden", count: 3, total: 24 }],
  ["single", { gaps: { ...whole.gaps, singleReels: 2 } }, { key: "single", count: 2, total: 24 }],
  ["few authors", { gaps: { ...whole.gaps, measuredAuthors: 9, effectiveAuthors: 1.2 } }, { key: "fewAuthors", authors: 9, effective: 1.2 }],
  ["authors without a usual", { gaps: { ...whole.gaps, ownBaselineReels: 15 } }, { key: "ownBaseline", count: 5, total: 20 }],
  ["unobserved days", { gaps: { ...whole.gaps, unobservedDays: 4 } }, { key: "unobserved", count: 4, total: 42 }],
  ["a sample", { gaps: { ...whole.gaps, sampledReels: 2000 } }, { key: "sampled", count: 2000 }],
  ["a short history", { measures: { ...whole.measures, baseline: null }, gaps: { ...whole.gaps, historyDays: 9 } }, { key: "shortHistory", days: 9 }],
  ["no forecast", { measures: { ...whole.measures, forecast: null } }, { key: "noForecast" }],
  ["nobody looked", { tiers: { metadata: 24, deep_dive: 0 } }, { key: "noLooks" }],
  ["demo", { demo: true }, { key: "demo" }],
])("%s is one line with its numbers", (_, patch, expected) => {
  expect(listUnknowns(listedTrend(patch))).toEqual([expected]);
});

test("by publication says it once: that reels were seen once is the same news", () => {
  expect(keys({ gaps: { ...whole.gaps, byPublication: true, singleReels: 24 } })).toEqual(["byPublication"]);
});
