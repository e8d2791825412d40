import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { briefSchema, writerSchema } from "#lib/scripts/schema.ts";
import { startGeneration } from "#lib/scripts/start-generation.ts";
import { requestContext } from "#lib/server/context.ts";
import { models } from "#lib/server/models.ts";
import { readJson } from "#lib/server/read-json.ts";
import { requireSameOrigin } from "#lib/server/require-same-origin.ts";
import { problem } from "#lib/server/respond.ts";
import { trendEngine } from "#lib/server/trend-engine.ts";
import { visitorForWrite } from "#lib/server/visitor.ts";

const bodySchema = briefSchema.extend({ writer: writerSchema.optional() });

/** Starts a generation for the brief in the body, by its `writer` or else the preferred one. 201 with its id and the address of its events; a caller without a cookie is given a guest's. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestContext();
  try {
    requireSameOrigin(request, settings());
    const parsed = bodySchema.safeParse(await readJson(request));
    if (!parsed.success) throw new AppError("bad_input", { cause: parsed.error });
    const { writer, ...brief } = parsed.data;
    const input = { ownerId: await visitorForWrite(), brief, writer, timeoutSeconds: settings().WRITER_TIMEOUT_SECONDS };
    const { generationId } = await startGeneration({ ctx, models: models(), engine: trendEngine(), input });
    const events = `/api/generations/${generationId}/events`;
    return Response.json({ generationId, events }, { status: 201, headers: { "cache-control": "no-store", location: events } });
  } catch (error) {
    return problem(error, ctx);
  }
}
