import { rm, stat } from "node:fs/promises";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { MediaRefused } from "../analyse/media-refused.ts";
import { type Container, recogniseContainer } from "../analyse/recognise-container.ts";
import { hashFile, type MediaStore, sync } from "../media-store.ts";
import { insertMedia, type QueueStep } from "../mutations.ts";
import { removeUnused } from "../remove-unused.ts";
import { type MediaSource, rightsNoteSchema } from "../vocabulary.ts";

const MIME: Record<Container["name"], string> = { mp4: "video/mp4", mov: "video/quicktime", webm: "video/webm", matroska: "video/x-matroska" };
const LONGEST_NAME = 200;

/** A name to show and to offer for download: the last part of what was given, without what a header or a file system chokes on. */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  return last.replace(/[\p{C}"<>|?*:;]/gu, "").trim().slice(0, LONGEST_NAME) || "media";
}

/** What the file is by its first bytes. Throws AppError `media_unsupported` with the reason. */
async function recognise(file: string): Promise<Container> {
  try {
    return await recogniseContainer(file);
  } catch (error) {
    if (error instanceof MediaRefused) throw new AppError("media_unsupported", { message: `not a media file that can be opened: ${error.reason}`, details: { reason: error.reason }, cause: error });
    throw error;
  }
}

type Input = {
  reelId: string;
  /** Null for the command line. */
  ownerId: string | null;
  source: MediaSource;
  sourceName: string;
  rightsNote: string;
  /** On the store's disk (store.newPath), moved into the store; gone when this returns or throws. */
  file: string;
  maxBytes: number;
};

/**
 * Takes a file that has arrived whole, whichever way: by its bytes never by its name. Puts it into the store and its
 * analysis into the queue (`queue` null: whoever calls analyses it). The same file again changes nothing.
 * Throws AppError `bad_input` (no rights note), `too_large`, `media_unsupported`, `not_found` (no such reel).
 */
export async function acceptMedia({ ctx, store, queue, input }: { ctx: Context; store: MediaStore; queue: QueueStep | null; input: Input }): Promise<{ sha256: string; isNew: boolean; mimeType: string; bytes: number }> {
  const { reelId, ownerId, source, file, maxBytes } = input;
  try {
    const rights = rightsNoteSchema.safeParse(input.rightsNote);
    if (!rights.success) throw new AppError("bad_input", { message: "say what gives the right to use this file", details: { field: "rightsNote" } });
    const { size: bytes } = await stat(file);
    if (bytes > maxBytes) throw new AppError("too_large", { message: `${bytes} bytes are more than the ${maxBytes} that MEDIA_MAX_BYTES allows` });
    const mimeType = MIME[(await recognise(file)).name];
    const sha256 = await hashFile(file);
    // Here, and not in the transaction below, which others wait for.
    await sync(file);
    const given = { reelId, ownerId, source, sourceName: cleanFileName(input.sourceName), rightsNote: rights.data, sha256, bytes, mimeType };
    const { isNew, replaced } = await insertMedia({ ctx, input: { given, keep: () => store.put(file, sha256), queue } });
    if (replaced) await removeUnused({ ctx, store, hashes: [replaced] });
    ctx.log.info({ reelId, source, bytes, mimeType, isNew }, "media given");
    return { sha256, isNew, mimeType, bytes };
  } finally {
    await rm(file, { force: true });
  }
}
