import { type Settings, settings } from "#lib/env.ts";
import type { Database, OpenDatabase } from "./database.ts";

type Holder = { opening?: Promise<OpenDatabase> };

// Next loads route handlers and instrumentation as separate module graphs, and dev reloads both:
// the process must still have one database.
const HOLDER = Symbol.for("reelwright.database");
const globals = globalThis as typeof globalThis & { [HOLDER]?: Holder };
const holder: Holder = (globals[HOLDER] ??= {});

/** Opens the database the settings name; engines load only when used. */
export async function openDatabase(config: Settings): Promise<OpenDatabase> {
  if (!config.DATABASE_URL) return (await import("./open-pglite.ts")).openPglite(config.DATA_DIR);
  const neon = config.DATABASE_DRIVER === "neon" || (!config.DATABASE_DRIVER && new URL(config.DATABASE_URL).hostname.endsWith(".neon.tech"));
  return neon
    ? (await import("./open-neon.ts")).openNeon(config.DATABASE_URL, config.NEON_WS_PROXY)
    : (await import("./open-pg.ts")).openPg(config.DATABASE_URL);
}

/** The process's one database, opened on first use. A failed opening is not remembered. */
export function database(): Promise<OpenDatabase> {
  holder.opening ??= openDatabase(settings()).catch((error: unknown) => {
    holder.opening = undefined;
    throw error;
  });
  return holder.opening;
}

export async function db(): Promise<Database> {
  return (await database()).db;
}
