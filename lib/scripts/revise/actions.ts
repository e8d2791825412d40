"use server";

import { settings } from "#lib/env.ts";
import { actionFailure, type ActionResult } from "#lib/server/action-result.ts";
import { requestContext } from "#lib/server/context.ts";
import { models } from "#lib/server/models.ts";
import { visitorForWrite } from "#lib/server/visitor.ts";
import { revisionSchema } from "../revision.schema.ts";
import { writerSchema } from "../schema.ts";
import { startRevision as start } from "./start-revision.ts";

/** `writer`: one of the configured; unset, the preferred one. */
export async function startRevision(revision: unknown, writer?: unknown): Promise<ActionResult<{ generationId: string }>> {
  const ctx = await requestContext();
  const parsed = revisionSchema.safeParse(revision);
  const asked = writerSchema.optional().safeParse(writer);
  if (!parsed.success || !asked.success) return { ok: false, code: "bad_input", traceId: ctx.traceId };
  try {
    const { generationId } = await start({
      ctx, models: models(), input: { ownerId: await visitorForWrite(), revision: parsed.data, writer: asked.data, timeoutSeconds: settings().WRITER_TIMEOUT_SECONDS },
    });
    return { ok: true, value: { generationId } };
  } catch (error) {
    return actionFailure(error, ctx);
  }
}
