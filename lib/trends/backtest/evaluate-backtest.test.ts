import { expect, test } from "vitest";
import { drawCases } from "./backtest.fixtures.ts";
import { evaluateBacktest } from "./evaluate-backtest.ts";
import type { Dataset } from "./run-backtest.ts";

const weeks = (count: number, spread: number): Dataset => ({
  name: "drawn", firstDay: new Date("2026-01-01"), lastDay: new Date("2026-06-01"), example: null,
  weeks: Array.from({ length: count }, (_, n) => ({ asOf: new Date(Date.UTC(2026, 0, 1 + 7 * n)), origins: ["a", "b"].map((half) => drawCases({ seed: `week ${n}${half}`, count: 50, spread })) })),
});

test("a forecast of the law behind the outcomes is ahead of chance, and taken at its word", () => {
  const { datasets: [report] } = evaluateBacktest({ datasets: [weeks(20, 0.5)], isFittedHere: false });
  expect(report).toMatchObject({ testWeeks: 20, fitWeeks: 0, casesPerOrigin: 50 });
  for (const { byMethod, ahead } of report!.comparisons) {
    expect(byMethod.forecast.value).toBeGreaterThan(0.6);
    for (const { value, low, high } of Object.values(ahead)) {
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  }
  const { coverage, below, above, brier, brierOfFrequency, bins } = report!.calibration;
  expect(coverage.low).toBeLessThan(0.8);
  expect(coverage.high).toBeGreaterThan(0.78);
  expect(below + above + coverage.value).toBeCloseTo(1, 10);
  expect(brier).toBeLessThan(brierOfFrequency / 2);
  for (const { predicted, observed } of bins) expect(Math.abs(predicted - observed.value)).toBeLessThan(0.06);
});

test("intervals that are too narrow are seen to be", () => {
  const narrow = weeks(20, 0.5);
  for (const one of narrow.weeks.flatMap(({ origins }) => origins.flat())) Object.assign(one.forecast, { low: one.forecast.middle - 0.1, high: one.forecast.middle + 0.1 });
  expect(evaluateBacktest({ datasets: [narrow], isFittedHere: false }).datasets[0]!.calibration.coverage.high).toBeLessThan(0.3);
});

test("the weeks fitted on are not tested on, and nothing in the later ones reaches the fit", () => {
  const dataset = weeks(12, 0.5);
  const report = evaluateBacktest({ datasets: [dataset], isFittedHere: true });
  expect(report.datasets[0]).toMatchObject({ fitWeeks: 8, testWeeks: 3, testFrom: "2026-03-05" });
  const spoilt = { ...dataset, weeks: dataset.weeks.map((week, n) => (n < 8 ? week : { ...week, origins: [drawCases({ seed: `other ${n}`, count: 10, spread: 9 })] })) };
  expect(evaluateBacktest({ datasets: [spoilt], isFittedHere: true }).fitted).toEqual(report.fitted);
  expect(evaluateBacktest({ datasets: [spoilt], isFittedHere: true }).datasets).not.toEqual(report.datasets);
});

test("the same input gives the same numbers", () => {
  const run = () => evaluateBacktest({ datasets: [weeks(10, 1)], isFittedHere: true });
  expect(run()).toEqual(run());
});
