import type { Context } from "#lib/context.ts";
import { diversify } from "../diversify.ts";
import { indexReels } from "../index-reels.ts";
import { rankReels } from "../rank-reels.ts";
import { indexBm25, rankBm25 } from "./rank-bm25.ts";
import type { JudgedQuery, JudgedSet } from "./read-judged-set.ts";
import { seedCaptions, toSearchText } from "./seed-captions.ts";

/**
 * What is compared. `hybrid`: the fused ranking; `shipped`: what a brief is given of it, reels on topic only,
 * diverse, at most 24; then the arms alone, and BM25. The trend arm is off, as the set's queries name no trends.
 */
export const SYSTEMS = ["hybrid", "shipped", "vector", "text", "exact", "neighbour", "bm25"] as const;
export type System = (typeof SYSTEMS)[number];

export type QueryRun = { query: JudgedQuery; rankings: Record<System, string[]>; /** Authors among the first ten, before and after the diversity step. */ authors: { before: number; after: number } };

const OBSERVED_AT = new Date("2026-11-16T00:00:00Z");
const SHIPPED_LIMIT = 24;
const AUTHORS_AMONG = 10;

type Progress = { step: "embedding" | "searching"; done: number; total: number };
type Input = { set: JudgedSet; onProgress?: (progress: Progress) => void };

const countAuthors = (items: { candidate: { authorId: string } }[]) => new Set(items.slice(0, AUTHORS_AMONG).map(({ candidate }) => candidate.authorId)).size;

/** Imports the judged captions into `ctx.db`, which must be empty, and runs every query through every system. */
export async function runQueries({ ctx, input }: { ctx: Pick<Context, "db" | "log">; input: Input }): Promise<QueryRun[]> {
  const { db } = ctx;
  const { set, onProgress } = input;
  // The dates are made up: with them freshness alone, by luck, gained .008.
  const captions = set.captions.map((caption) => ({ ...caption, publishedAt: undefined }));
  await seedCaptions({ db, captions, observedAt: OBSERVED_AT });
  await indexReels({ ctx, input: { onProgress: ({ indexed, total }) => onProgress?.({ step: "embedding", done: indexed, total }) } });
  const bm25 = indexBm25(set.captions.map((caption) => ({ id: caption.id, text: toSearchText(caption) })));
  const runs: QueryRun[] = [];
  for (const query of set.queries) {
    const { arms, fused } = await rankReels({ db, input: { query: query.text, language: query.language, trendIds: [] } });
    const topical = fused.filter(({ scope }) => scope === "topic");
    const shipped = diversify(topical, SHIPPED_LIMIT);
    const idsOf = (arm: keyof typeof arms) => arms[arm].map(({ reelId }) => reelId);
    runs.push({
      query,
      rankings: {
        hybrid: fused.map(({ candidate }) => candidate.reelId),
        shipped: shipped.map(({ candidate }) => candidate.reelId),
        vector: idsOf("vector"),
        text: idsOf("text"),
        exact: idsOf("exact"),
        neighbour: idsOf("neighbour"),
        bm25: rankBm25(bm25, query.text).map(({ id }) => id),
      },
      authors: { before: countAuthors(topical), after: countAuthors(shipped) },
    });
    onProgress?.({ step: "searching", done: runs.length, total: set.queries.length });
  }
  return runs;
}
