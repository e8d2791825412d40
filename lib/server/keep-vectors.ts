import { setTimeout as pause } from "node:timers/promises";
import { embedders } from "#lib/ai/embeddings/embedders.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { INDEXED_AT_ONCE } from "#lib/reels/after-import.ts";
import { indexReels } from "#lib/retrieval/index-reels.ts";
import { countVectors } from "#lib/retrieval/missing-reels.ts";
import { reindexReels } from "#lib/retrieval/reindex-reels.ts";
import { dropRetiredSpaces, isSpaceEmpty, readActiveSpace } from "#lib/retrieval/vector-spaces.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";

/** Visitors come first: a batch of the built-in space is some 64 x 20 ms of work, half of it on the embedded database's thread. */
const REST_MS = 250;
const RETRY_MS = 15 * 60_000;

/** One attempt; true where something changed that trends rest on. */
async function bringUp(ctx: Context): Promise<boolean> {
  const { db } = ctx;
  await dropRetiredSpaces(db);
  const active = await readActiveSpace(db);
  const isEmpty = await isSpaceEmpty(db, active);
  const wanted = await embedders().wanted(active, isEmpty);
  if (wanted !== active && !isEmpty) {
    ctx.log.info({ active, wanted }, "embedding the reels in another space; queries go on in the active one");
    const { state } = await reindexReels({ ctx, input: { space: wanted, restMs: REST_MS } });
    return state === "swapped";
  }
  const room = INDEXED_AT_ONCE - (await countVectors(db, active));
  const { indexed } = room > 0 ? await indexReels({ ctx, input: { limit: room } }) : { indexed: 0 };
  return indexed > 0;
}

/**
 * Behind the first pages: embeds what an import could not, and where the settings ask for another space than the active
 * one, all reels in that; goes on at every start from where the last one was cut off. What fails is tried again in a quarter of an hour.
 */
export async function keepVectors(ctx: Context): Promise<void> {
  for (;;) {
    try {
      if (await bringUp(ctx)) await refreshTrends({ ctx });
      return;
    } catch (error) {
      const { code, message } = error instanceof AppError ? error : { code: "unexpected", message: String(error) };
      ctx.log.error({ code, problem: message }, "reels could not be embedded; trying again in 15 minutes");
      await pause(RETRY_MS, undefined, { ref: false });
    }
  }
}
