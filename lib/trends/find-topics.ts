import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#lib/db/database.ts";
import { clusterOffThread } from "./cluster-off-thread.ts";
import { type NamedTopic, nameTopics, type TopicText } from "./name-topics.ts";
import { readVectors } from "./topics.sql.ts";
import { MIN_REELS } from "./windows.ts";

/** Reels read at once: the embedded database holds the event loop while it writes their vectors out. */
const PAGE = 100;
/** pgvector's binary form: two 16-bit numbers, then 32-bit floats, big-endian. */
const HEADER_BYTES = 4;

/**
 * Clusters of like reels in an embedding space, named by their most distinctive words. Empty for fewer
 * than 12 reels. Clustering is done off the event loop.
 */
export async function findTopics(db: Pick<Database, "execute">, space: string, reelIds: string[]): Promise<NamedTopic[]> {
  if (reelIds.length < 4 * MIN_REELS) return [];
  const texts: Omit<TopicText, "cluster">[] = [];
  let vectors = new Float32Array(0);
  let dimensions = 0;
  for (let from = 0; from < reelIds.length; from += PAGE) {
    for (const { embedding, ...text } of await readVectors(db, space, reelIds.slice(from, from + PAGE))) {
      const bytes = Buffer.from(embedding, "hex");
      if (dimensions === 0) {
        dimensions = bytes.readUInt16BE(0);
        vectors = new Float32Array(reelIds.length * dimensions);
      }
      for (let at = 0; at < dimensions; at++) vectors[texts.length * dimensions + at] = bytes.readFloatBE(HEADER_BYTES + 4 * at);
      texts.push(text);
    }
    await pause(0);
  }
  if (texts.length < 4 * MIN_REELS) return [];
  const clusters = await clusterOffThread(vectors.slice(0, texts.length * dimensions), dimensions);
  return nameTopics(keepTypical(texts.map((text, row) => ({ ...text, cluster: clusters.assignment[row]! })), clusters.similarity));
}

/** In a cluster tighter than this (cosine) nobody is an outsider. */
const TIGHT = 0.1;

/** Leaves out reels that are in a cluster only because no other is nearer: more than one deviation below its mean similarity. */
function keepTypical(texts: TopicText[], similarity: Float32Array): TopicText[] {
  const rows = texts.map((text, row) => ({ text, near: similarity[row]! }));
  return [...Map.groupBy(rows, ({ text }) => text.cluster).values()].flatMap((members) => {
    const mean = members.reduce((sum, { near }) => sum + near, 0) / members.length;
    const deviation = Math.sqrt(members.reduce((sum, { near }) => sum + (near - mean) ** 2, 0) / members.length);
    return members.filter(({ near }) => near >= mean - Math.max(deviation, TIGHT)).map(({ text }) => text);
  });
}
