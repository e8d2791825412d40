"use server";

import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { actionFailure, type ActionResult } from "#lib/server/action-result.ts";
import { requestContext } from "#lib/server/context.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { type Flip, listPlanFlips as list } from "./list-plan-flips.ts";

const idSchema = z.string().min(1).max(64);

/** Which decisions of one's own plan hang on single reels; null where the plan can't be computed again. */
export async function listPlanFlips(generationId: unknown): Promise<ActionResult<Record<string, Flip[]> | null>> {
  const ctx = await requestContext();
  try {
    const ownerId = await currentVisitor();
    if (!ownerId) throw new AppError("not_found");
    return { ok: true, value: await list({ ctx, input: { generationId: idSchema.parse(generationId), ownerId } }) };
  } catch (error) {
    return actionFailure(error, ctx);
  }
}
