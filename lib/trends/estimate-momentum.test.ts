import { expect, test } from "vitest";
import { estimateMomentum } from "./estimate-momentum.ts";

/** Authors at these multiples of their usual, each with a baseline of their own. */
function sumsOf(ratios: number[]) {
  const logs = ratios.map(Math.log);
  return {
    measuredAuthors: logs.length, weight: logs.length,
    weightedX: logs.reduce((sum, x) => sum + x, 0), weightedXSquared: logs.reduce((sum, x) => sum + x * x, 0),
  };
}

test("few authors stay near 1, many reach their geometric mean", () => {
  expect(estimateMomentum(sumsOf([8, 8]), 1).value).toBeCloseTo(8 ** (2 / 5), 10);
  expect(estimateMomentum(sumsOf(Array.from({ length: 300 }, () => 8)), 1).value).toBeCloseTo(8, 0);
  expect(estimateMomentum(sumsOf([]), 1).value).toBe(1);
});

test("the interval holds the value, narrows with authors and widens with their spread", () => {
  const width = ({ low, high }: { low: number; high: number }) => Math.log(high / low);
  const few = estimateMomentum(sumsOf([2, 3, 4]), 1);
  const many = estimateMomentum(sumsOf(Array.from({ length: 20 }, () => [2, 3, 4]).flat()), 1);
  const spread = estimateMomentum(sumsOf(Array.from({ length: 20 }, () => [0.1, 3, 80]).flat()), 1);
  expect(few.low).toBeLessThan(few.value);
  expect(few.high).toBeGreaterThan(few.value);
  expect(width(many)).toBeLessThan(width(few));
  expect(width(spread)).toBeGreaterThan(width(many));
});

test("the interval is Student's: 0.9 quantile of t with 4 degrees is 1.5332", () => {
  const { value, high } = estimateMomentum({ measuredAuthors: 2, weight: 2, weightedX: 0, weightedXSquared: 2 }, 1);
  expect(Math.log(high / value)).toBeCloseTo(1.5332 * Math.sqrt((2 + 3) / 5 / 5), 2);
});
