"use server";

import { z } from "zod";
import { settings } from "#lib/env.ts";
import { actionFailure, type ActionResult } from "#lib/server/action-result.ts";
import { requestContext } from "#lib/server/context.ts";
import { models } from "#lib/server/models.ts";
import { trendEngine } from "#lib/server/trend-engine.ts";
import { visitorForWrite } from "#lib/server/visitor.ts";
import { retryGeneration as retry } from "./retry-generation.ts";
import { briefSchema, writerSchema } from "./schema.ts";
import { startGeneration as start } from "./start-generation.ts";
import { stopGeneration as stop } from "./stop-generation.ts";

const idSchema = z.string().min(1).max(64);

/** `writer`: one of the configured; unset, the preferred one. */
export async function startGeneration(brief: unknown, writer?: unknown): Promise<ActionResult<{ generationId: string }>> {
  const ctx = await requestContext();
  const parsed = briefSchema.safeParse(brief);
  if (!parsed.success) return { ok: false, code: "bad_input", traceId: ctx.traceId, fields: z.flattenError(parsed.error).fieldErrors };
  const asked = writerSchema.optional().safeParse(writer);
  if (!asked.success) return { ok: false, code: "bad_input", traceId: ctx.traceId };
  try {
    const ownerId = await visitorForWrite();
    const { generationId } = await start({
      ctx, models: models(), engine: trendEngine(), input: { ownerId, brief: parsed.data, writer: asked.data, timeoutSeconds: settings().WRITER_TIMEOUT_SECONDS },
    });
    return { ok: true, value: { generationId } };
  } catch (error) {
    return actionFailure(error, ctx);
  }
}

export async function stopGeneration(id: unknown): Promise<ActionResult<null>> {
  const ctx = await requestContext();
  try {
    await stop({ ctx, input: { generationId: idSchema.parse(id), ownerId: await visitorForWrite() } });
    return { ok: true, value: null };
  } catch (error) {
    return actionFailure(error, ctx);
  }
}

export async function retryGeneration(id: unknown): Promise<ActionResult<{ generationId: string }>> {
  const ctx = await requestContext();
  try {
    const ownerId = await visitorForWrite();
    const input = { generationId: idSchema.parse(id), ownerId, timeoutSeconds: settings().WRITER_TIMEOUT_SECONDS };
    return { ok: true, value: await retry({ ctx, models: models(), engine: trendEngine(), input }) };
  } catch (error) {
    return actionFailure(error, ctx);
  }
}
