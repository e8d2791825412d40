import { settings } from "#lib/env.ts";
import { requestContext } from "#lib/server/context.ts";
import { deepDives, uploadServer } from "#lib/server/deep-dives.ts";
import { requireSameOrigin } from "#lib/server/require-same-origin.ts";
import { problem } from "#lib/server/respond.ts";
import { currentVisitor, visitorForWrite } from "#lib/server/visitor.ts";
import { AppError } from "#lib/errors.ts";
import type { Context } from "#lib/context.ts";

/** An error as tus has them, status and text; the text is our problem document. */
async function toTus(error: AppError, ctx: Context): Promise<{ status_code: number; body: string }> {
  const said = problem(error, ctx);
  return { status_code: said.status, body: await said.text() };
}

/** The tus protocol (docs/architecture/deep_dive.md): POST begins an upload, HEAD says how much arrived, PATCH adds, DELETE gives it up. */
async function handle(request: Request): Promise<Response> {
  const ctx = await requestContext();
  try {
    requireSameOrigin(request, settings());
    const ownerId = request.method === "POST" ? await visitorForWrite() : await currentVisitor();
    if (!ownerId) throw new AppError("not_found");
    const openQueue = async () => (await deepDives()).step;
    return await (await uploadServer()).handle(request, { ctx, ownerId, openQueue, config: settings(), answer: (error) => toTus(error, ctx) });
  } catch (error) {
    return problem(error, ctx);
  }
}

export { handle as DELETE, handle as HEAD, handle as PATCH, handle as POST };
