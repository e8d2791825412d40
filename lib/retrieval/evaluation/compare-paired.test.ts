import { expect, test } from "vitest";
import { comparePaired } from "./compare-paired.ts";

test("p of a small sample comes near the exact count of sign patterns", () => {
  // Differences 1, 2, 3, 4: of 16 sign patterns only + + + + and - - - - are as great: p = 2 / 16.
  const { difference, p } = comparePaired([1, 2, 3, 4], [0, 0, 0, 0], "exact");
  expect(difference).toBe(2.5);
  expect(p).toBeCloseTo(2 / 16, 2);
});

test("equal systems differ by nothing, with p 1 and an interval of nothing", () => {
  expect(comparePaired([0.2, 0.5], [0.2, 0.5], "same")).toEqual({ difference: 0, low: 0, high: 0, p: 1 });
});

test("a gain on every query is significant and its interval excludes 0; turning the sides round turns the signs", () => {
  const [a, b] = [Array.from({ length: 30 }, (_, i) => 0.5 + 0.01 * (i % 5)), Array.from({ length: 30 }, () => 0.45)];
  const forth = comparePaired(a, b, "x");
  const back = comparePaired(b, a, "x");
  expect(forth.p).toBeLessThan(0.001);
  expect(forth.low).toBeGreaterThan(0);
  expect(back.difference).toBeCloseTo(-forth.difference, 12);
  expect(back.high).toBeLessThan(0);
  expect(comparePaired(a, b, "x")).toEqual(forth);
});

test("one query decides nothing", () => {
  expect(comparePaired([1, 0.5, 0.5], [0, 0.5, 0.5], "one").p).toBeGreaterThan(0.9);
});
