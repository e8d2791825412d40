import type { Database } from "./database.ts";

// Next loads route handlers and instrumentation as separate module graphs; the mark must be seen by both.
const EMBEDDED = Symbol.for("reelwright.embedded");

/** Notes that this database does one thing at a time, for all of the server: whoever has much to compute does it elsewhere. */
export function markEmbedded(db: Database): void {
  Object.defineProperty(db, EMBEDDED, { value: true });
}

export function isEmbedded(db: Database): boolean {
  return EMBEDDED in db;
}
