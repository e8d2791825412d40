"use server";

import { z } from "zod";
import { actionFailure, type ActionResult } from "#lib/server/action-result.ts";
import { requestContext } from "#lib/server/context.ts";
import { visitorForWrite } from "#lib/server/visitor.ts";
import { saveVote } from "./mutations.ts";
import { feedbackInputSchema } from "./schema.ts";

export async function saveFeedback(input: unknown): Promise<ActionResult<{ vote: number }>> {
  const ctx = await requestContext();
  const parsed = feedbackInputSchema.safeParse(input);
  if (!parsed.success) return { ok: false, code: "bad_input", traceId: ctx.traceId, fields: z.flattenError(parsed.error).fieldErrors };
  try {
    await saveVote({ ctx, input: { ownerId: await visitorForWrite(), feedback: parsed.data } });
    return { ok: true, value: { vote: parsed.data.vote } };
  } catch (error) {
    return actionFailure(error, ctx);
  }
}
