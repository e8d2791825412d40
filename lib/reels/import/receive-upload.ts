import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "#lib/errors.ts";

const FOLDER = path.join(tmpdir(), "reelwright-uploads");
const FORGOTTEN_AFTER_MS = 24 * 3600 * 1000;

export type Upload = { bytes: number; open: () => AsyncIterable<Uint8Array>; remove: () => Promise<void> };

/** Files of a process that was killed while it imported. */
async function removeForgotten(): Promise<void> {
  for (const name of await readdir(FOLDER)) {
    const file = path.join(FOLDER, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > FORGOTTEN_AFTER_MS) await rm(file, { force: true });
  }
}

/**
 * Writes a request body to a temporary file as it streams in, so that the import does not depend on
 * the connection. `expectedBytes` is what the sender says the file has: a body that ends early is
 * refused as `interrupted`, one above `maxBytes` as `too_large`.
 */
export async function receiveUpload({ id, body, expectedBytes, maxBytes }: { id: string; body: ReadableStream<Uint8Array>; expectedBytes: number | null; maxBytes: number }): Promise<Upload> {
  if ((expectedBytes ?? 0) > maxBytes) throw new AppError("too_large");
  await mkdir(FOLDER, { recursive: true, mode: 0o700 });
  await removeForgotten();
  const file = path.join(FOLDER, id);
  const remove = () => rm(file, { force: true });
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new AppError("too_large");
      yield chunk;
    }
  };
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), counted, createWriteStream(file, { mode: 0o600, flags: "wx" }));
    if (expectedBytes !== null && bytes < expectedBytes) throw new AppError("interrupted", { message: `only ${bytes} of ${expectedBytes} bytes arrived` });
  } catch (error) {
    await remove();
    throw error instanceof AppError ? error : new AppError("interrupted", { cause: error });
  }
  return { bytes, open: () => createReadStream(file), remove };
}
