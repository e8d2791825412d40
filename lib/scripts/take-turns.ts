import type { Database } from "#lib/db/database.ts";
import { isEmbedded } from "#lib/db/embedded.ts";

/** A look-up asks several questions at once; of ten connections some stay free for what streams. The embedded database has one. */
const AT_ONCE = { embedded: 1, server: 2 };

type Turns = { running: number; waiting: (() => void)[] };
const all = new WeakMap<Database, Turns>();

/**
 * Runs what works the database and this thread hard, a few at a time, first come first served. Of many that begin in the
 * same moment each gets its evidence sooner, and scripts that already stream do not wait behind all of their queries.
 */
export async function takeTurns<T>({ db, signal, run }: { db: Database; signal: AbortSignal; run: () => Promise<T> }): Promise<T> {
  const turns = all.get(db) ?? { running: 0, waiting: [] };
  all.set(db, turns);
  if (turns.running >= (isEmbedded(db) ? AT_ONCE.embedded : AT_ONCE.server)) await new Promise<void>((resolve) => turns.waiting.push(resolve));
  else turns.running++;
  try {
    signal.throwIfAborted();
    return await run();
  } finally {
    // The place passes on; it is given back only when nobody waits.
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running--;
  }
}
