import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#lib/db/database.ts";
import { findTopics } from "./find-topics.ts";
import { assignTopics, countEmbedded, forgetReelTopics, forgetTopics, readMainSpace, sampleEmbeddedReels, writeReelTopics, writeTopic } from "./topics.sql.ts";

/** New reels join the topics there are; when they are this part of those the topics were found in, topics are found anew. */
const RECLUSTER_PART = 0.25;
/** Reels given a topic in one statement. */
const ASSIGN_PAGE = 200;
const WRITE_PAGE = 1_000;

type Executor = Pick<Database, "execute">;

/**
 * Brings topics up to the reels embedded by `asOf`, stream by stream. Topics are found anew only where the
 * corpus grew by a quarter, so that a topic's name and history last.
 */
export async function refreshTopics(db: Executor, asOf: Date): Promise<void> {
  const space = await readMainSpace(db);
  if (space === null) return;
  for (const { stream, known, unknown, current } of await countEmbedded(db, space, asOf)) {
    if (unknown === 0 && current) continue;
    if (!current || unknown > RECLUSTER_PART * known) await findAnew(db, stream, space, asOf);
    while ((await assignTopics(db, stream, space, asOf, ASSIGN_PAGE)) === ASSIGN_PAGE) await pause(0);
  }
}

async function findAnew(db: Executor, stream: string, space: string, asOf: Date): Promise<void> {
  const reelIds = await sampleEmbeddedReels(db, stream, space, asOf);
  const topics = await findTopics(db, reelIds);
  await forgetTopics(db, stream);
  for (const topic of topics) {
    await writeTopic(db, { stream, space, ...topic });
    await pause(0);
  }
  const topicOf = new Map(topics.flatMap(({ key, reelIds: ids }) => ids.map((id) => [id, key] as const)));
  for (let from = 0; from < reelIds.length; from += WRITE_PAGE) {
    await writeReelTopics(db, reelIds.slice(from, from + WRITE_PAGE).map((reelId) => ({ reelId, key: topicOf.get(reelId) ?? null })));
    await pause(0);
  }
  await forgetReelTopics(db, stream);
}
