import type { Database } from "./database.ts";

const URGENT = Symbol.for("reelwright.urgent");
type Served = Database & { [URGENT]?: Database };

/** Names the same database's other way in, for what must not wait behind searches and imports. */
export function provideUrgent(db: Database, urgentDb: Database): void {
  Object.defineProperty(db, URGENT, { value: urgentDb });
}

/** The way in for short statements somebody is waiting for at this moment: a script's events. Within a transaction, that transaction. */
export function urgent(db: Database): Database {
  return (db as Served)[URGENT] ?? db;
}
