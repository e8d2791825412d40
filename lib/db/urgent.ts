import type { Database } from "./database.ts";

// Next loads route handlers and instrumentation as separate module graphs; both must find it.
const URGENT = Symbol.for("reelwright.urgent");
const globals = globalThis as typeof globalThis & { [URGENT]?: WeakMap<Database, Database> };
const ways: WeakMap<Database, Database> = (globals[URGENT] ??= new WeakMap());

/** Names the same database's other way in, for what must not wait behind searches and imports. */
export function provideUrgent(db: Database, urgentDb: Database): void {
  ways.set(db, urgentDb);
}

/** The way in for short statements somebody is waiting for at this moment: a script's events. Within a transaction, that transaction. */
export function urgent(db: Database): Database {
  return ways.get(db) ?? db;
}
