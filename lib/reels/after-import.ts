import type { Context } from "#lib/context.ts";
import { indexReels } from "#lib/retrieval/index-reels.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";

/** Embedding costs some 20 ms a reel; beyond this the newest and most played have their vectors, the rest are found by words. */
const INDEXED_AT_ONCE = 20_000;

type Input = { onProgress?: (progress: { indexed: number; total: number }) => void; signal?: AbortSignal };

/** The one place that brings what is derived from reels (vectors, trends) up to new ones. */
export async function afterImport({ ctx, input = {} }: { ctx: Context; input?: Input }): Promise<{ indexed: number; trends: number }> {
  const { indexed } = await indexReels({ ctx, input: { limit: INDEXED_AT_ONCE, ...input } });
  const { trends } = await refreshTrends({ ctx });
  return { indexed, trends };
}
