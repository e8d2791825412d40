import { cache } from "react";
import { requestContext } from "#lib/server/context.ts";
import { trendEngine } from "#lib/server/trend-engine.ts";
import type { Answer, TrendPage } from "./engine.ts";
import type { TrendDetail, TrendQuery } from "./schema.ts";

/** A page of trends and how fresh it is. Throws AppError `engine_unavailable`. */
export async function loadTrends(query: TrendQuery): Promise<Answer<TrendPage>> {
  const { traceId } = await requestContext();
  return trendEngine().list(query, { traceId });
}

/** A trend with its evidence reels, or null, and how fresh that is; read once a request. Throws AppError `engine_unavailable`. */
export const loadTrend = cache(async (id: string): Promise<Answer<TrendDetail | null>> => {
  const { traceId } = await requestContext();
  return trendEngine().read(id, { traceId });
});
