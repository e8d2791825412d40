import { makePlan, type PlanInput } from "./make-plan.ts";
import { type PlanFlip, planWithoutReel } from "./plan-without-reel.ts";
import { readTraits } from "./read-traits.ts";

export type ReelFlips = { reelId: string; flips: PlanFlip[] };

/** Leave one out, for every reel in turn: which decisions change without it. Reels in the order of the evidence, those that change nothing too. */
export function listFlips(input: PlanInput): ReelFlips[] {
  const traits = readTraits(input.evidence);
  const before = makePlan(input, traits);
  return input.evidence.map(({ reelId }) => ({ reelId, flips: planWithoutReel({ ...input, reelId }, { before, traits }).flips }));
}
