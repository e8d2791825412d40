import type { Context } from "#lib/context.ts";
import type { MediaStore } from "./media-store.ts";
import { cancelRun, dropMediaFile, type QueueStep, removeMedia } from "./mutations.ts";
import { removeUnused } from "./remove-unused.ts";
import { runningDives } from "./running-dives.ts";

type Means = { ctx: Context; store: MediaStore; queue: QueueStep; reelId: string };

/** Stops a reel's analysis wherever it waits or runs; the file stays. Throws AppError `conflict` where none does. */
export async function cancelDeepDive({ ctx, queue, reelId }: Omit<Means, "store">): Promise<void> {
  await cancelRun({ ctx, input: { reelId, queue } });
  runningDives.get(reelId)?.abort();
}

/** Drops the file and keeps the facts and frames. Throws AppError `conflict` unless the reel is analysed and nothing runs. */
export async function dropFile({ ctx, store, reelId }: Omit<Means, "queue">): Promise<void> {
  const { sha256 } = await dropMediaFile({ ctx, input: { reelId } });
  await removeUnused({ ctx, store, hashes: [sha256] });
}

/** Removes file, frames and facts on request. Scripts keep what they were shown; new evidence uses metadata again. Throws AppError `not_found`. */
export async function forgetMedia({ ctx, store, queue, reelId }: Means): Promise<void> {
  const { hashes } = await removeMedia({ ctx, input: { reelId, queue } });
  runningDives.get(reelId)?.abort();
  await removeUnused({ ctx, store, hashes });
}
