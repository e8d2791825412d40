import type { FORECAST_COEFFICIENTS } from "../forecast-share.ts";
import type { Case } from "./observe-outcomes.ts";

export type FittedCoefficients = typeof FORECAST_COEFFICIENTS;

const ROUNDS = 300;
/** Errors nearer to zero than this count as this: it shrinks from the first to the last round. */
const [FIRST_FLOOR, SHRINK, LAST_FLOOR] = [0.3, 0.95, 1e-3];

/**
 * The forecast's coefficients anew: quantile regression (Koenker & Bassett 1978) of the log growth at 10 %,
 * 50 % and 90 %, by iteratively reweighted least squares. Every group of cases (an origin of one dataset)
 * weighs the same, however many trends it has.
 */
export function fitForecast(groups: Case[][]): FittedCoefficients {
  const rows = groups.flatMap((cases) => cases.map((one) => ({ one, weight: 1 / cases.length })));
  const outcomes = rows.map(({ one }) => one.actual.growth);
  const weights = rows.map(({ weight }) => weight);
  const plain = rows.map(({ one: { features } }) => [1, features.day, features.past]);
  const withReels = rows.map(({ one: { features } }) => [1, features.day, features.past, features.reels]);
  const name = ([intercept = 0, day = 0, past = 0, reels = 0]: number[]) => ({ intercept, day, past, reels });
  return {
    low: name(regressQuantile(withReels, outcomes, weights, 0.1)),
    middle: name(regressQuantile(plain, outcomes, weights, 0.5)),
    high: name(regressQuantile(withReels, outcomes, weights, 0.9)),
  };
}

function regressQuantile(rows: number[][], outcomes: number[], weights: number[], quantile: number): number[] {
  let solution = leastSquares(rows, outcomes, weights);
  let floor = FIRST_FLOOR;
  for (let round = 0; round < ROUNDS; round++) {
    floor = Math.max(LAST_FLOOR, floor * SHRINK);
    const reweighted = rows.map((row, at) => {
      const error = (outcomes[at] ?? 0) - row.reduce((sum, value, column) => sum + value * (solution[column] ?? 0), 0);
      return ((weights[at] ?? 0) * (error >= 0 ? quantile : 1 - quantile)) / Math.hypot(error, floor);
    });
    solution = leastSquares(rows, outcomes, reweighted);
  }
  return solution;
}

/** Solves the weighted normal equations, with a ridge so small that it only keeps them solvable. */
function leastSquares(rows: number[][], outcomes: number[], weights: number[]): number[] {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, (_, i) => Array.from({ length: size + 1 }, (_, j) => (i === j ? 1e-9 : 0)));
  for (const [at, row] of rows.entries()) {
    for (let i = 0; i < size; i++) {
      const scaled = (weights[at] ?? 0) * (row[i] ?? 0);
      for (let j = 0; j < size; j++) system[i]![j]! += scaled * (row[j] ?? 0);
      system[i]![size]! += scaled * (outcomes[at] ?? 0);
    }
  }
  return eliminate(system);
}

/** Gauss-Jordan elimination of a symmetric positive definite system, last column the right-hand side. */
function eliminate(system: number[][]): number[] {
  for (const [pivot, row] of system.entries()) {
    const scale = row[pivot]!;
    for (let column = pivot; column < row.length; column++) row[column]! /= scale;
    for (const [at, other] of system.entries()) {
      if (at === pivot) continue;
      const factor = other[pivot]!;
      for (let column = pivot; column < row.length; column++) other[column]! -= factor * row[column]!;
    }
  }
  return system.map((row) => row.at(-1)!);
}
