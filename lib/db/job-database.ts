import { sql } from "drizzle-orm";
import { type Db, fromDrizzle, fromPglite } from "pg-boss";
import type { Database } from "./database.ts";

type Pool = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };
/** PGlite, on a thread of its own (lib/db/thread) or, in tests, on this one. */
type Embedded = Parameters<typeof fromPglite>[0];

/** The database as the job queue uses it: whole scripts of statements, which drizzle's surface does not take. */
export function jobDatabase(db: Database): { connection: Db; embedded: boolean } {
  const client = (db as Database & { $client: Embedded | Pool }).$client;
  if ("exec" in client) return { connection: fromPglite(client), embedded: true };
  // A pool closes the connection on which a statement failed, so a script that broke off leaves no open transaction behind.
  return { connection: { executeSql: (text, values) => client.query(text, values) }, embedded: false };
}

/** A transaction as the queue uses it, so that a job is sent if and only if what it is about is stored. */
export function jobTransaction(tx: Database): Db {
  return fromDrizzle(tx, sql);
}
