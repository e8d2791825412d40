import { expect, it } from "vitest";
import { makePlan } from "./make-plan.ts";
import { planForWriter } from "./plan-for-writer.ts";
import { briefFixture, evidenceFixture } from "./plan.fixtures.ts";

it("holds what is to be worded and measured, and no reel's id", () => {
  const evidence = Array.from({ length: 60 }, (_, index) => evidenceFixture(index + 1, { caption: index % 2 ? "Why is it sour?" : "5 ways to brew", lift: 1 + (index % 5) }));
  const plan = makePlan({ brief: briefFixture(), evidence, trends: [] });
  const told = planForWriter(plan);
  expect(told.beats).toEqual(plan.beats);
  expect(told.decisions.map(({ id, value }) => [id, value])).toEqual(plan.decisions.map(({ id, value }) => [id, value]));
  const text = JSON.stringify(told);
  expect(text).not.toContain("instagram:");
  expect(text.length).toBeLessThan(JSON.stringify(plan).length / 3);
});
