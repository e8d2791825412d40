import { expect, test } from "vitest";
import { redrawHistory } from "./redraw-history.ts";

const weeks = (...shares: number[]) => shares.flatMap((share) => Array.from({ length: 7 }, () => share));
/** Every other day far above and far below the week's mean. */
const noisy = (shares: number[]) => shares.map((share, n) => share * (n % 4 < 2 ? 1.9 : 0.1));
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test("without noise the stage is certain and growth has no width", () => {
  const { stageProbabilities, growth } = redrawHistory(weeks(0.01, 0.01, 0.02, 0.04, 0.08, 0.16), "a");
  expect(stageProbabilities).toEqual({ emerging: 0, rising: 1, peaking: 0, fading: 0, evergreen: 0 });
  expect(growth.value).toBeCloseTo(0.168 / 0.088, 10);
  expect(growth.high - growth.low).toBeLessThan(1e-9);
});

test("noise spreads the stage and widens growth around what was observed", () => {
  const { stageProbabilities, growth } = redrawHistory(noisy(weeks(0.1, 0.1, 0.1, 0.1, 0.1, 0.126)), "a");
  expect(sum(Object.values(stageProbabilities))).toBeCloseTo(1, 10);
  expect(Math.max(...Object.values(stageProbabilities))).toBeLessThan(0.9);
  expect(growth.low).toBeLessThan(growth.value);
  expect(growth.high).toBeGreaterThan(growth.value);
});

test("the same seed gives the same draws, another one others", () => {
  const shares = noisy(weeks(0.1, 0.12, 0.1, 0.09, 0.1, 0.12));
  expect(redrawHistory(shares, "a")).toEqual(redrawHistory(shares, "a"));
  expect(redrawHistory(shares, "a").growth).not.toEqual(redrawHistory(shares, "b").growth);
});

test("days before the first stay empty: a newcomer is never drawn as an old hand", () => {
  const { stageProbabilities } = redrawHistory([...weeks(0, 0, 0, 0), ...noisy(weeks(0.05, 0.1))], "a");
  expect(stageProbabilities.emerging).toBeGreaterThan(0.7);
  expect(stageProbabilities.evergreen + stageProbabilities.peaking + stageProbabilities.rising).toBe(0);
});
