import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import { database } from "#lib/db/client.ts";
import { hasUnfinished } from "#lib/deep-dive/data.ts";
import type { UploadServer } from "#lib/deep-dive/intake/upload-server.ts";
import { mediaDir, type MediaStore, openMediaStore } from "#lib/deep-dive/media-store.ts";
import type { QueueStep } from "#lib/deep-dive/mutations.ts";
import { sweepStore } from "#lib/deep-dive/remove-unused.ts";
import { settings } from "#lib/env.ts";
import type { JobQueue } from "#lib/jobs/job-queue.ts";
import { log } from "#lib/observability/log.ts";

type DeepDives = { queue: JobQueue; step: QueueStep; stop: () => Promise<void> };
type Holder = { opening?: Promise<DeepDives>; store?: MediaStore; uploads?: Promise<UploadServer> };

// One for all module graphs of the process: two would take each other's jobs for those of a dead process.
const HOLDER = Symbol.for("reelwright.deep-dives");
const globals = globalThis as typeof globalThis & { [HOLDER]?: Holder };
const holder: Holder = (globals[HOLDER] ??= {});

/** Lets the first pages come before work that a killed server left. */
const RESUME_AFTER_MS = 5_000;

export function mediaStore(): MediaStore {
  return (holder.store ??= openMediaStore(mediaDir(settings())));
}

/** One for the process: its locks keep two requests from writing to one upload. */
export function uploadServer(): Promise<UploadServer> {
  holder.uploads ??= import("#lib/deep-dive/intake/upload-server.ts").then(({ createUploadServer }) => createUploadServer({ store: mediaStore(), maxBytes: settings().MEDIA_MAX_BYTES }));
  return holder.uploads;
}

/** Queue and analysis are loaded here and not above: they take half a second, which a start without media need not wait for. */
async function open(): Promise<DeepDives> {
  const { openJobQueue } = await import("#lib/jobs/job-queue.ts");
  const { DEEP_DIVE_QUEUE, queueStep, workDeepDives } = await import("#lib/deep-dive/work-deep-dives.ts");
  const { db, engine } = await database();
  const isWorker = engine === "pglite";
  const queue = await openJobQueue({ db, log: log(), queues: [DEEP_DIVE_QUEUE], isWorker });
  const stop = new AbortController();
  if (isWorker) {
    const ctx: Context = { db, clock: () => new Date(), log: log(), traceId: "0".repeat(32) };
    const { analyseWithSettings } = await import("#lib/deep-dive/analyse-with-settings.ts");
    await queue.releaseAll(DEEP_DIVE_QUEUE);
    await workDeepDives({ ctx, queue, store: mediaStore(), analyse: analyseWithSettings(settings()), concurrency: settings().DEEP_DIVE_CONCURRENCY, signal: stop.signal });
  }
  return {
    queue,
    step: queueStep(queue),
    stop: async () => {
      stop.abort();
      await queue.stop();
    },
  };
}

/**
 * The queue of deep dives, opened on first use: an installation without media never asks for it. On the embedded
 * database this process works it too; on a server database `npm run worker` does.
 */
export function deepDives(): Promise<DeepDives> {
  holder.opening ??= open().catch((error: unknown) => {
    holder.opening = undefined;
    throw error;
  });
  return holder.opening;
}

/** Goes on with what a killed server left waiting or running. For the embedded database, at its start. */
export async function resumeDeepDives(ctx: Context): Promise<void> {
  try {
    await pause(RESUME_AFTER_MS, undefined, { ref: false });
    await sweepStore({ ctx, store: mediaStore() });
    if (await hasUnfinished({ ctx })) await deepDives();
  } catch (error) {
    ctx.log.error({ error }, "deep dives could not be resumed");
  }
}

/** Before the database is closed. */
export async function stopDeepDives(): Promise<void> {
  await (await holder.opening?.catch(() => undefined))?.stop();
}
