import { Readable } from "node:stream";
import { AppError } from "#lib/errors.ts";
import { findImport } from "#lib/reels/data.ts";
import { streamRejectionsCsv } from "#lib/reels/import/stream-rejections-csv.ts";
import { requestContext } from "#lib/server/context.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { importProblem } from "../../import-problem.ts";

/** Every stored rejected row (at most 10,000) with line and reason. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const [{ id: importId }, ownerId] = await Promise.all([params, currentVisitor()]);
    if (!ownerId || !(await findImport({ ctx, ownerId, importId }))) throw new AppError("not_found");
    const body = Readable.toWeb(Readable.from(streamRejectionsCsv({ ctx, importId })).map((text: string) => Buffer.from(text))) as ReadableStream<Uint8Array>;
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="rejected-${importId.slice(0, 8)}.csv"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return importProblem(error, ctx);
  }
}
