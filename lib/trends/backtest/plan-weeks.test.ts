import { expect, test } from "vitest";
import { FIT_WEEKS, planWeeks, splitWeeks } from "./plan-weeks.ts";

const [first, last] = [new Date("2025-12-10T05:37:51Z"), new Date("2026-08-22T05:40:00Z")];
const DAY_MS = 86_400_000;

test("two origins a week from six weeks after the first observation, while there is a week and a day to look ahead", () => {
  const weeks = planWeeks(first, last);
  expect(weeks).toHaveLength(29);
  expect(weeks[0]).toEqual({
    origins: [{ asOf: new Date("2026-01-22T00:00:00Z"), from: "2026-01-21", to: "2026-01-28" }, { asOf: new Date("2026-01-25T00:00:00Z"), from: "2026-01-24", to: "2026-01-31" }],
    settledAt: new Date("2026-02-02T00:00:00Z"),
  });
  expect(weeks.at(-1)!.settledAt.getTime()).toBeLessThanOrEqual(last.getTime());
  expect(planWeeks(first, new Date("2026-02-01T00:00:00Z"))).toEqual([]);
});

test("the days forecast begin at the origin, and all that is fitted on was observed before the first forecast tested", () => {
  const weeks = planWeeks(first, last);
  for (const { asOf, from, to } of weeks.flatMap(({ origins }) => origins)) expect([Date.parse(from) + DAY_MS, Date.parse(to) + DAY_MS]).toEqual([asOf.getTime(), asOf.getTime() + 7 * DAY_MS]);
  const { fit, test: held } = splitWeeks(weeks, FIT_WEEKS);
  expect([fit.length, held.length]).toEqual([8, 20]);
  expect(fit.at(-1)!.settledAt.getTime()).toBeLessThanOrEqual(held[0]!.origins[0]!.asOf.getTime());
  expect(splitWeeks(weeks, 0).test).toEqual(weeks);
});
