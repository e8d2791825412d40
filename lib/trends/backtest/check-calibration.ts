import type { Estimate } from "../schema.ts";
import { bootstrapWeeks, mean } from "./bootstrap-weeks.ts";
import type { Case } from "./observe-outcomes.ts";

const BINS = 5;
/** Rounding of what is stored must not decide on which side of the interval's end an outcome lies. */
const TOLERANCE = 1e-9;

export type ReliabilityBin = { cases: number; predicted: number; observed: Estimate };

export type Calibration = {
  cases: number;
  /** Part of outcomes inside the 80 % interval (0.8 would be right), and outside on either side (0.1 each). */
  coverage: Estimate;
  below: number;
  above: number;
  /** Mean squared error of the odds of growth (Brier 1950), and of always saying the frequency that came out. */
  brier: number;
  brierOfFrequency: number;
  /** A fifth of the cases each, by the odds given. */
  bins: ReliabilityBin[];
};

const isBelow = ({ actual, forecast }: Case) => actual.growth < forecast.low - TOLERANCE;
const isAbove = ({ actual, forecast }: Case) => actual.growth > forecast.high + TOLERANCE;
const grew = ({ actual }: Case) => actual.growth > 0;
const part = (cases: Case[], isSo: (one: Case) => boolean) => mean(cases.map((one) => Number(isSo(one))));

/** How far the forecast's interval and its odds of growth can be taken at their word; `weeks`: all cases of each. */
export function checkCalibration(weeks: Case[][], seed: string): Calibration {
  const cases = weeks.flat();
  const frequency = part(cases, grew);
  const sorted = cases.toSorted((a, b) => a.forecast.grows - b.forecast.grows);
  const bins = Array.from({ length: BINS }, (_, bin) => sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS));
  return {
    cases: cases.length,
    coverage: bootstrapWeeks(weeks, (drawn) => part(drawn.flat(), (one) => !isBelow(one) && !isAbove(one)), `${seed}/coverage`),
    below: part(cases, isBelow),
    above: part(cases, isAbove),
    brier: mean(cases.map((one) => (one.forecast.grows - Number(grew(one))) ** 2)),
    brierOfFrequency: frequency * (1 - frequency),
    bins: bins.map((those, bin) => {
      const inBin = new Set(those);
      const byWeek = weeks.map((week) => week.filter((one) => inBin.has(one)));
      return {
        cases: those.length, predicted: mean(those.map(({ forecast }) => forecast.grows)),
        observed: bootstrapWeeks(byWeek, (drawn) => part(drawn.flat(), grew), `${seed}/bin${bin}`),
      };
    }),
  };
}
