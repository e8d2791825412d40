import { AppError } from "#lib/errors.ts";
import { importRequestSchema } from "#lib/reels/import/schema.ts";

/** The wishes beside the raw body: URI-encoded JSON in `x-import-request`. Throws AppError `bad_input`. */
export function readImportRequest(request: Request) {
  try {
    return importRequestSchema.parse(JSON.parse(decodeURIComponent(request.headers.get("x-import-request") ?? "")));
  } catch (cause) {
    throw new AppError("bad_input", { cause });
  }
}
