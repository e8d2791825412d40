import { setImmediate as nextTurn } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import { clusterOffThread } from "./cluster-off-thread.ts";
import { nameTopics, type TopicText } from "./name-topics.ts";
import { readVectors, sampleEmbeddedReels } from "./topic-vectors.sql.ts";
import { MIN_REELS } from "./windows.ts";

/** Reels read at once: PGlite holds the event loop while it writes their vectors out. */
const PAGE = 100;

export type FoundTopics = { labels: Map<string, string>; members: { reelId: string; key: string }[] };

/**
 * Clusters of like reels in the embedding space, each stream by itself, named by their most distinctive
 * words. Empty where no reel has a vector yet. Heavy work is done off the event loop.
 */
export async function findTopics({ ctx, input }: { ctx: Pick<Context, "db">; input: { asOf: Date } }): Promise<FoundTopics> {
  const found: FoundTopics = { labels: new Map(), members: [] };
  const sample = await sampleEmbeddedReels(ctx.db, input.asOf);
  for (const reels of Map.groupBy(sample, ({ stream }) => stream).values()) {
    const texts = await clusterStream(ctx, reels.map(({ reelId }) => reelId));
    for (const topic of nameTopics(texts)) {
      found.labels.set(topic.key, topic.label);
      found.members.push(...topic.reelIds.map((reelId) => ({ reelId, key: topic.key })));
    }
  }
  return found;
}

async function clusterStream(ctx: Pick<Context, "db">, reelIds: string[]): Promise<TopicText[]> {
  if (reelIds.length < 4 * MIN_REELS) return [];
  const texts: Omit<TopicText, "cluster">[] = [];
  let vectors = new Float32Array(0);
  let dimensions = 0;
  for (let from = 0; from < reelIds.length; from += PAGE) {
    for (const { embedding, ...text } of await readVectors(ctx.db, reelIds.slice(from, from + PAGE))) {
      const numbers = JSON.parse(embedding) as number[];
      if (dimensions === 0) {
        dimensions = numbers.length;
        vectors = new Float32Array(reelIds.length * dimensions);
      }
      vectors.set(numbers, texts.length * dimensions);
      texts.push(text);
    }
    await nextTurn();
  }
  if (texts.length < 4 * MIN_REELS) return [];
  const clusters = await clusterOffThread(vectors.slice(0, texts.length * dimensions), dimensions);
  return keepTypical(texts.map((text, row) => ({ ...text, cluster: clusters.assignment[row]! })), clusters.similarity);
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
