import { constants } from "node:fs";
import { copyFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { MediaStore } from "../media-store.ts";
import type { QueueStep } from "../mutations.ts";
import { acceptMedia } from "./accept-media.ts";

type Input = { reelId: string; file: string; source: "file" | "folder"; rightsNote: string; maxBytes: number };

/** Takes over a copy of a file of this machine, for the operator; their own stays where it is. Throws what acceptMedia throws. */
export async function giveFromDisk({ ctx, store, queue, input }: { ctx: Context; store: MediaStore; queue: QueueStep | null; input: Input }) {
  const { reelId, file: original, source, rightsNote, maxBytes } = input;
  const { size } = await stat(original);
  if (size > maxBytes) throw new AppError("too_large", { message: `${path.basename(original)} has ${size} bytes, more than the ${maxBytes} that MEDIA_MAX_BYTES allows` });
  const file = await store.newPath("incoming");
  try {
    await copyFile(original, file, constants.COPYFILE_FICLONE);
    return await acceptMedia({ ctx, store, queue, input: { reelId, ownerId: null, source, sourceName: path.basename(original), rightsNote, file, maxBytes } });
  } finally {
    await rm(file, { force: true });
  }
}
