import type { TrendPoint } from "#lib/trends/schema.ts";

const DAY_MS = 86_400_000;

/** Shares of two histories on the same days, first to last of both; null where one has no such day. */
export function alignDays(a: readonly TrendPoint[], b: readonly TrendPoint[]): { days: string[]; a: (number | null)[]; b: (number | null)[] } {
  const known = [...a, ...b].map((point) => Date.parse(point.day));
  if (known.length === 0) return { days: [], a: [], b: [] };
  const first = Math.min(...known);
  const count = Math.round((Math.max(...known) - first) / DAY_MS) + 1;
  const days = Array.from({ length: count }, (_, place) => new Date(first + place * DAY_MS).toISOString().slice(0, 10));
  const shares = (points: readonly TrendPoint[]) => {
    const byDay = new Map(points.map((point) => [point.day, point.share]));
    return days.map((day) => byDay.get(day) ?? null);
  };
  return { days, a: shares(a), b: shares(b) };
}
