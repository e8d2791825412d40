import { expect, test } from "vitest";
import reference from "../fixtures/trend-reference-cases.json" with { type: "json" };
import { precisionAtK, spearman } from "./rank-metrics.ts";

const { pred, actual_growth: actual, ...expected } = reference.trend_ranking;

test("rank correlation and precision (reference trend_ranking)", () => {
  expect(spearman(pred, actual)).toBeCloseTo(expected.spearman, 6);
  expect(precisionAtK(pred, actual, 3)).toBeCloseTo(expected.precision_at_3, 6);
  expect(precisionAtK(pred, actual, 5, 3)).toBeCloseTo(expected.precision_at_5_top3, 6);
});

test("equal values share their ranks, and all equal say nothing", () => {
  expect(spearman([1, 1, 2, 3], [1, 1, 2, 3])).toBeCloseTo(1, 12);
  expect(spearman([1, 1, 2, 2], [1, 2, 1, 2])).toBeCloseTo(0, 12);
  expect(spearman([5, 5, 5], [1, 2, 3])).toBe(0);
  expect(spearman([], [])).toBe(0);
});

test("ties at the border are worth the mean over all ways to break them", () => {
  expect(precisionAtK([9, 5, 5, 1], [9, 8, 1, 1], 2)).toBeCloseTo((1 + 0.5) / 2, 12);
  expect(precisionAtK([0, 0, 0, 0], [4, 3, 2, 1], 2)).toBeCloseTo(0.5, 12);
  expect(precisionAtK([3, 2, 1], [1, 2, 3], 3)).toBeCloseTo(1, 12);
});
