import { and, eq, gt, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { deepDives, reelMedia, reels } from "#lib/db/schema.ts";
import { AppError } from "#lib/errors.ts";
import type { MediaState } from "#lib/reels/schema.ts";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";
import type { DeepDive } from "./schema.ts";
import type { DiveStage, MediaFailure, MediaSource } from "./vocabulary.ts";

type Verb<T> = { ctx: Pick<Context, "db" | "clock">; input: T };
/** What to do about the queue in the same transaction (work-deep-dives.ts). */
export type QueueStep = { send: (tx: Database, job: { reelId: string; sha256: string }) => Promise<string | null>; cancel: (tx: Database, jobId: string) => Promise<void> };

/** An analysis that said nothing for so long is not running any more. */
export const SILENT_MS = 60_000;

/** First key of the advisory locks that keep a file from being removed while it is given again. */
const FILE_LOCK_KEY = 7_233_106;

const lockFile = (tx: Database, sha256: string) => tx.execute(sql`select pg_advisory_xact_lock(${FILE_LOCK_KEY}, hashtext(${sha256}))`);

async function showState(tx: Database, reelId: string, state: MediaState): Promise<void> {
  await tx.update(reels).set({ mediaState: state }).where(and(eq(reels.id, reelId), ne(reels.mediaState, state)));
}

async function hasFacts(tx: Database, reelId: string): Promise<boolean> {
  const [found] = await tx.select({ reelId: deepDives.reelId }).from(deepDives).where(eq(deepDives.reelId, reelId));
  return found !== undefined;
}

/** Facts of an earlier file stay true of the reel when a newer one cannot be analysed. */
const restingState = async (tx: Database, reelId: string, otherwise: MediaState): Promise<MediaState> => ((await hasFacts(tx, reelId)) ? "analysed" : otherwise);

async function readForChange(tx: Database, reelId: string) {
  // The reel's row first, so that all who change the media of one reel take turns.
  const [reel] = await tx.select({ state: reels.mediaState }).from(reels).where(eq(reels.id, reelId)).for("update");
  const [media] = await tx.select().from(reelMedia).where(eq(reelMedia.reelId, reelId));
  return { reel, media };
}

const NO_RUN = { jobId: null, runId: null, stage: null, progress: 0, seenAt: null } as const;

type Given = { reelId: string; ownerId: string | null; source: MediaSource; sourceName: string; rightsNote: string; sha256: string; bytes: number; mimeType: string };

/**
 * Writes down that a file was given and sends its analysis to the queue (`queue` null: whoever calls analyses it).
 * `keep` puts the file in its place, under a lock that keeps it there. The same file again changes nothing where it
 * is analysed, waits or runs. Throws AppError `not_found`.
 */
export async function insertMedia({ ctx, input }: Verb<{ given: Given; keep: () => Promise<void>; queue: QueueStep | null }>): Promise<{ isNew: boolean; replaced: string | null }> {
  const { given, keep, queue } = input;
  return ctx.db.transaction(async (tx) => {
    const { reel, media } = await readForChange(tx, given.reelId);
    if (!reel) throw new AppError("not_found");
    await lockFile(tx, given.sha256);
    await keep();
    const isSame = media?.sha256 === given.sha256 && media.fileDroppedAt === null;
    const [dive] = await tx.select({ sha256: deepDives.sha256 }).from(deepDives).where(eq(deepDives.reelId, given.reelId));
    if (isSame && (dive?.sha256 === given.sha256 || media.jobId !== null)) return { isNew: false, replaced: null };
    if (media?.jobId && queue) await queue.cancel(tx, media.jobId);
    const jobId = queue ? await queue.send(tx, given) : null;
    const values = { ...given, ...NO_RUN, byOperator: given.ownerId === null, jobId, stage: queue ? ("queued" as const) : null, givenAt: ctx.clock(), fileDroppedAt: null, goneAt: null, attempts: 0, startedAt: null, finishedAt: null, reason: null, reasonDetail: null };
    await tx.insert(reelMedia).values(values).onConflictDoUpdate({ target: reelMedia.reelId, set: values });
    await showState(tx, given.reelId, "media_given");
    return { isNew: true, replaced: media?.sha256 && media.sha256 !== given.sha256 ? media.sha256 : null };
  });
}

/**
 * Begins an attempt; only it may write the result then. `jobId` null: not from the queue. Null where there is nothing
 * to do: the file was replaced or removed, the job cancelled, or another attempt runs.
 */
export async function startRun({ ctx, input }: Verb<{ reelId: string; sha256: string; runId: string; jobId: string | null }>): Promise<{ sha256: string } | null> {
  const now = ctx.clock();
  return ctx.db.transaction(async (tx) => {
    const { media } = await readForChange(tx, input.reelId);
    if (!media || media.sha256 !== input.sha256 || media.fileDroppedAt || media.jobId !== input.jobId) return null;
    const isAlive = media.runId !== null && media.seenAt !== null && now.getTime() - media.seenAt.getTime() < SILENT_MS;
    // A job has one worker at a time, so that a run found under its id is of a worker that is dead.
    if (isAlive && input.jobId === null) return null;
    const values = { runId: input.runId, attempts: media.attempts + 1, startedAt: now, seenAt: now, finishedAt: null, stage: "probe" as const, progress: 0, reason: null, reasonDetail: null };
    await tx.update(reelMedia).set(values).where(eq(reelMedia.reelId, input.reelId));
    await showState(tx, input.reelId, "analysing");
    return { sha256: input.sha256 };
  });
}

/** Writes down how far an attempt is; false where it is not the one to go on: cancelled, replaced or taken over. */
export async function noteProgress({ ctx, input }: Verb<{ reelId: string; runId: string; stage: DiveStage; progress: number }>): Promise<boolean> {
  const { reelId, runId, stage, progress } = input;
  const noted = await ctx.db
    .update(reelMedia)
    .set({ stage, progress, seenAt: ctx.clock() })
    .where(and(eq(reelMedia.reelId, reelId), eq(reelMedia.runId, runId)))
    .returning({ reelId: reelMedia.reelId });
  return noted.length > 0;
}

/** Ends the attempt in the row if it still is the reel's; the condition is the fence against one that was taken over. */
async function endRun(tx: Database, { reelId, runId }: { reelId: string; runId: string }, values: Partial<typeof reelMedia.$inferInsert>): Promise<boolean> {
  const ended = await tx.update(reelMedia).set({ ...NO_RUN, ...values }).where(and(eq(reelMedia.reelId, reelId), eq(reelMedia.runId, runId))).returning({ reelId: reelMedia.reelId });
  return ended.length > 0;
}

type Result = { reelId: string; runId: string; sha256: string; document: DeepDive; facts: DeepDiveFacts };

/** Stores what an attempt found, once. Null where it is not the reel's attempt any more; else the file whose facts it replaced. */
export async function storeResult({ ctx, input }: Verb<Result>): Promise<{ replacedFrames: string | null } | null> {
  const { reelId, runId, sha256, document, facts } = input;
  return ctx.db.transaction(async (tx) => {
    await readForChange(tx, reelId);
    if (!(await endRun(tx, { reelId, runId }, { progress: 1, finishedAt: ctx.clock() }))) return null;
    const [before] = await tx.select({ sha256: deepDives.sha256 }).from(deepDives).where(eq(deepDives.reelId, reelId));
    const values = { facts, document, sha256, mediaPath: null, attribution: null, createdAt: ctx.clock() };
    await tx.insert(deepDives).values({ reelId, ...values }).onConflictDoUpdate({ target: deepDives.reelId, set: { facts, document, sha256, createdAt: ctx.clock() } });
    await showState(tx, reelId, "analysed");
    return { replacedFrames: before?.sha256 && before.sha256 !== sha256 ? before.sha256 : null };
  });
}

/** Ends an attempt without a result: `willRetry` puts the reel back among those that wait, else it has failed. False where it was not the reel's any more. */
export async function storeFailure({ ctx, input }: Verb<{ reelId: string; runId: string; reason: MediaFailure; detail: string | null; willRetry: boolean }>): Promise<boolean> {
  const { reelId, runId, reason, willRetry } = input;
  return ctx.db.transaction(async (tx) => {
    const { media } = await readForChange(tx, reelId);
    const detail = input.detail?.replaceAll("\u0000", "").toWellFormed().slice(0, 500) ?? null;
    const values = willRetry ? { jobId: media?.jobId ?? null, stage: "queued" as const, reasonDetail: detail } : { reason, reasonDetail: detail, finishedAt: ctx.clock() };
    if (!(await endRun(tx, { reelId, runId }, values))) return false;
    await showState(tx, reelId, willRetry ? "media_given" : await restingState(tx, reelId, "failed"));
    return true;
  });
}

const conflictUnless = (holds: unknown): void => {
  if (!holds) throw new AppError("conflict");
};

/** Stops what waits or runs; the file stays. Throws AppError `conflict` where nothing does. */
export async function cancelRun({ ctx, input }: Verb<{ reelId: string; queue: QueueStep }>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { media } = await readForChange(tx, input.reelId);
    if (!media || (media.jobId === null && media.runId === null)) throw new AppError("conflict");
    if (media.jobId) await input.queue.cancel(tx, media.jobId);
    await tx.update(reelMedia).set(NO_RUN).where(eq(reelMedia.reelId, input.reelId));
    await showState(tx, input.reelId, await restingState(tx, input.reelId, "media_given"));
  });
}

/** Sends a kept file to be analysed (again). `queue` null: whoever calls analyses it. Throws AppError `conflict` where it waits or runs, or is not kept. */
export async function queueAgain({ ctx, input }: Verb<{ reelId: string; queue: QueueStep | null }>): Promise<{ sha256: string }> {
  const { reelId, queue } = input;
  return ctx.db.transaction(async (tx) => {
    const { media } = await readForChange(tx, reelId);
    if (!media?.sha256 || media.fileDroppedAt || media.jobId || media.runId) throw new AppError("conflict");
    const jobId = queue ? await queue.send(tx, { reelId, sha256: media.sha256 }) : null;
    await tx.update(reelMedia).set({ ...NO_RUN, jobId, stage: queue ? "queued" : null, attempts: 0, reason: null, reasonDetail: null }).where(eq(reelMedia.reelId, reelId));
    await showState(tx, reelId, "media_given");
    return { sha256: media.sha256 };
  });
}

/** Writes down that the file is to be dropped and the facts kept. Throws AppError `conflict` unless it is analysed and nothing runs. */
export async function dropMediaFile({ ctx, input }: Verb<{ reelId: string }>): Promise<{ sha256: string }> {
  return ctx.db.transaction(async (tx) => {
    const { reel, media } = await readForChange(tx, input.reelId);
    conflictUnless(media?.sha256 && !media.fileDroppedAt && !media.jobId && !media.runId && reel?.state === "analysed");
    await tx.update(reelMedia).set({ fileDroppedAt: ctx.clock() }).where(eq(reelMedia.reelId, input.reelId));
    return { sha256: media?.sha256 ?? "" };
  });
}

/**
 * Removes file, frames and facts of a reel on request; what is left says that there was something and when it went.
 * Evidence uses the reel's metadata again. Throws AppError `not_found` where there is nothing to remove.
 */
export async function removeMedia({ ctx, input }: Verb<{ reelId: string; queue: QueueStep }>): Promise<{ hashes: string[] }> {
  const { reelId, queue } = input;
  return ctx.db.transaction(async (tx) => {
    const { media } = await readForChange(tx, reelId);
    if (media?.jobId) await queue.cancel(tx, media.jobId);
    const [dive] = await tx.delete(deepDives).where(eq(deepDives.reelId, reelId)).returning({ sha256: deepDives.sha256 });
    if (!dive && (!media || media.goneAt)) throw new AppError("not_found");
    // Of the request itself nothing personal is kept: neither the file's name nor what its giver wrote.
    const emptied = { ...NO_RUN, sha256: null, sourceName: "", rightsNote: "", goneAt: ctx.clock(), fileDroppedAt: media?.fileDroppedAt ?? ctx.clock(), reason: null, reasonDetail: null, finishedAt: null };
    if (media) await tx.update(reelMedia).set(emptied).where(eq(reelMedia.reelId, reelId));
    await showState(tx, reelId, "gone");
    return { hashes: [...new Set([media?.sha256, dive?.sha256].filter((hash) => hash !== null && hash !== undefined))] };
  });
}

/** Does `remove` while nobody can give the file anew, where no reel refers to it: as its file, or for its frames. */
export async function removeUnreferenced({ ctx, input }: Verb<{ sha256: string; remove: { file: () => Promise<void>; frames: () => Promise<void> } }>): Promise<void> {
  const { sha256, remove } = input;
  await ctx.db.transaction(async (tx) => {
    await lockFile(tx, sha256);
    const kept = await tx.select({ reelId: reelMedia.reelId }).from(reelMedia).where(and(eq(reelMedia.sha256, sha256), isNull(reelMedia.fileDroppedAt))).limit(1);
    const shown = await tx.select({ reelId: deepDives.reelId }).from(deepDives).where(eq(deepDives.sha256, sha256)).limit(1);
    if (kept.length === 0) await remove.file();
    // An analysis that runs may be about to store its frames before its facts.
    if (shown.length === 0 && kept.length === 0) await remove.frames();
  });
}

/** Reels whose analysis waits or runs and has been silent: candidates for what nobody works on any more. */
export async function listSilent({ ctx, input }: Verb<{ silentMs: number }>): Promise<{ reelId: string; jobId: string | null; runId: string | null }[]> {
  const before = new Date(ctx.clock().getTime() - input.silentMs);
  const busy: SQL | undefined = or(isNotNull(reelMedia.jobId), isNotNull(reelMedia.runId));
  const silent = or(isNull(reelMedia.seenAt), sql`not ${gt(reelMedia.seenAt, before)}`);
  return ctx.db.select({ reelId: reelMedia.reelId, jobId: reelMedia.jobId, runId: reelMedia.runId }).from(reelMedia).where(and(busy, silent));
}

/** Marks analyses as interrupted whose job is gone for good, or that had none and whose process is dead; those begun anew since they were listed are left. */
export async function markInterrupted({ ctx, input }: Verb<{ dead: readonly { reelId: string; jobId: string | null; runId: string | null }[] }>): Promise<void> {
  const values = { ...NO_RUN, reason: "interrupted" as const, finishedAt: ctx.clock() };
  for (const { reelId, jobId, runId } of input.dead) {
    await ctx.db.transaction(async (tx) => {
      const { media } = await readForChange(tx, reelId);
      if (media?.jobId !== jobId || media.runId !== runId) return;
      await tx.update(reelMedia).set(values).where(eq(reelMedia.reelId, reelId));
      await showState(tx, reelId, await restingState(tx, reelId, "failed"));
    });
  }
}
