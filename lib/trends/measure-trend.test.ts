import { describe, expect, test } from "vitest";
import { measureTrend } from "./measure-trend.ts";
import { trendMeasuresSchema } from "./schema.ts";

const series = (shares: number[]) => shares.map((share, n) => ({ day: new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10), playsGained: Math.round(share * 1e6), share, reels: share > 0 ? 4 : 0 }));
const weeks = (...shares: number[]) => series(shares.flatMap((share) => Array.from({ length: 7 }, () => share)));
const wave = (days: number) => series(Array.from({ length: days }, (_, n) => 0.02 + 0.015 * Math.sin(n) + n / 5_000));

describe("any series has measures that fit the schema", () => {
  test.each([
    ["nothing", []], ["one day", series([0.1])], ["two days", series([0, 0.1])], ["13 days", wave(13)], ["14 days", wave(14)], ["42 days", wave(42)], ["90 days", wave(90)],
    ["all zero", weeks(0, 0, 0, 0, 0, 0)], ["constant", weeks(0.1, 0.1, 0.1, 0.1, 0.1, 0.1)], ["the whole stream", weeks(1, 1, 1, 1, 1, 1)],
    ["a first day", series([...Array.from({ length: 41 }, () => 0), 0.3])], ["nothing now", weeks(0.1, 0.1, 0.1, 0.1, 0.1, 0)],
  ])("%s", (_, points) => {
    expect(trendMeasuresSchema.safeParse(measureTrend(points)).error).toBeUndefined();
  });
});

test("a trend out of nothing is far above its baseline of zero, but not infinitely so", () => {
  const { baseline, robustZ, ageDays, novelty, bursts, growth } = measureTrend(weeks(0, 0, 0, 0, 0, 0.1));
  expect(baseline).toEqual({ median: 0, mad: 0, days: 35 });
  expect(robustZ).toBeCloseTo(0.6745 / 0.02, 8);
  expect({ ageDays, novelty }).toEqual({ ageDays: 7, novelty: 35 / 42 });
  expect(bursts).toEqual([{ startDay: "2026-02-05", endDay: "2026-02-11", weight: expect.any(Number), ongoing: true }]);
  expect(growth.value).toBeCloseTo(21, 8);
});

test("the baseline is of the days before the last week, and the z of the last week's mean", () => {
  const points = series([...Array.from({ length: 35 }, (_, n) => (n % 2 === 0 ? 0.01 : 0.03)), ...Array.from({ length: 7 }, () => 0.05)]);
  const { baseline, robustZ, shareNow, shareBefore, sharePeak, slope } = measureTrend(points);
  expect(baseline).toEqual({ median: 0.01, mad: 0, days: 35 });
  expect(robustZ).toBeCloseTo((0.6745 * 0.04) / 0.001, 6);
  expect({ shareNow, sharePeak }).toEqual({ shareNow: expect.closeTo(0.05, 10), sharePeak: expect.closeTo(0.05, 10) });
  expect(slope).toBeCloseTo(Math.log(0.0525 / (shareBefore + 0.0025)), 10);
});

test("two weeks are needed for a baseline and a forecast", () => {
  expect(measureTrend(wave(13))).toMatchObject({ baseline: null, robustZ: null, forecast: null });
  const { baseline, forecast } = measureTrend(wave(14));
  expect(baseline?.days).toBe(10);
  expect(forecast).not.toBeNull();
});

test("the same trend has the same measures", () => {
  expect(measureTrend(wave(42), { seed: "hashtag:a" })).toEqual(measureTrend(wave(42), { seed: "hashtag:a" }));
});
