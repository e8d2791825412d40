import { Client, neonConfig, Pool } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/neon-serverless";
import { migrate } from "drizzle-orm/neon-serverless/migrator";
import type pg from "pg";
import { log } from "#lib/observability/log.ts";
import { provideChannel } from "./channel.ts";
import type { Database, OpenDatabase } from "./database.ts";
import { MIGRATION_LOCK_KEY } from "./migration-lock.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import { openChannel } from "./open-channel.ts";
import * as schema from "./schema.ts";
import { provideUrgent } from "./urgent.ts";

/**
 * Opens Neon's serverless driver. `wsProxy` (host:port) reaches a plain PostgreSQL through a
 * WebSocket proxy, as the tests do; on Neon itself leave it out.
 */
export async function openNeon(url: string, wsProxy?: string): Promise<OpenDatabase> {
  if (wsProxy) {
    neonConfig.wsProxy = () => `${wsProxy}/v1`;
    neonConfig.useSecureWebSocket = false;
    neonConfig.pipelineConnect = false;
  }
  const migrator = new Client(url);
  await migrator.connect();
  try {
    await migrator.query("select pg_advisory_lock($1)", [MIGRATION_LOCK_KEY]);
    await migrate(drizzle(migrator as unknown as Pool, { schema }), { migrationsFolder: migrationsFolder() });
  } finally {
    await migrator.end();
  }
  const openPool = (max: number) => {
    const pool = new Pool({ connectionString: url, max });
    // Without a listener an idle connection that the server drops would end the process.
    return pool.on("error", (error: Error) => log().warn({ error }, "an idle database connection was lost"));
  };
  const pool = openPool(10);
  const urgentPool = openPool(2);
  const db = drizzle(pool, { schema }) as unknown as Database;
  provideUrgent(db, drizzle(urgentPool, { schema }) as unknown as Database);
  const { channel, close: closeChannel } = openChannel(url, { Client: Client as unknown as typeof pg.Client, query: (text, values) => pool.query(text, values) });
  provideChannel(db, channel);
  const close = async () => {
    await closeChannel();
    await Promise.all([pool.end(), urgentPool.end()]);
  };
  return { db, engine: "neon", close };
}
