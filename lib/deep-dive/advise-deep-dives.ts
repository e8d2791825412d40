import type { Context } from "#lib/context.ts";
import { listDiveCandidates, listDiveTrends } from "./dive-candidates.sql.ts";
import { type AdvisedTrend, rankDeepDives } from "./rank-deep-dives.ts";

/** Trends at the top of the board that are advised on, and reels of each that are considered for every one named. */
const TRENDS = 12;
const CONSIDERED = 8;

/** Where deep dives pay: a few reels of each trend at the top of the board, with why. Fetches and starts nothing. */
export async function adviseDeepDives({ ctx, input }: { ctx: Pick<Context, "db">; input: { perTrend: number; urlHosts: readonly string[] } }): Promise<AdvisedTrend[]> {
  const { perTrend, urlHosts } = input;
  const trends = await listDiveTrends(ctx.db, TRENDS);
  const candidates = await listDiveCandidates(ctx.db, trends.map(({ id }) => id), perTrend * CONSIDERED);
  return rankDeepDives({ trends, candidates, perTrend, urlHosts });
}
