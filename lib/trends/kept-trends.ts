import type { z } from "zod";
import type { ListedTrend, TrendPage } from "./engine.ts";
import { type BoardRow, orderFound, sortBoard } from "./order-board.ts";
import type { TrendDetail, trendQuerySchema } from "./schema.ts";

type Query = z.output<typeof trendQuerySchema>;

/** Every trend once, in the order of the pages. */
function distinctTrends(pages: TrendPage[]): ListedTrend[] {
  const found = new Map<string, ListedTrend>();
  for (const trend of pages.flatMap(({ trends }) => trends)) if (!found.has(trend.id)) found.set(trend.id, trend);
  return [...found.values()];
}

function fits(trend: ListedTrend, { kind, stage, language, country, platform }: Query): boolean {
  return (!kind || trend.kind === kind) && (!stage || trend.stage === stage)
    && (!language || trend.language === language || trend.language === null)
    && (!country || trend.country === country.toUpperCase()) && (!platform || trend.platform === platform);
}

/**
 * What can still be said to a question the engine was never asked: the trends of its kept pages (newest
 * first) of the same period that fit. Words are looked for in labels only. Null where nothing was kept.
 */
export function searchKeptPages(pages: TrendPage[], query: Query): TrendPage | null {
  const samePeriod = pages.filter(({ trends }) => trends[0]?.period.days === query.period);
  const [newest] = samePeriod;
  if (!newest) return null;
  const trends = distinctTrends(samePeriod).filter((trend) => fits(trend, query));
  const rows = trends.map((trend, place) => ({ ...toBoardRow(trend), score: -place, trend }));
  const ordered = query.query ? orderFound(rows, query.query, new Map(), query.sort) : sortBoard(rows, query.sort);
  const page = ordered.slice(query.offset, query.offset + query.limit);
  const { languages, countries, asOf } = newest;
  return { trends: page.map(({ trend }) => trend), total: ordered.length, languages, countries, asOf };
}

function toBoardRow({ id, kind, label, language, demo, momentum, measures, period }: ListedTrend): Omit<BoardRow, "score"> {
  return { id, kind, label, language, demo, momentum: momentum.value, ageDays: measures.ageDays, share: period.share, growth: period.growth };
}

/** A trend of a kept page, without its reels, which only its own answer had. */
export function findKeptTrend(page: TrendPage, id: string): TrendDetail | null {
  const found = page.trends.find((trend) => trend.id === id);
  if (!found) return null;
  const { period: _period, ...card } = found;
  return { ...card, reels: [] };
}
