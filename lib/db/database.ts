import type { PgliteDatabase } from "drizzle-orm/pglite";
import type * as schema from "./schema.ts";

export type Schema = typeof schema;

/**
 * The one database type of the program. All three engines (PGlite, node-postgres, Neon) are
 * used through this drizzle surface; `execute()` answers `{ rows }` on each.
 */
export type Database = Omit<PgliteDatabase<Schema>, "$client">;

export type Engine = "pglite" | "pg" | "neon";

export type OpenDatabase = {
  db: Database;
  engine: Engine;
  close: () => Promise<void>;
};
