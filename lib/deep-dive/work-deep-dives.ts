import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import { giveWay } from "#lib/db/give-way.ts";
import { AppError } from "#lib/errors.ts";
import type { JobQueue } from "#lib/jobs/job-queue.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import type { MediaStore } from "./media-store.ts";
import { listSilent, markInterrupted, type QueueStep, SILENT_MS } from "./mutations.ts";
import { type Analyse, runDeepDive } from "./run-deep-dive.ts";
import { sweepStore } from "./remove-unused.ts";

export const DEEP_DIVE_QUEUE = "deep-dive";
const SWEEP_MS = 60_000;

type DiveJob = { reelId: string; sha256: string };

/** The queue as lib/deep-dive/mutations.ts uses it, inside its transactions. One job a reel. */
export function queueStep(queue: JobQueue): QueueStep {
  return {
    send: async (tx, { reelId, sha256 }) => {
      const id = await queue.send(tx, DEEP_DIVE_QUEUE, { reelId, sha256 }, reelId);
      // The job before has written its end down and is not yet out of the queue: a matter of moments.
      if (!id) throw new AppError("conflict");
      return id;
    },
    cancel: (tx, jobId) => queue.cancel(tx, DEEP_DIVE_QUEUE, jobId),
  };
}

/** Tiers of the trends follow what was found. The facts are stored, so a fault here only waits for the next refresh. */
async function followInTrends(ctx: Context): Promise<void> {
  try {
    await refreshTrends({ ctx });
  } catch (error) {
    ctx.log.warn({ error }, "trends could not be brought up to date after a deep dive");
  }
}

/** Marks what nobody works on any more as interrupted: jobs that took their workers down too often, command lines that were killed. */
export async function sweepInterruptedDives({ ctx, queue, silentMs = SILENT_MS }: { ctx: Context; queue: JobQueue; silentMs?: number }): Promise<string[]> {
  const dead: Awaited<ReturnType<typeof listSilent>> = [];
  for (const silent of await listSilent({ ctx, input: { silentMs } })) {
    if (silent.jobId === null || !(await queue.isLive(DEEP_DIVE_QUEUE, silent.jobId))) dead.push(silent);
  }
  await markInterrupted({ ctx, input: { dead } });
  return dead.map(({ reelId }) => reelId);
}

type Working = { ctx: Context; queue: JobQueue; store: MediaStore; analyse: Analyse; concurrency: number };

async function sweepNowAndThen({ ctx, queue, store }: Working, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const startedAt = performance.now();
      await sweepInterruptedDives({ ctx, queue });
      await giveWay(ctx.db, startedAt);
      await sweepStore({ ctx, store });
    } catch (error) {
      ctx.log.warn({ error }, "looking for interrupted analyses failed");
    }
    await pause(SWEEP_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}

/** Takes deep dives from the queue until `signal`; `concurrency` at once in this process. */
export async function workDeepDives(working: Working & { signal: AbortSignal }): Promise<void> {
  const { ctx, queue, store, analyse, concurrency, signal } = working;
  await queue.work<DiveJob>(DEEP_DIVE_QUEUE, concurrency, async ({ id, data, isLastAttempt, signal: lost }) => {
    const input = { ...data, jobId: id, willRetry: !isLastAttempt, signal: AbortSignal.any([signal, lost]) };
    const outcome = await runDeepDive({ ctx, store, analyse, input });
    if (outcome.state === "retry") throw outcome.cause;
    if (outcome.state === "analysed") await followInTrends(ctx);
  });
  void sweepNowAndThen(working, signal);
}
