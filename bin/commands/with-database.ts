import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Context } from "#lib/context.ts";
import { openDatabase } from "#lib/db/client.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { settings, SettingsError } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/observability/log.ts";

type Options = {
  /** The embedded database in this folder, whatever server the settings name. */
  dataDir?: string | undefined;
  /** What to do where a running server holds the database. */
  whenLocked: string;
};

function describeError(error: AppError | SettingsError, whenLocked: string): string {
  return error instanceof AppError && error.code === "database_locked" ? `${error.message}\n${whenLocked}` : error.message;
}

/**
 * For a command's one run: opens the database when `work` asks for it and closes it after. Resolves to the exit code:
 * what `work` resolves to, 2 for input it refuses (AppError `bad_input`), 1 for other errors meant for people,
 * which go to stderr; anything else is thrown. Paths given by the user must be resolved before: it works in the project's folder.
 */
export async function withDatabase({ dataDir, whenLocked }: Options, work: (open: () => Promise<Context>) => Promise<number>): Promise<number> {
  const folder = dataDir ? path.resolve(dataDir) : undefined;
  // The data folder of the settings is the repository's, as for the server.
  process.chdir(path.join(import.meta.dirname, "../.."));
  let opened: OpenDatabase | undefined;
  try {
    return await work(async () => {
      const config = settings();
      opened = await openDatabase(folder ? { ...config, DATA_DIR: folder, DATABASE_URL: undefined } : config);
      return { db: opened.db, clock: () => new Date(), log: log(), traceId: randomUUID().replaceAll("-", "") };
    });
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof SettingsError)) throw error;
    console.error(describeError(error, whenLocked));
    return error instanceof AppError && error.code === "bad_input" ? 2 : 1;
  } finally {
    await opened?.close();
  }
}
