import { describe, expect, test } from "vitest";
import { burstStates } from "./burst-states.ts";
import reference from "./fixtures/trend-reference-cases.json" with { type: "json" };

describe("two-state automaton (reference kleinberg)", () => {
  test.each(reference.kleinberg.map((one) => [one.id, one] as const))("%s", (_, { r, d, s, gamma, p0, p1, states, bursts, cost }) => {
    const found = burstStates({ events: r, totals: d, scaling: s, gamma });
    expect(found.states).toEqual(states);
    expect(found.p0).toBeCloseTo(p0, 6);
    expect(found.p1).toBeCloseTo(p1, 6);
    expect(found.cost).toBeCloseTo(cost, 5);
    expect(found.bursts).toEqual(bursts.map(({ start, end, weight }) => ({ start, end, weight: expect.closeTo(weight, 5) })));
  });
});

test("no events, or nothing but events, is no burst and no error", () => {
  expect(burstStates({ events: [0, 0, 0], totals: [10, 10, 10] })).toMatchObject({ states: [0, 0, 0], bursts: [], cost: 0 });
  expect(burstStates({ events: [10, 10], totals: [10, 10] }).bursts).toEqual([]);
  expect(burstStates({ events: [], totals: [] })).toMatchObject({ states: [], bursts: [] });
});

test("a burst may begin on the first day and end on the last", () => {
  const { bursts } = burstStates({ events: [9, 1, 1, 1, 1, 1, 9], totals: Array.from({ length: 7 }, () => 100), gamma: 0.5 });
  expect(bursts.map(({ start, end }) => [start, end])).toEqual([[0, 0], [6, 6]]);
});
