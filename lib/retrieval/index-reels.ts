import { type Embedders, embedders } from "#lib/ai/embeddings/embedders.ts";
import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { embedReels } from "./embed-reels.ts";
import { countMissing, readMissing } from "./missing-reels.ts";
import { adoptSpace, isSpaceEmpty, readActiveSpace } from "./vector-spaces.ts";

const BATCH_SIZE = 64;
/** Reels read at a time: finding the next ones means sorting all that are missing. */
const PAGE_SIZE = 1_024;

type IndexReelsInput = {
  /** At most this many reels; all of them when left out. */
  limit?: number;
  onProgress?: (progress: { indexed: number; total: number }) => void;
  signal?: AbortSignal;
  embedders?: Embedders;
};

/** The active space; the first reels of a corpus settle it. */
async function settleSpace(db: Database, given: Embedders): Promise<string> {
  const active = await readActiveSpace(db);
  if (!(await isSpaceEmpty(db, active))) return active;
  await adoptSpace(db, await given.wanted(active, true));
  return readActiveSpace(db);
}

/**
 * Embeds the reels that have no vector in the active space, the latest observed and most played first, and
 * resolves to how many. Stops between batches when `signal` aborts; what is done stays done. A reel without
 * any text gets no vector: it can be found by trend and author only. A space being built catches up by itself
 * (reindex-reels.ts); where it becomes active meanwhile, this goes on in it. Throws as an Embedder does.
 */
export async function indexReels({ ctx, input }: { ctx: Pick<Context, "db" | "log">; input: IndexReelsInput }): Promise<{ indexed: number }> {
  const { db, log } = ctx;
  const { limit = Infinity, signal, onProgress } = input;
  const given = input.embedders ?? embedders();
  const refused: string[] = [];
  let space = await settleSpace(db, given);
  let total = Math.min(limit, await countMissing(db, space));
  let indexed = 0;
  const isStopped = () => signal?.aborted ?? false;
  while (indexed < total && !isStopped()) {
    const page = await readMissing(db, space, Math.min(PAGE_SIZE, total - indexed), refused);
    if (page.length === 0) break;
    for (let start = 0; start < page.length && !isStopped(); start += BATCH_SIZE) {
      const done = await embedReels({ db, embedder: given.open(space), rows: page.slice(start, start + BATCH_SIZE) });
      refused.push(...done.refused);
      indexed += done.stored;
      if (!done.isOpen) {
        space = await readActiveSpace(db);
        total = Math.min(limit, indexed + (await countMissing(db, space, refused)));
        break;
      }
      onProgress?.({ indexed, total });
    }
  }
  if (refused.length > 0) log.warn({ refused: refused.length, first: refused[0], space }, "texts the embedder refuses have no vector");
  log.info({ indexed, total, space }, "reels indexed");
  return { indexed };
}
