import type { Context, CreatorId } from "#lib/context.ts";
import { toAppError } from "#lib/errors.ts";
import { afterImport } from "#lib/reels/after-import.ts";
import { queueImport } from "#lib/reels/mutations.ts";
import { importFile } from "./import-file.ts";
import type { Upload } from "./receive-upload.ts";
import type { importRequestSchema } from "./schema.ts";
import type { z } from "zod";

type Input = { importId: string; ownerId: CreatorId; upload: Upload; request: z.output<typeof importRequestSchema> };

// Next loads route handlers as separate module graphs; a stop must find the import of another one.
const RUNNING = Symbol.for("reelwright.running-imports");
const globals = globalThis as typeof globalThis & { [RUNNING]?: Map<string, AbortController> };
const running: Map<string, AbortController> = (globals[RUNNING] ??= new Map());

async function run({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const { importId, ownerId, upload, request } = input;
  const stop = new AbortController();
  running.set(importId, stop);
  try {
    const report = await importFile({
      ctx,
      input: {
        importId, ownerId, fileName: request.fileName, fileBytes: upload.bytes, stream: upload.open(), signal: stop.signal, replaceDemo: request.replaceDemo,
        ...(request.profile ? { profile: request.profile } : {}),
        ...(request.mapping ? { mapping: request.mapping } : {}),
        ...(request.zone ? { defaultZone: request.zone } : {}),
      },
    });
    await upload.remove();
    if (report.rowsAccepted > 0) await afterImport({ ctx });
  } catch (thrown) {
    // importFile has written the failure down; only what nobody foresaw belongs in the log.
    const error = toAppError(thrown);
    if (error.code === "unexpected") ctx.log.error({ error: error.cause ?? error, importId }, "import failed");
  } finally {
    running.delete(importId);
    await upload.remove();
  }
}

/** Starts the import of a received file and returns; it goes on whatever becomes of the request. */
export async function importUpload({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const { importId, ownerId, request, upload } = input;
  await queueImport({ ctx, input: { id: importId, ownerId, fileName: request.fileName, fileBytes: upload.bytes, replaceDemo: request.replaceDemo } });
  void run({ ctx, input });
}

/** Asks an import of this process to stop after its current batch; false where there is none. */
export function stopImport(importId: string): boolean {
  const found = running.get(importId);
  found?.abort();
  return found !== undefined;
}
