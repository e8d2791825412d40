import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { stopGeneration } from "#lib/scripts/stop-generation.ts";
import { requestContext } from "#lib/server/context.ts";
import { requireSameOrigin } from "#lib/server/require-same-origin.ts";
import { problem } from "#lib/server/respond.ts";
import { currentVisitor } from "#lib/server/visitor.ts";

/** Stops a generation of the caller's, in whichever process it runs. 202: its followers are sent the end when it has stopped. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    requireSameOrigin(request, settings());
    const { id: generationId } = await params;
    const ownerId = await currentVisitor();
    if (!ownerId) throw new AppError("not_found");
    await stopGeneration({ ctx, input: { generationId, ownerId } });
    return new Response(null, { status: 202 });
  } catch (error) {
    return problem(error, ctx);
  }
}
