import { expect, test } from "vitest";
import { findBursts } from "./find-bursts.ts";

const series = (shares: number[], reels: number | number[] = 5) => shares.map((share, n) => ({
  day: new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10), playsGained: share * 1e6, share, reels: typeof reels === "number" ? reels : (reels[n] ?? 0),
}));
const level = (days: number, share: number) => Array.from({ length: days }, () => share);

test("days of four times the usual share are a burst, and it has ended", () => {
  expect(findBursts(series([...level(20, 0.01), ...level(5, 0.04), ...level(10, 0.01)]))).toEqual([
    { startDay: "2026-01-21", endDay: "2026-01-25", weight: expect.any(Number), ongoing: false },
  ]);
});

test("a burst up to the last day is ongoing", () => {
  const [burst] = findBursts(series([...level(30, 0.01), ...level(6, 0.05)]));
  expect(burst).toMatchObject({ endDay: "2026-02-05", ongoing: true });
});

test("the level of the shares says nothing, only their shape", () => {
  const shape = [...level(20, 0.01), ...level(5, 0.05), ...level(10, 0.01)];
  const [large, small] = [series(shape), series(shape.map((share) => share / 10_000))].map(findBursts);
  expect(small).toHaveLength(1);
  expect(small?.map(({ startDay, endDay }) => [startDay, endDay])).toEqual(large?.map(({ startDay, endDay }) => [startDay, endDay]));
  expect(small?.[0]?.weight).toBeCloseTo(large?.[0]?.weight ?? 0, 6);
});

test("a steady or silent series has none, nor has one reel's one day, however many plays it got", () => {
  expect(findBursts(series(level(42, 0.2)))).toEqual([]);
  expect(findBursts(series(level(42, 0)))).toEqual([]);
  expect(findBursts(series([...level(41, 0), 0.9], [...level(41, 0), 1]))).toEqual([]);
  expect(findBursts([])).toEqual([]);
});

test("the more reels, the surer the same burst", () => {
  const shape = [...level(20, 0.01), ...level(5, 0.05), ...level(10, 0.01)];
  const [few, many] = [findBursts(series(shape, 2))[0]?.weight ?? 0, findBursts(series(shape, 8))[0]?.weight ?? 0];
  expect(many).toBeGreaterThan(few);
  expect(findBursts(series(shape, 500))[0]?.weight).toBeCloseTo(findBursts(series(shape, 10))[0]?.weight ?? 0, 10);
});
