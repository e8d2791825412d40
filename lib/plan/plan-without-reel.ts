import { makePlan, type PlanInput } from "./make-plan.ts";
import { readTraits, type Traits } from "./read-traits.ts";
import type { Decision, DecisionId, Plan } from "./schema.ts";

export type PlanFlip = { id: DecisionId; before: Decision; after: Decision };

/** The same tags in another order are the same choice. */
function isSameChoice(one: Decision, other: Decision): boolean {
  const inOrder = ({ id, value }: Decision) => (id === "hashtags" ? value.split(" ").sort().join(" ") : value);
  return one.basis === other.basis && inOrder(one) === inOrder(other);
}

/** The decisions that another plan takes otherwise: another value, or the same on another basis. */
export function comparePlans(before: Plan, after: Plan): PlanFlip[] {
  return before.decisions.flatMap((decision) => {
    const other = after.decisions.find(({ id }) => id === decision.id);
    return other && !isSameChoice(decision, other) ? [{ id: decision.id, before: decision, after: other }] : [];
  });
}

/**
 * What the plan would be had the reel not been there: planned again without it (exact, no approximation).
 * `flips` are the decisions whose value or basis changes; a reel that isn't evidence flips nothing.
 * `known`, where given, must be what `makePlan` and `readTraits` say of the input.
 */
export function planWithoutReel({ reelId, ...input }: PlanInput & { reelId: string }, known?: { before: Plan; traits: Traits }): { plan: Plan; flips: PlanFlip[] } {
  const traits = known?.traits ?? readTraits(input.evidence);
  const plan = makePlan({ ...input, evidence: input.evidence.filter((reel) => reel.reelId !== reelId) }, traits);
  return { plan, flips: comparePlans(known?.before ?? makePlan(input, traits), plan) };
}
