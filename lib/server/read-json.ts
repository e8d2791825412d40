import { AppError } from "#lib/errors.ts";

const MAX_BYTES = 64 * 1024;

/** A request's body as JSON, read no further than 64 KB. Throws AppError `too_large`, `bad_input`. */
export async function readJson(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new AppError("too_large");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (cause) {
    throw new AppError("bad_input", { cause });
  }
}
