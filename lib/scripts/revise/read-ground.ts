import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { Plan, PlanInputs } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { readGrounding } from "../data.ts";
import { readPlanInputs } from "../trace/data.ts";
import type { OwnScript } from "../versions/data.ts";

export type Ground = { plan: Plan; evidence: Evidence[]; inputs: PlanInputs | null };

/** Evidence and plan a script was first written from, and what else that plan was made of. Throws AppError `unexpected` where they are gone. */
export async function readGround({ ctx, input }: { ctx: Context; input: { own: OwnScript } }): Promise<Ground> {
  const { generationId, id } = input.own;
  const [grounding, inputs] = await Promise.all([readGrounding({ ctx, input: { generationId } }), readPlanInputs({ ctx, input: { generationId } })]);
  if (!grounding) throw new AppError("unexpected", { message: "a script without its evidence", details: { scriptId: id } });
  return { ...grounding, inputs };
}
