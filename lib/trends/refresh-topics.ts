import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#lib/db/database.ts";
import { findTopics } from "./find-topics.ts";
import { assignTopics, forgetPending, forgetReelTopics, forgetTopics, readNewestPending, readUnplaced, readWaiting, readWaitingAt, sampleEmbeddedReels, type Waiting, writeReelTopics, writeTopic } from "./topics.sql.ts";

/** New reels join the topics there are; when they are this part of those the topics were found in, topics are found anew. */
const RECLUSTER_PART = 0.25;
/** Reels given a topic in one statement. */
const ASSIGN_PAGE = 100;
const WRITE_PAGE = 1_000;

type Executor = Pick<Database, "execute">;

/**
 * Brings topics up to the reels embedded since the last time, stream by stream. Topics are found anew only
 * where the corpus grew by a quarter, so that a topic's name and history last.
 */
export async function refreshTopics(db: Executor, asOf: Date): Promise<void> {
  const until = await readNewestPending(db);
  if (until === 0) return;
  for (const waiting of await readWaiting(db)) {
    if (!waiting.current || waiting.unknown > RECLUSTER_PART * waiting.known) await findAnew(db, waiting, asOf);
    await placeReels(db, waiting, null);
  }
  await forgetPending(db, until);
}

/** Topics as they would have been found at a past moment, on state that starts empty. */
export async function findPastTopics(db: Executor, asOf: Date): Promise<void> {
  for (const waiting of await readWaitingAt(db, asOf)) {
    await findAnew(db, waiting, asOf);
    await placeReels(db, waiting, asOf);
  }
}

async function placeReels(db: Executor, { stream, space }: Waiting, asOf: Date | null): Promise<void> {
  let after = "";
  for (;;) {
    const reelIds = await readUnplaced(db, stream, space, after, ASSIGN_PAGE, asOf);
    if (reelIds.length === 0) return;
    await assignTopics(db, stream, space, reelIds);
    after = reelIds.at(-1)!;
    await pause(0);
  }
}

async function findAnew(db: Executor, { stream, space }: Waiting, asOf: Date): Promise<void> {
  const reelIds = await sampleEmbeddedReels(db, stream, space, asOf);
  const topics = await findTopics(db, space, reelIds);
  await forgetTopics(db, stream);
  for (const topic of topics) {
    await writeTopic(db, { stream, space, ...topic });
    await pause(0);
  }
  const topicOf = new Map(topics.flatMap(({ key, reelIds: ids }) => ids.map((id) => [id, key] as const)));
  for (let from = 0; from < reelIds.length; from += WRITE_PAGE) {
    await writeReelTopics(db, stream, space, reelIds.slice(from, from + WRITE_PAGE).map((reelId) => ({ reelId, key: topicOf.get(reelId) ?? null })));
    await pause(0);
  }
  await forgetReelTopics(db, stream);
}
