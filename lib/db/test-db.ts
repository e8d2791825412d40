import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import type { OpenDatabase } from "./database.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import { openNeon } from "./open-neon.ts";
import { openPg } from "./open-pg.ts";
import * as schema from "./schema.ts";

/** Test-only settings: which engine the `*.db.test.ts` suites run on (bin/test.mjs sets them). */
const engine = process.env.TEST_ENGINE ?? "pglite";
const serverUrl = process.env.TEST_DATABASE_URL;
const snapshotFile = process.env.TEST_PGLITE_SNAPSHOT;

async function openPgliteInMemory(): Promise<OpenDatabase> {
  const snapshot = snapshotFile && existsSync(snapshotFile) ? new Blob([readFileSync(snapshotFile)]) : undefined;
  const client = await PGlite.create({ extensions: { vector }, ...(snapshot ? { loadDataDir: snapshot } : {}) });
  const db = drizzle(client, { schema });
  if (!snapshot) await migrate(db, { migrationsFolder: migrationsFolder() });
  return { db, engine: "pglite", close: () => client.close() };
}

/** A pool's sockets close a moment after its end(); dropping by force would kill them with an error nobody catches. */
async function dropWhenIdle(admin: pg.Client, name: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const { rows } = await admin.query("select 1 from pg_stat_activity where datname = $1", [name]);
    if (rows.length === 0) break;
    await delay(50);
  }
  await admin.query(`drop database ${name}`);
}

async function openOnServer(url: string): Promise<OpenDatabase> {
  const name = `reelwright_test_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const opened = engine === "neon" ? await openNeon(target.href, process.env.TEST_NEON_WS_PROXY) : await openPg(target.href);
  const close = async () => {
    await opened.close();
    await dropWhenIdle(admin, name);
    await admin.end();
  };
  return { ...opened, close };
}

/** A fresh, migrated database of its own for one test file. Call `close()` in afterAll. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  if (engine === "pglite") return openPgliteInMemory();
  if (!serverUrl) throw new Error(`TEST_ENGINE=${engine} needs TEST_DATABASE_URL`);
  return openOnServer(serverUrl);
}

/** Where a test's database is, for a second process; null where there is no server and so no second process. */
export async function addressOf({ db, engine: opened }: OpenDatabase): Promise<string | null> {
  if (opened === "pglite" || !serverUrl) return null;
  const { rows } = await db.execute<{ name: string }>(sql`select current_database() as name`);
  const target = new URL(serverUrl);
  target.pathname = `/${rows[0]?.name}`;
  return target.href;
}

/** The database at an address, from another process of the same test. */
export function openSameDatabase(url: string): Promise<OpenDatabase> {
  return engine === "neon" ? openNeon(url, process.env.TEST_NEON_WS_PROXY) : openPg(url);
}
