import { createGunzip } from "node:zlib";

/** The compressed stream ends early or is damaged; what came before was handed on. */
export class CutStreamError extends Error {
  constructor(cause: unknown) {
    super("compressed data is cut or damaged", { cause });
    this.name = "CutStreamError";
  }
}

/** Small steps keep the output of one step small, however well it was compressed. */
const STEP_BYTES = 16_384;

/**
 * Unpacks gzip (several members in a row too). Unlike piping, everything unpacked before a cut
 * is handed on first; then CutStreamError.
 */
export async function* gunzip(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip();
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  let release = () => {};
  const ended = new Promise<void>((resolve) => {
    unpacker.on("data", (chunk: Uint8Array) => ready.push(chunk));
    unpacker.once("error", (error) => {
      failure = error;
      release();
      resolve();
    });
    unpacker.once("end", resolve);
  });
  // A failing unpacker never calls back for the step in work, so its error lets go instead.
  const write = (step: Uint8Array) =>
    new Promise<void>((resolve) => {
      release = resolve;
      unpacker.write(step, () => resolve());
    });
  try {
    for await (const chunk of compressed) {
      for (let at = 0; at < chunk.length && !failure; at += STEP_BYTES) {
        await write(chunk.subarray(at, at + STEP_BYTES));
        yield* ready.splice(0);
      }
      if (failure) break;
    }
    if (!failure) unpacker.end();
    await ended;
    yield* ready.splice(0);
    if (failure) throw new CutStreamError(failure);
  } finally {
    unpacker.destroy();
  }
}
