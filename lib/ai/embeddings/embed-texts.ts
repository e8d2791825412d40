import { AppError } from "#lib/errors.ts";
import { log } from "#lib/observability/log.ts";
import { type EmbeddingPool, openEmbeddingPool } from "./embedding-pool.ts";

/** Name and version of the built-in space. Raise the version with every change to what a vector holds. */
export const EMBEDDING_SPACE = "builtin-1";
/** The same space while USE-lite can't be loaded. Its own name, so that the rows are embedded anew once it can. */
export const HASHED_ONLY_SPACE = "builtin-1-hashed";

/** Texts a request carries: small enough that a query waits behind one request of an import for about half a second. */
const REQUEST_SIZE = 32;

type Embedded = { space: string; vectors: Float32Array[] };

// Next loads modules in several graphs and dev reloads them: one worker (and its 300 MB) a process.
const POOL = Symbol.for("reelwright.embedding-pool");
const globals = globalThis as typeof globalThis & { [POOL]?: EmbeddingPool };

function pool(): EmbeddingPool {
  return (globals[POOL] ??= openEmbeddingPool({ log: log() }));
}

/**
 * Embeds texts in the built-in space in the worker thread: 1024 numbers each, in the order given, and
 * the space they are in. '' gives a zero vector, which is near to nothing: don't store or search it.
 */
export async function embedTexts(texts: string[], signal?: AbortSignal): Promise<Embedded> {
  const vectors: Float32Array[] = [];
  let degraded = false;
  for (let start = 0; start < texts.length; start += REQUEST_SIZE) {
    if (signal?.aborted) throw new AppError("stopped");
    const done = await pool().embed(texts.slice(start, start + REQUEST_SIZE));
    vectors.push(...done.vectors);
    degraded ||= done.degraded;
  }
  return { space: degraded ? HASHED_ONLY_SPACE : EMBEDDING_SPACE, vectors };
}

/** The space `embedTexts` answers in now. Starts the worker if need be. */
export async function currentSpace(): Promise<string> {
  return (await embedTexts(["space"])).space;
}
