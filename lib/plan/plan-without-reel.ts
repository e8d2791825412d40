import { makePlan, type PlanInput } from "./make-plan.ts";
import type { Decision, DecisionId, Plan } from "./schema.ts";

export type PlanFlip = { id: DecisionId; before: Decision; after: Decision };

/**
 * What the plan would be had the reel not been there: planned again without it (exact, no approximation).
 * `flips` are the decisions whose value or basis changes; a reel that isn't evidence flips nothing.
 */
export function planWithoutReel({ reelId, ...input }: PlanInput & { reelId: string }): { plan: Plan; flips: PlanFlip[] } {
  const before = makePlan(input);
  const plan = makePlan({ ...input, evidence: input.evidence.filter((reel) => reel.reelId !== reelId) });
  const flips = before.decisions.flatMap((decision) => {
    const after = plan.decisions.find(({ id }) => id === decision.id);
    return after && (after.value !== decision.value || after.basis !== decision.basis) ? [{ id: decision.id, before: decision, after }] : [];
  });
  return { plan, flips };
}
