import { z } from "zod";
import { TREND_PERIODS, trendCardSchema, type TrendDetail, type TrendQuery } from "./schema.ts";

/** A trend in a list, with what it did in the period asked for. */
export const listedTrendSchema = trendCardSchema.extend({
  period: z.object({
    days: z.union(TREND_PERIODS.map((days) => z.literal(days))),
    /** Mean daily share (0..1) of the last `days`. */
    share: z.number(),
    /** `share` over that of as many days before; null where nothing was gained then. */
    growth: z.number().nullable(),
  }),
});
export type ListedTrend = z.infer<typeof listedTrendSchema>;

/** Trends that fit a query, in the order asked for. */
export const trendPageSchema = z.object({
  trends: z.array(listedTrendSchema),
  /** All that fit, beyond `limit` too. */
  total: z.int().nonnegative(),
  /** Values the board has, for filters; most frequent first. */
  languages: z.array(z.string()),
  countries: z.array(z.string()),
  /** Newest observation on the whole board; null where it is empty. */
  asOf: z.iso.datetime().nullable(),
});
export type TrendPage = z.infer<typeof trendPageSchema>;

/** Where an answer comes from. `last_good`: the engine is down, this is what it said at `fetchedAt`. */
export type Freshness = { source: "live" | "cache" | "last_good"; fetchedAt: string; ageSeconds: number };

export type Answer<T> = { value: T; freshness: Freshness };

/** What every call carries: the trace it belongs to, and the caller's patience. */
export type EngineCall = { traceId: string; signal?: AbortSignal };

/**
 * The Trend Engine port. Two adapters: built in (this database) and remote (another instance's
 * `/api/v1/trends`, see docs/api/trends.md). Throws AppError `engine_unavailable` where neither the
 * engine nor a last good answer is to be had.
 */
export interface TrendEngine {
  readonly kind: "built_in" | "remote";
  list(query: TrendQuery, call: EngineCall): Promise<Answer<TrendPage>>;
  /** Null where no such trend is on the board now. */
  read(id: string, call: EngineCall): Promise<Answer<TrendDetail | null>>;
}

