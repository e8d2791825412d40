import type { Evidence } from "#lib/retrieval/schema.ts";
import type { CtaKind, Goal } from "#lib/scripts/vocabulary.ts";
import { chooseOption, rankOptions, toDecision } from "./rank-options.ts";
import type { Traits } from "./read-traits.ts";
import type { Decision } from "./schema.ts";

/** Calls that serve a goal, the plainest first. One means that the goal itself decides. */
const SERVING: Record<Goal, readonly [CtaKind, ...CtaKind[]]> = {
  reach: ["share", "save", "comment"],
  saves: ["save"],
  comments: ["comment"],
  followers: ["follow"],
  sales: ["link", "comment"],
};

export function chooseCallToAction(input: { goal: Goal; evidence: readonly Evidence[]; traits: Traits; spread: number }): { callToAction: CtaKind; decision: Decision } {
  const serving = SERVING[input.goal];
  const ranked = rankOptions(input.evidence, (reel) => input.traits.get(reel.reelId)?.calls ?? [], input.spread);
  const { chosen, basis } = chooseOption(ranked.filter(({ value }) => (serving as readonly string[]).includes(value)), serving);
  return {
    callToAction: serving.find((kind) => kind === chosen.value) ?? serving[0],
    decision: toDecision("call_to_action", chosen, serving.length === 1 ? "brief" : basis, ranked),
  };
}
