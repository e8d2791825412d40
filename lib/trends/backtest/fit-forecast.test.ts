import { expect, test } from "vitest";
import { drawCases } from "./backtest.fixtures.ts";
import { fitForecast } from "./fit-forecast.ts";

test("the fit finds the law the outcomes were drawn from, and its 10 % and 90 % points", () => {
  const { low, middle, high } = fitForecast([drawCases({ seed: "a", count: 3_000, spread: 0.5 }), drawCases({ seed: "b", count: 500, spread: 0.5 })]);
  expect(middle).toEqual({ intercept: expect.closeTo(0, 1), day: expect.closeTo(0, 1), past: expect.closeTo(2, 1), reels: 0 });
  for (const [quantile, shift] of [[low, -0.64], [high, 0.64]] as const) {
    expect(quantile.past).toBeCloseTo(2, 1);
    expect(quantile.intercept + 1.5 * quantile.reels).toBeCloseTo(shift, 1);
  }
});

test("a week with many trends weighs no more than one with few", () => {
  const shifted = drawCases({ seed: "c", count: 50, spread: 0.1 }).map((one) => ({ ...one, actual: { ...one.actual, growth: one.actual.growth + 1 } }));
  const { middle } = fitForecast([drawCases({ seed: "d", count: 2_000, spread: 0.1 }), shifted, shifted]);
  expect(middle.intercept).toBeGreaterThan(0.8);
});
