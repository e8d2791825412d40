import type { Context, CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { listFlips } from "#lib/plan/list-flips.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import { comparePlans } from "#lib/plan/plan-without-reel.ts";
import type { DecisionId } from "#lib/plan/schema.ts";
import { readGeneration, readGrounding } from "../data.ts";
import { readPlanInputs } from "../trace/data.ts";

export type Flip = { id: DecisionId; from: string; to: string; toBasis: "evidence" | "too_little_data" | "brief" };

/**
 * Which decisions of a generation's plan change when one of its reels is left out, by reel id; reels that change
 * nothing are missing. Computed from the evidence as stored. `null`: this program no longer makes the stored plan
 * of it, so it can't say. Throws AppError `not_found` where there is no plan of this creator's.
 */
export async function listPlanFlips({ ctx, input }: { ctx: Context; input: { generationId: string; ownerId: CreatorId } }): Promise<Record<string, Flip[]> | null> {
  const generation = await readGeneration({ ctx, input });
  const grounding = generation && (await readGrounding({ ctx, input }));
  if (!grounding) throw new AppError("not_found");
  const inputs = (await readPlanInputs({ ctx, input })) ?? { trends: [] };
  const given = { brief: generation.brief, evidence: grounding.evidence, ...inputs };
  if (comparePlans(grounding.plan, makePlan(given)).length > 0) return null;
  // A plan of before a decision was made shows no such decision.
  const shown = new Set(grounding.plan.decisions.map(({ id }) => id));
  const reels = listFlips(given).map(({ reelId, flips }) => {
    const told = flips.filter(({ id }) => shown.has(id)).map(({ id, before, after }): Flip => ({ id, from: before.value, to: after.value, toBasis: after.basis }));
    return [reelId, told] as const;
  });
  return Object.fromEntries(reels.filter(([, flips]) => flips.length > 0));
}
