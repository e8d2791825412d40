import type { z } from "zod";
import { type TrendQuery, trendQuerySchema } from "./schema.ts";

const NUMBERS = new Set<keyof TrendQuery>(["period", "limit", "offset"]);
const NAMES = Object.keys(trendQuerySchema.shape) as (keyof TrendQuery)[];

/** A query as address parameters; what is left out stays out. */
export function toQueryParams(query: TrendQuery): URLSearchParams {
  const given = NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, String(query[name])]]));
  return new URLSearchParams(given as [string, string][]);
}

/** The reverse, checked. Parameters of other names are ignored, an empty one counts as left out, of repeated ones the first counts. */
export function parseQueryParams(params: URLSearchParams): z.ZodSafeParseResult<z.output<typeof trendQuerySchema>> {
  const given = NAMES.flatMap((name) => {
    const value = params.get(name);
    return value === null || value === "" ? [] : [[name, NUMBERS.has(name) ? Number(value) : value] as const];
  });
  return trendQuerySchema.safeParse(Object.fromEntries(given));
}
