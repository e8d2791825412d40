import { AppError } from "#lib/errors.ts";
import { exportReplay } from "#lib/scripts/trace/export-replay.ts";
import { requestContext } from "#lib/server/context.ts";
import { problem } from "#lib/server/respond.ts";
import { currentVisitor } from "#lib/server/visitor.ts";

/** One of the visitor's generations as a replay file (docs/api/trace.md); `?download` has a browser save it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const [{ id: generationId }, ownerId] = await Promise.all([params, currentVisitor()]);
    if (!ownerId) throw new AppError("not_found");
    const replay = await exportReplay({ ctx, input: { generationId, ownerId } });
    const headers = new Headers({ "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
    if (new URL(request.url).searchParams.has("download")) {
      headers.set("content-disposition", `attachment; filename="reelwright-${generationId.replace(/[^\w-]/g, "").slice(0, 8)}.replay.json"`);
    }
    return new Response(JSON.stringify(replay, null, 1), { headers });
  } catch (error) {
    return problem(error, ctx);
  }
}
