import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { findImport } from "#lib/reels/data.ts";
import { stopImport } from "#lib/reels/import/import-upload.ts";
import { toImportResult } from "#lib/reels/import/to-import-status.ts";
import { requestContext } from "#lib/server/context.ts";
import { requireSameOrigin } from "#lib/server/require-same-origin.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { importProblem } from "../import-problem.ts";

type Props = { params: Promise<{ id: string }> };

/** How far an import is, and what became of it. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  try {
    const [{ id: importId }, ownerId] = await Promise.all([params, currentVisitor()]);
    const record = ownerId ? await findImport({ ctx, ownerId, importId }) : null;
    if (!record) throw new AppError("not_found");
    return Response.json(await toImportResult({ ctx, record }), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return importProblem(error, ctx);
  }
}

/** Stops a running import after its current batch; what has landed stays. */
export async function DELETE(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  try {
    requireSameOrigin(request, settings());
    const [{ id: importId }, ownerId] = await Promise.all([params, currentVisitor()]);
    if (!ownerId || !(await findImport({ ctx, ownerId, importId }))) throw new AppError("not_found");
    if (!stopImport(importId)) throw new AppError("conflict");
    return new Response(null, { status: 202 });
  } catch (error) {
    return importProblem(error, ctx);
  }
}
