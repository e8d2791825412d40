import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { log } from "#lib/observability/log.ts";
import { provideChannel } from "./channel.ts";
import type { Database, OpenDatabase } from "./database.ts";
import { MIGRATION_LOCK_KEY } from "./migration-lock.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import { openChannel } from "./open-channel.ts";
import * as schema from "./schema.ts";
import { provideUrgent } from "./urgent.ts";

/** Opens a pool on a PostgreSQL server and migrates under an advisory lock, so that many processes may start at once. */
export async function openPg(url: string): Promise<OpenDatabase> {
  const migrator = new pg.Client({ connectionString: url });
  await migrator.connect();
  try {
    await migrator.query("select pg_advisory_lock($1)", [MIGRATION_LOCK_KEY]);
    await migrate(drizzle(migrator, { schema }), { migrationsFolder: migrationsFolder() });
  } finally {
    await migrator.end();
  }
  const openPool = (max: number) => {
    const pool = new pg.Pool({ connectionString: url, max });
    // Without a listener an idle connection that the server drops would end the process.
    return pool.on("error", (error: Error) => log().warn({ error }, "an idle database connection was lost"));
  };
  const pool = openPool(10);
  const urgentPool = openPool(2);
  const db = drizzle(pool, { schema }) as unknown as Database;
  provideUrgent(db, drizzle(urgentPool, { schema }) as unknown as Database);
  const { channel, close: closeChannel } = openChannel(url, { Client: pg.Client, query: (text, values) => pool.query(text, values) });
  provideChannel(db, channel);
  const close = async () => {
    await closeChannel();
    await Promise.all([pool.end(), urgentPool.end()]);
  };
  return { db, engine: "pg", close };
}
