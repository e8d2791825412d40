import { expect, it } from "vitest";
import { listFlips } from "./list-flips.ts";
import { makePlan } from "./make-plan.ts";
import { briefFixture, evidenceFixture } from "./plan.fixtures.ts";
import { planWithoutReel } from "./plan-without-reel.ts";

const questions = [1, 2, 3].map((index) => evidenceFixture(index, { caption: "Why is it sour?", lift: 3 }));
const lists = [4, 5, 6, 7].map((index) => evidenceFixture(index, { caption: "5 ways to brew", lift: 1.4 }));
const input = { brief: briefFixture({ goal: "reach" }), evidence: [...questions, ...lists], trends: [] };

it("names the decisions that rest on one reel", () => {
  const { plan, flips } = planWithoutReel({ ...input, reelId: "instagram:r1" });
  expect(plan).toEqual(makePlan({ ...input, evidence: input.evidence.slice(1) }));
  expect(flips.find(({ id }) => id === "hook_pattern")).toMatchObject({ before: { value: "question", n: 3 }, after: { value: "list", n: 4 } });
  expect(flips.map(({ id }) => id)).not.toContain("length");
});

it("takes tags in another order for the same tags", () => {
  const tagged = [["homecoffee", "coffeebrew"], ["homecoffee", "coffeebrew"], ["coffeebrew", "homecoffee"], ["homecoffee"]];
  const evidence = tagged.map((hashtags, index) => evidenceFixture(index + 1, { hashtags, lift: [2, 2, 2, 5][index]! }));
  const before = makePlan({ ...input, evidence });
  const { plan, flips } = planWithoutReel({ ...input, evidence, reelId: "instagram:r4" });
  expect(before.hashtags).not.toEqual(plan.hashtags);
  expect(before.hashtags.toSorted()).toEqual(plan.hashtags.toSorted());
  expect(flips.map(({ id }) => id)).not.toContain("hashtags");
});

it("flips nothing for a reel that carries nothing", () => {
  expect(planWithoutReel({ ...input, reelId: "instagram:r7" }).flips).toEqual([]);
  expect(planWithoutReel({ ...input, reelId: "instagram:unknown" }).flips).toEqual([]);
});

it("lists for every reel what leaving it out by itself changes", () => {
  const all = listFlips(input);
  expect(all.map(({ reelId }) => reelId)).toEqual(input.evidence.map(({ reelId }) => reelId));
  for (const { reelId, flips } of all) expect(flips).toEqual(planWithoutReel({ ...input, reelId }).flips);
  expect(all.filter(({ flips }) => flips.some(({ id }) => id === "hook_pattern")).map(({ reelId }) => reelId)).toEqual(["instagram:r1", "instagram:r2", "instagram:r3"]);
});
