import { FORECAST_COEFFICIENTS } from "../forecast-share.ts";
import { type Calibration, checkCalibration } from "./check-calibration.ts";
import { compareMethods, type Comparison } from "./compare-methods.ts";
import { fitForecast, type FittedCoefficients } from "./fit-forecast.ts";
import { FIT_WEEKS, splitWeeks } from "./plan-weeks.ts";
import type { Dataset, Example, TestedWeek } from "./run-backtest.ts";

export type DatasetReport = {
  name: string;
  firstDay: string;
  lastDay: string;
  /** Weeks the coefficients were fitted on, and those the numbers are of, with the first and last forecast of them. */
  fitWeeks: number;
  testWeeks: number;
  testFrom: string;
  testTo: string;
  casesPerOrigin: number;
  comparisons: Comparison[];
  calibration: Calibration;
};

export type BacktestReport = {
  datasets: DatasetReport[];
  /** Coefficients in use, and those that the fit weeks of these datasets give now; null where nothing is fitted. */
  shipped: FittedCoefficients;
  fitted: FittedCoefficients | null;
  example: Example | null;
};

type Input = {
  datasets: Dataset[];
  /** Whether the coefficients were fitted on the first weeks of these datasets, which are then left out of the test. */
  isFittedHere: boolean;
};

/** Compares and checks on the weeks that the coefficients were not fitted on. Same input, same numbers. */
export function evaluateBacktest({ datasets, isFittedHere }: Input): BacktestReport {
  const split = datasets.map((dataset) => ({ dataset, ...splitWeeks(dataset.weeks, isFittedHere ? FIT_WEEKS : 0) }));
  const groups = split.flatMap(({ fit }) => fit.flatMap(({ origins }) => origins)).filter((cases) => cases.length > 0);
  return {
    datasets: split.flatMap(({ dataset, fit, test }) => evaluateDataset(dataset, fit, test)),
    shipped: FORECAST_COEFFICIENTS, fitted: groups.length > 0 ? fitForecast(groups) : null,
    example: datasets.find(({ example }) => example)?.example ?? null,
  };
}

function evaluateDataset({ name, firstDay, lastDay }: Dataset, fit: TestedWeek[], test: TestedWeek[]): DatasetReport[] {
  const [first, last] = [test[0], test.at(-1)];
  if (!first || !last) return [];
  const weeks = test.map(({ origins }) => origins);
  return [{
    name, firstDay: isoDay(firstDay), lastDay: isoDay(lastDay),
    fitWeeks: fit.length, testWeeks: test.length, testFrom: isoDay(first.asOf), testTo: isoDay(last.asOf),
    casesPerOrigin: weeks.flat(2).length / weeks.flat().length,
    comparisons: compareMethods(weeks, name), calibration: checkCalibration(weeks.map((origins) => origins.flat()), name),
  }];
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
