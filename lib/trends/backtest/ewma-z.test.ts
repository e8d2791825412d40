import { expect, test } from "vitest";
import reference from "../fixtures/trend-reference-cases.json" with { type: "json" };
import { ewmaZ } from "./ewma-z.ts";

test("z against the exponentially weighted past (reference ewma_z)", () => {
  const { x, alpha, z, mean, variance } = reference.ewma_z;
  const found = ewmaZ(x, alpha);
  expect(found.z).toEqual(z.map((value) => expect.closeTo(value, 5)));
  expect(found.mean).toBeCloseTo(mean, 5);
  expect(found.variance).toBeCloseTo(variance, 5);
});
