import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { previewFile } from "#lib/reels/import/preview-file.ts";
import { requestContext } from "#lib/server/context.ts";
import { requireSameOrigin } from "#lib/server/require-same-origin.ts";
import { importProblem } from "../import-problem.ts";
import { readImportRequest } from "../read-import-request.ts";

/** The page sends the first megabyte. */
const MAX_PREFIX_BYTES = 1_100_000;

/** What an import would make of the first rows. Body: the file's beginning; `x-file-whole: true` where that is all of it. Stores nothing. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestContext();
  try {
    requireSameOrigin(request, settings());
    const { profile, mapping, zone } = readImportRequest(request);
    if (Number(request.headers.get("content-length") ?? 0) > MAX_PREFIX_BYTES) throw new AppError("too_large");
    const prefix = new Uint8Array(await request.arrayBuffer());
    if (prefix.length > MAX_PREFIX_BYTES) throw new AppError("too_large");
    const options = { now: ctx.clock(), ...(profile ? { profile } : {}), ...(mapping ? { mapping } : {}), ...(zone ? { defaultZone: zone } : {}) };
    const preview = await previewFile({ prefix, isWhole: request.headers.get("x-file-whole") === "true", options });
    return Response.json(preview, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return importProblem(error, ctx);
  }
}
