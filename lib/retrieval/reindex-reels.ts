import { setTimeout as pause } from "node:timers/promises";
import { type Embedders, embedders } from "#lib/ai/embeddings/embedders.ts";
import type { Embedder } from "#lib/ai/embeddings/embedder.ts";
import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { AppError } from "#lib/errors.ts";
import { embedReels } from "./embed-reels.ts";
import { type Hold, holdSpace, isHeld } from "./hold-space.ts";
import { countEmbeddable, countMissing, readMissing, type ReelText } from "./missing-reels.ts";
import { swapSpace } from "./swap-space.ts";
import { beginSpace, dropRetiredSpaces, dropSpace, listSpaces, readActiveSpace } from "./vector-spaces.ts";

const BATCH_SIZE = 64;
const PAGE_SIZE = 1_024;
/** Pauses before a batch that failed is tried again; after the last the run ends, and another goes on from there. */
const RETRY_PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000];
/** Queries embedded in the old space just before the swap are still answered in it. */
const GRACE_MS = 5_000;
const PASSING = ["embedder_unavailable", "embedder_rate_limited", "embedder_output_invalid"];

type Ctx = Pick<Context, "db" | "log">;

type ReindexInput = {
  /** Full name (`Embedders.nameSpace`). */
  space: string;
  embedders?: Embedders;
  /** Texts an embedder is given at once. */
  batch?: number;
  onProgress?: (progress: { embedded: number; total: number }) => void;
  signal?: AbortSignal;
  retryPausesMs?: number[];
  graceMs?: number;
  /** Rest after every batch, for a server that answers visitors meanwhile. */
  restMs?: number;
};

/** `stopped` by the signal: what is embedded stays, and another run goes on from there. `current`: it was the active space already. */
export type Reindexed = { state: "swapped" | "stopped" | "current"; space: string; previous: string; embedded: number; refused: number };

type Run = { ctx: Ctx; input: ReindexInput; embedder: Embedder; hold: Hold; refused: Set<string>; embedded: number };

const isStopped = ({ input, hold }: Run) => (input.signal?.aborted ?? false) || hold.lost.aborted;

/** A provider's bad minute doesn't end hours of work; nothing of a batch is stored until all of it has come. */
async function embedPatiently(run: Run, rows: ReelText[]): Promise<void> {
  const { ctx, input, embedder } = run;
  const pauses = input.retryPausesMs ?? RETRY_PAUSES_MS;
  for (let tries = 0; !isStopped(run); tries++) {
    try {
      const done = await embedReels({ db: ctx.db, embedder, rows, signal: input.signal });
      for (const id of done.refused) run.refused.add(id);
      run.embedded += done.stored;
      if (!done.isOpen) throw new AppError("conflict", { message: `The space ${embedder.space} was removed by another process.` });
      return;
    } catch (error) {
      if (isStopped(run)) return;
      const next = pauses[tries];
      if (!(error instanceof AppError) || !PASSING.includes(error.code) || next === undefined) throw error;
      ctx.log.warn({ code: error.code, problem: error.message, pauseMs: next }, "a batch could not be embedded, trying again");
      await pause(next, undefined, input.signal ? { signal: input.signal } : {}).catch(() => undefined);
    }
  }
}

/** Embeds until no reel is missing, those that come in meanwhile too; false where it was stopped. */
async function embedMissing(run: Run): Promise<boolean> {
  const { ctx: { db }, input, embedder: { space }, hold } = run;
  const batch = input.batch ?? BATCH_SIZE;
  for (;;) {
    const total = await countEmbeddable(db);
    let left = await countMissing(db, space, run.refused);
    const report = () => {
      const progress = { embedded: Math.max(0, total - left - run.refused.size), total };
      hold.report(progress);
      input.onProgress?.(progress);
    };
    report();
    if (left === 0) return true;
    const page = await readMissing(db, space, PAGE_SIZE, run.refused);
    for (let at = 0; at < page.length; at += batch) {
      const rows = page.slice(at, at + batch);
      await embedPatiently(run, rows);
      if (isStopped(run)) return false;
      left -= rows.length;
      report();
      if (input.restMs) await pause(input.restMs);
    }
  }
}

/** Spaces begun and left are dropped, unless somebody is at it. */
async function dropOthers(db: Database, space: string): Promise<void> {
  for (const other of await listSpaces(db, "building")) {
    if (other === space) continue;
    if (await isHeld(db, other)) throw new AppError("conflict", { message: `Another process is embedding the reels for ${other}. Stop it first.` });
    await dropSpace(db, other);
  }
  await dropRetiredSpaces(db, space);
}

async function build(run: Run): Promise<boolean> {
  const { ctx, embedder } = run;
  for (;;) {
    if (!(await embedMissing(run))) return false;
    if (await swapSpace({ db: ctx.db, space: embedder.space, except: run.refused })) return true;
  }
}

/**
 * Embeds all reels in another space beside the active one, the latest observed and most played first, then
 * makes it the active one in one short transaction and drops the one before. Queries go on in the old space until
 * then. Can be killed at any moment: the rows are the progress. One process at a time; throws AppError `conflict`
 * where another is at it, `embedder_*` where the provider doesn't work for longer than the pauses, `bad_input` for a wrong name.
 */
export async function reindexReels({ ctx, input }: { ctx: Ctx; input: ReindexInput }): Promise<Reindexed> {
  const { db, log } = ctx;
  const { space } = input;
  const embedder = (input.embedders ?? embedders()).open(space);
  const previous = await readActiveSpace(db);
  await dropOthers(db, space);
  if (previous === space) return { state: "current", space, previous, embedded: 0, refused: 0 };
  // Keys, addresses and dimensions show themselves before anything is written.
  await embedder.embed(["Reelwright"], { use: "document", ...(input.signal ? { signal: input.signal } : {}) });
  await beginSpace(db, space);
  const hold = await holdSpace(db, space);
  const run: Run = { ctx, input, embedder, hold, refused: new Set(), embedded: 0 };
  let isSwapped: boolean;
  try {
    isSwapped = await build(run);
    if (hold.lost.aborted) throw new AppError("conflict", { message: `Another process has taken over embedding the reels for ${space}.` });
  } finally {
    await hold.release();
  }
  const counts = { embedded: run.embedded, refused: run.refused.size };
  if (counts.refused > 0) log.warn({ ...counts, space, first: [...run.refused][0] }, "texts the embedder refuses have no vector");
  if (!isSwapped) return { state: "stopped", space, previous, ...counts };
  log.info({ ...counts, space, previous }, "queries use another embedding space");
  await pause(input.graceMs ?? GRACE_MS);
  await dropSpace(db, previous);
  return { state: "swapped", space, previous, ...counts };
}
