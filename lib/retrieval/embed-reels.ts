import type { Embedder } from "#lib/ai/embeddings/embedder.ts";
import type { Database } from "#lib/db/database.ts";
import { giveWay } from "#lib/db/give-way.ts";
import { AppError } from "#lib/errors.ts";
import { type ReelText, storeVectors } from "./missing-reels.ts";

/** Rows a statement stores: an HNSW insertion takes PGlite some 10 ms, during which the process answers nobody. */
const STORE_SIZE = 2;

/** One refused text is that text's fault; a whole batch of them, one by one, is the provider's or the settings'. */
const MAX_REFUSED = 16;

type Embedded = ReelText & { vector: Float32Array };
type Done = { stored: number; refused: string[]; isOpen: boolean };

/** Embeds what the provider takes: where it refuses a batch, the halves are tried, down to the text it doesn't want. */
async function embedWhatCan(embedder: Embedder, rows: ReelText[], refused: string[], signal?: AbortSignal): Promise<Embedded[]> {
  try {
    const vectors = await embedder.embed(rows.map((row) => row.text), { use: "document", ...(signal ? { signal } : {}) });
    return rows.flatMap((row, at) => (vectors[at] ? [{ ...row, vector: vectors[at] }] : []));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "bad_input") throw error;
    if (rows.length === 1 && rows[0]) {
      if (refused.push(rows[0].id) >= MAX_REFUSED) throw error;
      return [];
    }
    const half = Math.ceil(rows.length / 2);
    const first = await embedWhatCan(embedder, rows.slice(0, half), refused, signal);
    return [...first, ...(await embedWhatCan(embedder, rows.slice(half), refused, signal))];
  }
}

/** Embeds a batch of reels and stores it, a few rows a statement. `isOpen` is false where the space was retired meanwhile. */
export async function embedReels(args: { db: Database; embedder: Embedder; rows: ReelText[]; signal?: AbortSignal | undefined }): Promise<Done> {
  const { db, embedder, rows, signal } = args;
  const refused: string[] = [];
  const embedded = await embedWhatCan(embedder, rows, refused, signal);
  for (let at = 0; at < embedded.length; at += STORE_SIZE) {
    const startedAt = performance.now();
    const isOpen = await storeVectors(db, embedder.space, embedded.slice(at, at + STORE_SIZE));
    if (!isOpen) return { stored: at, refused, isOpen };
    await giveWay(db, startedAt);
  }
  return { stored: embedded.length, refused, isOpen: true };
}
