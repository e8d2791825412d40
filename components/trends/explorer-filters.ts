import { TREND_PERIODS, TREND_SORTS, trendKindSchema, type TrendKind, type TrendQuery, trendStageSchema, type TrendStage } from "#lib/trends/schema.ts";

type Period = (typeof TREND_PERIODS)[number];
type Sort = (typeof TREND_SORTS)[number];

/** What the explorer shows, as its address says it. Empty strings mean "any". */
export type ExplorerFilters = {
  kind: TrendKind | "";
  stage: TrendStage | "";
  language: string;
  country: string;
  period: Period;
  sort: Sort;
  query: string;
  limit: number;
  offset: number;
  /** Ids of up to two trends picked to be compared. */
  compare: readonly string[];
};

type Params = Record<string, string | string[] | undefined>;

export const PAGE_SIZE = 24;
/** One page grows up to here; after it come pages of their own. The engine gives 200 at most. */
const MAX_SHOWN = 8 * PAGE_SIZE;
export const MAX_COMPARED = 2;

export const NO_FILTERS: ExplorerFilters = {
  kind: "", stage: "", language: "", country: "", period: 7, sort: "score", query: "", limit: PAGE_SIZE, offset: 0, compare: [],
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
const many = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

function whole(text: string, least: number, most: number, fallback: number): number {
  return /^\d{1,6}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : fallback;
}

/** Reads an address. Whatever it does not understand counts as not said: an old link must still open. */
export function readFilters(params: Params): ExplorerFilters {
  return {
    kind: trendKindSchema.safeParse(one(params.kind)).data ?? "",
    stage: trendStageSchema.safeParse(one(params.stage)).data ?? "",
    language: /^[a-z]{2,3}(-[a-z]{2,4})?$/i.exec(one(params.language))?.[0].toLowerCase() ?? "",
    country: /^[a-z]{2}$/i.exec(one(params.country))?.[0].toUpperCase() ?? "",
    period: TREND_PERIODS.find((days) => String(days) === one(params.period)) ?? NO_FILTERS.period,
    sort: TREND_SORTS.find((sort) => sort === one(params.sort)) ?? NO_FILTERS.sort,
    query: one(params.q).slice(0, 200),
    limit: whole(one(params.limit), 1, MAX_SHOWN, PAGE_SIZE),
    offset: whole(one(params.offset), 0, 10_000, 0),
    compare: [...new Set(many(params.compare).filter((id) => id.length > 0 && id.length <= 700))].slice(0, MAX_COMPARED),
  };
}

/** The address of a view; what stands at its default is left out. */
export function explorerHref(filters: ExplorerFilters): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | number, usual: string | number) => {
    if (value !== usual) params.set(name, String(value));
  };
  put("q", filters.query, "");
  for (const name of ["kind", "stage", "language", "country"] as const) put(name, filters[name], "");
  for (const name of ["period", "sort", "limit", "offset"] as const) put(name, filters[name], NO_FILTERS[name]);
  for (const id of filters.compare) params.append("compare", id);
  return params.size > 0 ? `/trends?${params}` : "/trends";
}

/** The same view with something changed: back at its first page, with what was picked to compare. */
export function changeFilters(filters: ExplorerFilters, patch: Partial<ExplorerFilters>): ExplorerFilters {
  return { ...filters, limit: PAGE_SIZE, offset: 0, ...patch };
}

/** Filters that narrow the list or change its measure, other than search, kind and order. */
export function countFolded({ stage, language, country, period }: ExplorerFilters): number {
  return [stage, language, country, period !== NO_FILTERS.period].filter(Boolean).length;
}

export function isNarrowed({ stage, language, country, kind, query }: ExplorerFilters): boolean {
  return [stage, language, country, kind, query].some(Boolean);
}

export function toTrendQuery(filters: ExplorerFilters): TrendQuery {
  const { kind, stage, language, country, query, period, sort, limit, offset } = filters;
  return {
    period, sort, limit, offset,
    ...(kind && { kind }), ...(stage && { stage }), ...(language && { language }), ...(country && { country }), ...(query && { query }),
  };
}

/** Where "show more" leads: the page grows, then another page begins; null at the end. */
export function moreFilters(filters: ExplorerFilters, total: number): ExplorerFilters | null {
  const { limit, offset } = filters;
  if (offset + limit >= total) return null;
  return limit < MAX_SHOWN ? { ...filters, limit: Math.min(limit + PAGE_SIZE, MAX_SHOWN) } : { ...filters, offset: offset + limit, limit: PAGE_SIZE };
}

/** The page before; null on the first. */
export function previousFilters(filters: ExplorerFilters): ExplorerFilters | null {
  const { offset } = filters;
  return offset === 0 ? null : { ...filters, offset: Math.max(0, offset - MAX_SHOWN), limit: Math.min(offset, MAX_SHOWN) };
}

/** Picks a trend to compare or takes it back; null where two are picked already. */
export function toggleCompared(filters: ExplorerFilters, id: string): ExplorerFilters | null {
  const { compare } = filters;
  if (compare.includes(id)) return { ...filters, compare: compare.filter((other) => other !== id) };
  return compare.length < MAX_COMPARED ? { ...filters, compare: [...compare, id] } : null;
}
