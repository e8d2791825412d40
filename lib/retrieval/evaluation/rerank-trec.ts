import { sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import { indexReels } from "../index-reels.ts";
import { rankReels } from "../rank-reels.ts";
import { indexBm25, rankBm25 } from "./rank-bm25.ts";
import type { TrecMicroblog } from "./read-trec.ts";
import { ndcg } from "./relevance-metrics.ts";
import { seedCaptions } from "./seed-captions.ts";

const OBSERVED_AT = new Date("2011-02-08T00:00:00Z");

/** nDCG@10 by topic of each system; unjudged counts as not relevant. */
export type TrecScores = { system: string; values: number[] }[];

type Input = { trec: TrecMicroblog; onProgress?: (progress: { indexed: number; total: number }) => void };

/**
 * Orders each topic's pool by the shipped ranking, by its arms and by BM25 (statistics over all pools).
 * The search runs over all tweets of all pools; what isn't in the topic's own pool is left out, as it has no label.
 * The database is filled and must be empty and of no further use: its nearest-neighbour index is dropped, so the vector arm is exact.
 */
export async function rerankTrec({ ctx, input }: { ctx: Pick<Context, "db" | "log">; input: Input }): Promise<TrecScores> {
  const { db, log } = ctx;
  const { trec, onProgress } = input;
  const captions = [...trec.tweets].map(([id, caption]) => ({ id, caption, author: "trec", language: "en" }));
  await seedCaptions({ db, captions, observedAt: OBSERVED_AT });
  await db.execute(sql`drop index reel_vectors_hnsw_idx`);
  await indexReels({ ctx: { db, log }, input: { onProgress } });
  const bm25 = indexBm25(captions.map(({ id, caption }) => ({ id, text: caption })));
  const scores = new Map<string, number[]>();
  for (const { text, pool, grades } of trec.topics) {
    const inPool = new Set(pool);
    const { arms, fused } = await rankReels({ db, input: { query: text, language: "en", trendIds: [], alsoReelIds: pool } });
    const vector = fused.map(({ candidate, score }) => ({ id: candidate.reelId, value: score.parts.vector ?? 0 })).sort((a, b) => b.value - a.value);
    const rankings = {
      hybrid: fused.map(({ candidate }) => candidate.reelId),
      vector: vector.map(({ id }) => id),
      text: arms.text.map(({ reelId }) => reelId),
      bm25: rankBm25(bm25, text).map(({ id }) => id),
    };
    for (const [system, ranking] of Object.entries(rankings)) {
      scores.set(system, [...(scores.get(system) ?? []), ndcg(ranking.filter((id) => inPool.has(id)), grades, 10)]);
    }
  }
  return [...scores].map(([system, values]) => ({ system, values }));
}
