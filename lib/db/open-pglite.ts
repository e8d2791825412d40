import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase } from "./database.ts";
import { markEmbedded } from "./embedded.ts";
import { lockDataDir } from "./data-dir-lock.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import * as schema from "./schema.ts";
import type { Lane } from "./thread/messages.ts";
import { openThread } from "./thread/open-thread.ts";
import { provideUrgent } from "./urgent.ts";

/** Opens (and migrates) the embedded database in `dataDir`, on a thread of its own. Throws AppError `database_locked`. */
export async function openPglite(dataDir: string): Promise<OpenDatabase> {
  const release = lockDataDir(dataDir);
  try {
    const thread = await openThread(path.join(dataDir, "pglite"));
    const open = (lane: Lane) => drizzle(thread.client(lane) as unknown as PGlite, { schema });
    const db = open("usual");
    provideUrgent(db, open("urgent"));
    markEmbedded(db);
    await migrate(db, { migrationsFolder: migrationsFolder() });
    process.once("exit", release);
    const close = async () => {
      await thread.close();
      release();
    };
    return { db, engine: "pglite", close };
  } catch (error) {
    release();
    throw error;
  }
}
