import { expect, test } from "vitest";
import { alignDays } from "./align-days.ts";
import { burstRanges } from "./burst-ranges.ts";
import { tellApart } from "./tell-apart.ts";
import { points } from "./trend.fixtures.ts";

const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

test.each([
  [between(2, 3), between(0.5, 1.9), "a"],
  [between(0.5, 1.9), between(2, 3), "b"],
  [between(1, 2), between(2, 3), "overlap"],
  [between(1, 9), between(4, 5), "overlap"],
  [null, between(1, 2), "missing"],
  [between(1, 2), null, "missing"],
])("%j against %j: %s", (a, b, expected) => {
  expect(tellApart(a, b)).toBe(expected);
});

test("two histories stand on the same days, with gaps where one has none", () => {
  const { days, a, b } = alignDays(points([0.1, 0.2]), points([0.3, 0.4, 0.5, 0.6]).slice(0, 3));
  expect(days).toEqual(["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"]);
  expect(a).toEqual([null, null, 0.1, 0.2]);
  expect(b).toEqual([0.3, 0.4, 0.5, null]);
  expect(alignDays([], [])).toEqual({ days: [], a: [], b: [] });
});

test("a burst is found in its series by day; one outside it is left out", () => {
  const burst = (startDay: string, endDay: string) => ({ startDay, endDay, weight: 1, ongoing: false });
  const series = points([0, 0.1, 0.2, 0.3]);
  expect(burstRanges(series, [burst("2026-11-20", "2026-11-21")])).toMatchObject([{ from: 1, to: 2 }]);
  expect(burstRanges(series, [burst("2026-11-01", "2026-11-20")])).toMatchObject([{ from: 0, to: 1 }]);
  expect(burstRanges(series, [burst("2026-11-01", "2026-11-03"), burst("2026-12-01", "2026-12-02")])).toEqual([]);
});
