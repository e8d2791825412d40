import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase } from "./database.ts";
import { markEmbedded } from "./embedded.ts";
import { lockDataDir } from "./data-dir-lock.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import * as schema from "./schema.ts";

/** Opens (and migrates) the embedded database in `dataDir`. Throws AppError `database_locked`. */
export async function openPglite(dataDir: string): Promise<OpenDatabase> {
  const release = lockDataDir(dataDir);
  try {
    const client = await PGlite.create({ dataDir: path.join(dataDir, "pglite"), extensions: { vector } });
    const db = drizzle(client, { schema });
    markEmbedded(db);
    await migrate(db, { migrationsFolder: migrationsFolder() });
    process.once("exit", release);
    const close = async () => {
      await client.close();
      release();
    };
    return { db, engine: "pglite", close };
  } catch (error) {
    release();
    throw error;
  }
}
