import { expect, test } from "vitest";
import { measureTrend } from "./measure-trend.ts";
import { scoreTrend } from "./score-trend.ts";

const weeks = (...shares: number[]) => measureTrend(shares.flatMap((share, week) => Array.from({ length: 7 }, (_, day) => ({
  day: new Date(Date.UTC(2026, 0, 1 + 7 * week + day)).toISOString().slice(0, 10), playsGained: share * 1e6, share, reels: 4,
}))));
const steady = weeks(0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
const basis = { measures: steady, momentum: { value: 1.5, low: 1.2, high: 2 }, effectiveAuthors: 8, byPublication: false };

test("surer momentum, more authors and a larger share all go up, each damped", () => {
  const score = scoreTrend(basis);
  expect(scoreTrend({ ...basis, momentum: { ...basis.momentum, low: 2.4 } }) / score).toBeCloseTo(Math.SQRT2, 8);
  expect(scoreTrend({ ...basis, effectiveAuthors: 16 }) / score).toBeCloseTo(Math.log2(17) / Math.log2(9), 8);
  expect(scoreTrend({ ...basis, measures: weeks(0.4, 0.4, 0.4, 0.4, 0.4, 0.4) }) / score).toBeCloseTo(2, 8);
  expect(scoreTrend({ ...basis, byPublication: true }) / score).toBeCloseTo(0.7, 8);
});

test("of the same share now, what has grown for weeks goes before one week's flash", () => {
  const grown = scoreTrend({ ...basis, measures: weeks(0.05, 0.06, 0.07, 0.08, 0.09, 0.1) });
  expect(grown).toBeGreaterThan(scoreTrend({ ...basis, measures: weeks(0, 0, 0, 0, 0, 0.1) }));
});

test("what is fading loses half of what its forecast leaves it", () => {
  const measures = weeks(0.2, 0.2, 0.2, 0.2, 0.2, 0.1);
  const unfading = { ...measures, stageProbabilities: { ...measures.stageProbabilities, fading: 0, evergreen: 1 } };
  expect(measures.stageProbabilities.fading).toBe(1);
  expect(scoreTrend({ ...basis, measures }) / scoreTrend({ ...basis, measures: unfading })).toBeCloseTo(0.5, 8);
});

test("nothing gained, no forecast or a history of one day still give a number", () => {
  for (const measures of [weeks(0, 0, 0), weeks(0.1, 0.1, 0), measureTrend([{ day: "2026-01-01", playsGained: 1, share: 1, reels: 1 }]), measureTrend([])]) {
    const score = scoreTrend({ ...basis, measures });
    expect(Number.isFinite(score) && score >= 0).toBe(true);
  }
});
