import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { MediaRefused } from "./analyse/media-refused.ts";
import type { MediaStore } from "./media-store.ts";
import { noteProgress, startRun, storeFailure, storeResult } from "./mutations.ts";
import { removeUnused } from "./remove-unused.ts";
import { runningDives } from "./running-dives.ts";
import type { DeepDive } from "./schema.ts";
import { hasFindings, toEvidenceFacts } from "./to-evidence-facts.ts";
import type { DiveStage, MediaFailure } from "./vocabulary.ts";

/** How often it is said that the analysis lives, and looked whether it is still wanted. */
const TICK_MS = 1_000;

export type DiveProgress = { stage: DiveStage; progress: number };
/** What looks into one file (lib/deep-dive/analyse). Leaves the frames it names in `outDir`. */
export type Analyse = (input: { file: string; outDir: string; signal: AbortSignal; onProgress: (progress: DiveProgress) => void }) => Promise<DeepDive>;

type Input = {
  reelId: string;
  sha256: string;
  /** Null: not from the queue. */
  jobId: string | null;
  signal: AbortSignal;
  /** Whether the queue will try again after a fault that is not the file's. */
  willRetry: boolean;
  onProgress?: (progress: DiveProgress) => void;
};

/** `superseded`: cancelled, replaced, removed, or another has it. `retry`: throw `cause` at the queue. */
export type DiveOutcome = { state: "analysed"; document: DeepDive } | { state: "failed"; reason: MediaFailure } | { state: "superseded" } | { state: "retry"; cause: unknown };

/** Says every second that the run lives; stops it when it is no longer the reel's. */
function keepTelling({ ctx, reelId, runId, stop }: { ctx: Context; reelId: string; runId: string; stop: AbortController }) {
  let now: DiveProgress = { stage: "probe", progress: 0 };
  let busy = false;
  const tick = async () => {
    if (busy) return;
    busy = true;
    try {
      if (!(await noteProgress({ ctx, input: { reelId, runId, ...now } }))) stop.abort();
    } catch (error) {
      ctx.log.warn({ error, reelId }, "the progress of an analysis could not be stored");
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void tick(), TICK_MS);
  return {
    note: (progress: DiveProgress) => {
      now = progress;
    },
    end: () => clearInterval(timer),
  };
}

const failureOf = (error: unknown): MediaFailure | null => (error instanceof MediaRefused ? error.reason : null);

/** What the log of the row may hold: ours and the decoder's words, not a stack. */
function describe(error: unknown): string {
  if (error instanceof MediaRefused) return JSON.stringify(error.details);
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

type Run = { ctx: Context; store: MediaStore; analyse: Analyse; input: Input; runId: string; stop: AbortController };

async function look({ ctx, store, analyse, input, runId, stop }: Run, outDir: string): Promise<DiveOutcome> {
  const { reelId, sha256, willRetry } = input;
  const fail = async (reason: MediaFailure, error: unknown): Promise<DiveOutcome> => {
    const stored = await storeFailure({ ctx, input: { reelId, runId, reason, detail: error === null ? null : describe(error), willRetry: false } });
    return stored ? { state: "failed", reason } : { state: "superseded" };
  };
  const telling = keepTelling({ ctx, reelId, runId, stop });
  try {
    const file = await store.find(sha256);
    if (!file) return await fail("file_missing", null);
    const signal = AbortSignal.any([input.signal, stop.signal]);
    const onProgress = (progress: DiveProgress) => {
      telling.note(progress);
      input.onProgress?.(progress);
    };
    const document = await analyse({ file, outDir, signal, onProgress });
    signal.throwIfAborted();
    if (!hasFindings(document)) return await fail(reasonForNothing(document), null);
    telling.note({ stage: "store", progress: 1 });
    if (document.parts.frames.state === "known") await store.putFrames(outDir, sha256, document.parts.frames.value.map(({ file: name }) => name));
    const stored = await storeResult({ ctx, input: { reelId, runId, sha256, document, facts: toEvidenceFacts(document) } });
    await removeUnused({ ctx, store, hashes: stored === null ? [sha256] : stored.replacedFrames ? [stored.replacedFrames] : [] });
    return stored === null ? { state: "superseded" } : { state: "analysed", document };
  } catch (error) {
    if (stop.signal.aborted) return { state: "superseded" };
    const reason = failureOf(error);
    if (reason) return await fail(reason, error);
    if (willRetry || input.signal.aborted) {
      await storeFailure({ ctx, input: { reelId, runId, reason: "unexpected", detail: describe(error), willRetry: true } });
      return { state: "retry", cause: error };
    }
    ctx.log.error({ error, reelId }, "an analysis failed");
    return await fail(error instanceof AppError && error.code === "stopped" ? "interrupted" : "unexpected", error);
  } finally {
    telling.end();
  }
}

function reasonForNothing({ parts }: DeepDive): MediaFailure {
  const reasons = Object.values(parts).flatMap((part) => (part.state === "unknown" ? [part.reason] : []));
  return reasons.includes("no_decoder") ? "no_decoder" : "nothing_found";
}

/**
 * One attempt at a reel's file, from its start to facts or a reason in the database. Whoever ends it first wins: a
 * result is stored only by the attempt the reel is under. Never throws for what the file does.
 */
export async function runDeepDive({ ctx, store, analyse, input }: { ctx: Context; store: MediaStore; analyse: Analyse; input: Input }): Promise<DiveOutcome> {
  const runId = randomUUID();
  const { reelId, sha256, jobId } = input;
  if (!(await startRun({ ctx, input: { reelId, sha256, runId, jobId } }))) return { state: "superseded" };
  const stop = new AbortController();
  runningDives.set(reelId, stop);
  const outDir = await store.newPath("work");
  await mkdir(outDir, { mode: 0o700 });
  try {
    return await look({ ctx, store, analyse, input, runId, stop }, outDir);
  } finally {
    if (runningDives.get(reelId) === stop) runningDives.delete(reelId);
    await rm(outDir, { recursive: true, force: true });
  }
}
