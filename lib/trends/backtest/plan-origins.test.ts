import { expect, test } from "vitest";
import { splitOrigins } from "./evaluate-backtest.ts";
import { FIT_ORIGINS, planOrigins } from "./plan-origins.ts";

const [first, last] = [new Date("2025-12-10T05:37:51Z"), new Date("2026-08-22T05:40:00Z")];

test("weekly origins from six weeks after the first observation, while there is a week and a day to look ahead", () => {
  const origins = planOrigins(first, last);
  expect(origins).toHaveLength(30);
  expect(origins[0]).toEqual({ asOf: new Date("2026-01-22T00:00:00Z"), from: "2026-01-21", to: "2026-01-28", settledAt: new Date("2026-01-30T00:00:00Z") });
  expect(origins.at(-1)!.settledAt.getTime()).toBeLessThanOrEqual(last.getTime());
  expect(planOrigins(first, new Date("2026-01-29T00:00:00Z"))).toEqual([]);
});

test("the days forecast begin at the origin, and what is fitted on is over before the first forecast tested", () => {
  const { fit, test: held } = splitOrigins({ origins: planOrigins(first, last).toReversed() }, FIT_ORIGINS);
  expect([fit.length, held.length]).toEqual([8, 22]);
  for (const { asOf, from } of held) expect(Date.parse(from) + 86_400_000).toBe(asOf.getTime());
  expect(Date.parse(fit.at(-1)!.to)).toBeLessThan(held[0]!.asOf.getTime());
});
