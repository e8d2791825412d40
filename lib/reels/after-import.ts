import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { indexReels } from "#lib/retrieval/index-reels.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";

/** Embedding costs some 20 ms a reel; beyond this the newest and most played have their vectors, the rest are found by words. */
export const INDEXED_AT_ONCE = 20_000;

type Input = { onProgress?: (progress: { indexed: number; total: number }) => void; signal?: AbortSignal };

/** Reels without vectors are found by words until the next start or import: no reason to lose the import over it. */
async function indexWhatCan(ctx: Context, input: Input): Promise<number> {
  try {
    return (await indexReels({ ctx, input: { limit: INDEXED_AT_ONCE, ...input } })).indexed;
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith("embedder_")) throw error;
    ctx.log.error({ code: error.code, problem: error.message }, "reels could not be embedded and have no vectors yet");
    return 0;
  }
}

/** The one place that brings what is derived from reels (vectors, trends) up to new ones. */
export async function afterImport({ ctx, input = {} }: { ctx: Context; input?: Input }): Promise<{ indexed: number; trends: number }> {
  const indexed = await indexWhatCan(ctx, input);
  const { trends } = await refreshTrends({ ctx });
  return { indexed, trends };
}
