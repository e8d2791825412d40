import { FORECAST_COEFFICIENTS } from "../forecast-share.ts";
import { type Calibration, checkCalibration } from "./check-calibration.ts";
import { compareMethods, type Comparison } from "./compare-methods.ts";
import { fitForecast, type FittedCoefficients } from "./fit-forecast.ts";
import type { Case } from "./observe-outcomes.ts";
import { FIT_ORIGINS } from "./plan-origins.ts";
import type { Dataset, Example } from "./run-backtest.ts";

export type DatasetReport = {
  name: string;
  firstDay: string;
  lastDay: string;
  /** Origins the coefficients were fitted on, and those the numbers are of, with the first and last of them. */
  fitOrigins: number;
  testOrigins: number;
  testFrom: string;
  testTo: string;
  casesPerOrigin: number;
  comparisons: Comparison[];
  calibration: Calibration;
};

export type BacktestReport = {
  datasets: DatasetReport[];
  /** Coefficients in use, and those that the fit origins of these datasets give now; null where nothing is fitted. */
  shipped: FittedCoefficients;
  fitted: FittedCoefficients | null;
  example: Example | null;
};

type Input = {
  datasets: Dataset[];
  /** Whether the coefficients were fitted on the first origins of these datasets, which are then left out of the test. */
  isFittedHere: boolean;
};

/** Compares and checks on the origins that the coefficients were not fitted on. Same input, same numbers. */
export function evaluateBacktest({ datasets, isFittedHere }: Input): BacktestReport {
  const split = datasets.map((dataset) => ({ dataset, ...splitOrigins(dataset, isFittedHere ? FIT_ORIGINS : 0) }));
  const reports = split.flatMap(({ dataset, fit, test }) => {
    const [first, last] = [test[0], test.at(-1)];
    if (!first || !last) return [];
    const cases = test.map((origin) => origin.cases);
    return [{
      name: dataset.name, firstDay: isoDay(dataset.firstDay), lastDay: isoDay(dataset.lastDay),
      fitOrigins: fit.length, testOrigins: test.length, testFrom: isoDay(first.asOf), testTo: isoDay(last.asOf),
      casesPerOrigin: cases.flat().length / test.length,
      comparisons: compareMethods(cases, dataset.name), calibration: checkCalibration(cases, dataset.name),
    }];
  });
  const fitCases: Case[][] = split.flatMap(({ fit }) => fit.map(({ cases }) => cases)).filter((cases) => cases.length > 0);
  return {
    datasets: reports, shipped: FORECAST_COEFFICIENTS, fitted: fitCases.length > 0 ? fitForecast(fitCases) : null,
    example: datasets.find(({ example }) => example)?.example ?? null,
  };
}

/** The first origins to fit on, the later ones to test on: every outcome of a fit origin lies before the first test origin's forecast. */
export function splitOrigins<T extends { asOf: Date }>({ origins }: { origins: T[] }, fitOrigins: number): { fit: T[]; test: T[] } {
  const ordered = origins.toSorted((a, b) => a.asOf.getTime() - b.asOf.getTime());
  return { fit: ordered.slice(0, fitOrigins), test: ordered.slice(fitOrigins) };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
