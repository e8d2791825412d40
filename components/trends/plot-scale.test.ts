import { expect, test } from "vitest";
import { areaPath, daysBand, dotsPath, linePath, namedDays, plotScale, roundTicks } from "./plot-scale.ts";

test.each([
  [0, [0]], [-1, [0]], [Number.NaN, [0]], [1, [0, 0.25, 0.5, 0.75, 1]], [0.031, [0, 0.01, 0.02, 0.03]], [7, [0, 2, 4, 6]], [9, [0, 2.5, 5, 7.5]], [3, [0, 1, 2, 3]], [1100, [0, 500, 1000]],
])("round ticks up to %d", (high, expected) => {
  expect(roundTicks(high).map((tick) => Number(tick.toPrecision(6)))).toEqual(expected);
});

test("days go from edge to edge, values from the floor up, and nothing leaves the box", () => {
  const plot = plotScale(5, 0.4);
  expect([plot.x(0), plot.x(2), plot.x(4), plot.y(0)]).toEqual([0, 50, 100, 100]);
  expect(plot.y(0.4)).toBeGreaterThan(0);
  expect(plotScale(1, 0).x(0)).toBe(50);
  expect(plotScale(3, 0).y(0)).toBe(100);
  for (const tick of plot.ticks) expect(plot.y(tick)).toBeGreaterThanOrEqual(0);
});

test("a day without a value leaves a gap in the line and no dot", () => {
  const plot = plotScale(4, 1);
  const values = [1, null, 0.5, 0];
  expect(linePath(plot, values).match(/M/g)).toHaveLength(2);
  expect(linePath(plot, values).match(/L/g)).toHaveLength(1);
  expect(dotsPath(plot, values).match(/h0/g)).toHaveLength(3);
  expect(linePath(plot, [])).toBe("");
  expect(areaPath(plot, [])).toBe("");
});

test("a band covers its days and stays in the box", () => {
  const plot = plotScale(11, 1);
  expect(daysBand(plot, 11, 2, 4)).toEqual({ left: 15, width: 30 });
  expect(daysBand(plot, 11, 0, 10)).toEqual({ left: 0, width: 100 });
  expect(daysBand(plotScale(1, 1), 1, 0, 0)).toEqual({ left: 0, width: 100 });
});

test.each([[0, []], [1, [0]], [5, [0, 4]], [8, [0, 7]], [14, [6, 13]], [42, [13, 27, 41]], [90, [5, 33, 61, 89]]])("%d days name %j", (count, expected) => {
  expect(namedDays(count)).toEqual(expected);
});
