import { expect, test } from "vitest";
import reference from "./fixtures/trend-reference-cases.json" with { type: "json" };
import { medianAndMad, robustZ } from "./robust-baseline.ts";

test("median, MAD and z (reference robust_z)", () => {
  const { x, median, mad, z } = reference.robust_z;
  const spread = medianAndMad(x);
  expect(spread).toEqual({ median, mad });
  expect(x.map((value) => robustZ(value, spread))).toEqual(z.map((value) => expect.closeTo(value, 6)));
});

test("an even number of values has the mean of the middle two; nothing has zeros", () => {
  expect(medianAndMad([4, 1, 3, 2])).toEqual({ median: 2.5, mad: 1 });
  expect(medianAndMad([])).toEqual({ median: 0, mad: 0 });
});

test("the floor stands in for a MAD of zero, and the median itself is never surprising", () => {
  expect(robustZ(5, { median: 5, mad: 0 })).toBe(0);
  expect(robustZ(6, { median: 5, mad: 0 })).toBe(Number.POSITIVE_INFINITY);
  expect(robustZ(6, { median: 5, mad: 0 }, 0.5)).toBeCloseTo(0.6745 / 0.5, 10);
});
