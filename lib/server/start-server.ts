import { SettingsError, settings } from "#lib/env.ts";
import { database } from "#lib/db/client.ts";
import { markServing } from "#lib/db/give-way.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/observability/log.ts";
import { resumeDeepDives, stopDeepDives } from "./deep-dives.ts";
import { prepareData, sweepInterrupted } from "./prepare-data.ts";

function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof AppError) return error.message;
  return `Reelwright could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Opens and migrates the database and makes its data ready. A server that cannot do so must not answer 500 for ever: it exits. */
export async function startServer(): Promise<void> {
  try {
    settings();
    markServing();
    const opened = await database();
    const ctx = { db: opened.db, clock: () => new Date(), log: log(), traceId: "0".repeat(32) };
    await prepareData(ctx);
    sweepInterrupted(ctx);
    if (opened.engine === "pglite") void resumeDeepDives(ctx);
    closeOnSignal(async () => {
      await stopDeepDives();
      await opened.close();
    });
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n\n`);
    process.exit(1);
  }
}

/** The embedded database is flushed and unlocked when the laptop's owner presses Ctrl-C. */
function closeOnSignal(close: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void close().catch((error: unknown) => log().error({ error }, "closing the database failed"));
    });
  }
}
