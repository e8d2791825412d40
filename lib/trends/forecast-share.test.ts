import { expect, test } from "vitest";
import { forecastLogGrowth, forecastShare, readForecastFeatures } from "./forecast-share.ts";

const weeks = (shares: number[], reels = 3) => shares.flatMap((share) => Array.from({ length: 7 }, () => ({ share, reels })));

test("there is no forecast for less than two weeks, nor where nothing was gained in the last", () => {
  expect(forecastShare(weeks([0.1]))).toBeNull();
  expect(forecastShare(weeks([0.1, 0.1, 0.1, 0]))).toBeNull();
  expect(forecastShare([])).toBeNull();
});

test("features are logs over the last week's share, guarded by 5 % of the peak", () => {
  const points = weeks([0.02, 0.02, 0.02, 0.04]);
  points.at(-1)!.share = 0.11;
  const now = (6 * 0.04 + 0.11) / 7;
  const features = readForecastFeatures(points);
  expect(features).toMatchObject({ shareNow: expect.closeTo(now, 12), guard: expect.closeTo(0.05 * now, 12), reels: expect.closeTo(Math.log(22), 12) });
  expect(features?.day).toBeCloseTo(Math.log((0.11 + 0.05 * now) / (1.05 * now)), 12);
  expect(features?.past).toBeCloseTo(Math.log((0.02 + 0.05 * now) / (1.05 * now)), 12);
});

test("what stands above its own past is expected to come down, and more so the higher", () => {
  const [level, high, higher] = [0.01, 0.05, 0.2].map((now) => forecastShare(weeks([0.01, 0.01, 0.01, 0.01, 0.01, now])));
  expect(level!.value).toBeGreaterThan(high!.value);
  expect(high!.value).toBeGreaterThan(higher!.value);
});

test("only the shape counts, not the level of the shares", () => {
  const shape = [0.1, 0.2, 0.1, 0.3, 0.2, 0.25];
  const [large, small] = [forecastShare(weeks(shape)), forecastShare(weeks(shape.map((share) => share / 1e4)))];
  expect(small).toEqual({ value: expect.closeTo(large!.value, 10), low: expect.closeTo(large!.low, 10), high: expect.closeTo(large!.high, 10) });
});

test("the interval holds the value, is never below zero, and is narrower for more reels, up to a limit", () => {
  const shape = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
  const width = (reels: number) => {
    const { value, low, high } = forecastShare(weeks(shape, reels))!;
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    return high - low;
  };
  expect(width(1)).toBeGreaterThan(width(5));
  expect(width(100)).toBe(width(6));
});

test("odds of growth are even where the middle is no growth, and rise with it", () => {
  const features = { shareNow: 0.1, guard: 0.005, day: 0, past: 0, reels: 2 };
  const { middle } = forecastLogGrowth(features);
  const at = (past: number) => forecastLogGrowth({ ...features, past }).grows;
  const even = -middle / ((forecastLogGrowth({ ...features, past: 1 }).middle - middle));
  expect(at(even)).toBeCloseTo(0.5, 6);
  expect(at(even - 0.5)).toBeLessThan(0.5);
  expect(at(even + 0.5)).toBeGreaterThan(0.5);
});
