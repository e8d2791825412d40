import { database } from "#lib/db/client.ts";
import type { Context } from "#lib/context.ts";
import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { openJobQueue } from "#lib/jobs/job-queue.ts";
import { log } from "#lib/observability/log.ts";
import { analyseWithSettings } from "./analyse-with-settings.ts";
import { mediaDir, openMediaStore } from "./media-store.ts";
import { DEEP_DIVE_QUEUE, workDeepDives } from "./work-deep-dives.ts";

/**
 * Takes deep dives from the queue of a server database until `signal`. Any number of such processes may run, on any
 * machine that has the media folder. Throws AppError `bad_input` on the embedded database, where the server does it.
 */
export async function runWorker({ signal }: { signal: AbortSignal }): Promise<void> {
  const config = settings();
  if (!config.DATABASE_URL) throw new AppError("bad_input", { message: "Without DATABASE_URL there is nothing for a worker to do: the server looks into media itself (`npm start`)." });
  const opened = await database();
  const ctx: Context = { db: opened.db, clock: () => new Date(), log: log(), traceId: "0".repeat(32) };
  const queue = await openJobQueue({ db: ctx.db, log: ctx.log, queues: [DEEP_DIVE_QUEUE], isWorker: true });
  const store = openMediaStore(mediaDir(config));
  await workDeepDives({ ctx, queue, store, analyse: analyseWithSettings(config), concurrency: config.DEEP_DIVE_CONCURRENCY, signal });
  ctx.log.info({ concurrency: config.DEEP_DIVE_CONCURRENCY, media: store.root }, "worker takes deep dives");
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await queue.stop();
  await opened.close();
}
