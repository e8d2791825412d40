import { randomUUID } from "node:crypto";
import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { listImports } from "#lib/reels/data.ts";
import { importUpload } from "#lib/reels/import/import-upload.ts";
import { receiveUpload } from "#lib/reels/import/receive-upload.ts";
import { requireImportRight } from "#lib/reels/import/require-import-right.ts";
import { toImportStatus } from "#lib/reels/import/to-import-status.ts";
import { requestContext } from "#lib/server/context.ts";
import { requireSameOrigin } from "#lib/server/require-same-origin.ts";
import { currentVisitor, visitorForWrite } from "#lib/server/visitor.ts";
import { importProblem } from "./import-problem.ts";
import { readImportRequest } from "./read-import-request.ts";

/** The visitor's imports, newest first. */
export async function GET(): Promise<Response> {
  const ctx = await requestContext();
  try {
    const ownerId = await currentVisitor();
    const records = ownerId ? await listImports({ ctx, ownerId }) : [];
    return Response.json({ imports: records.map(toImportStatus) }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return importProblem(error, ctx);
  }
}

/** Takes a file as the raw request body. 202 with the import's id once it has arrived whole; the import itself then runs on its own. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestContext();
  try {
    requireSameOrigin(request, settings());
    const wishes = readImportRequest(request);
    const ownerId = await visitorForWrite();
    await requireImportRight({ ctx, ownerId, config: settings() });
    const others = await listImports({ ctx, ownerId });
    if (others.some(({ state }) => state === "queued" || state === "running")) throw new AppError("too_many_requests");
    if (!request.body) throw new AppError("bad_input", { details: { problem: "empty_file" } });
    const importId = randomUUID();
    const length = request.headers.get("x-file-bytes") ?? request.headers.get("content-length");
    const upload = await receiveUpload({ id: importId, body: request.body, expectedBytes: length ? Number(length) : null, maxBytes: settings().IMPORT_MAX_BYTES });
    await importUpload({ ctx, input: { importId, ownerId, upload, request: wishes } });
    return Response.json({ importId }, { status: 202, headers: { "cache-control": "no-store", location: `/api/imports/${importId}` } });
  } catch (error) {
    return importProblem(error, ctx);
  }
}
