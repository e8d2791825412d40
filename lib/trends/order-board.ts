import { mixCards } from "./mix-cards.ts";
import type { TREND_SORTS, TrendKind } from "./schema.ts";

/** What an order is decided by; `share` (0..1) and `growth` (null = nothing to compare with) are of the period asked for. */
export type BoardRow = {
  id: string;
  kind: TrendKind;
  label: string;
  language: string | null;
  demo: boolean;
  score: number;
  momentum: number;
  ageDays: number;
  share: number;
  growth: number | null;
};

type Sort = (typeof TREND_SORTS)[number];

const byId = (a: BoardRow, b: BoardRow) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const ORDERS: Record<Sort, (a: BoardRow, b: BoardRow) => number> = {
  score: (a, b) => b.score - a.score,
  growth: (a, b) => (b.growth ?? -1) - (a.growth ?? -1),
  momentum: (a, b) => b.momentum - a.momentum,
  share: (a, b) => b.share - a.share,
  newest: (a, b) => a.ageDays - b.ageDays,
  label: (a, b) => foldWords(a.label).localeCompare(foldWords(b.label), "und"),
};

/** Lower case, ё as е, no '#': how labels and searches are compared. */
export function foldWords(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replaceAll("#", "").trim();
}

/** Whether every word of the query is in the label. */
export function isNamedBy(query: string, label: string): boolean {
  const folded = foldWords(label);
  return foldWords(query).split(/\s+/).every((word) => folded.includes(word));
}

/** Plain order of a sort; of the same standing by id. */
export function sortBoard<T extends BoardRow>(rows: T[], sort: Sort): T[] {
  return rows.toSorted((a, b) => ORDERS[sort](a, b) || byId(a, b));
}

/** Places that kinds and languages take turns for, and how many of each kind (real and demo apart) may have one: mixing takes time with both. */
const MIXED_PLACES = 120;
const MIXED_PER_KIND = 60;

/** Best first, kinds and languages taking turns near the top. */
export function mixBoard<T extends BoardRow>(rows: T[]): T[] {
  const sorted = sortBoard(rows, "score");
  const contenders = [...Map.groupBy(sorted, ({ kind, demo }) => `${kind}/${demo}`).values()].flatMap((ofKind) => ofKind.slice(0, MIXED_PER_KIND));
  const mixed = mixCards(sortBoard(contenders, "score"), MIXED_PLACES);
  const placed = new Set(mixed.map(({ id }) => id));
  return [...mixed, ...sorted.filter(({ id }) => !placed.has(id))];
}

/** Rows named by the query first, then those near it by meaning; by meaning the nearest first unless another sort is asked for. */
export function orderFound<T extends BoardRow>(rows: T[], query: string, similarity: ReadonlyMap<string, number>, sort: Sort): T[] {
  const [named, others] = [[] as T[], [] as T[]];
  for (const row of rows) (isNamedBy(query, row.label) ? named : others).push(row);
  const near = sortBoard(others.filter(({ id }) => similarity.has(id)), sort);
  if (sort === "score") near.sort((a, b) => similarity.get(b.id)! - similarity.get(a.id)!);
  return [...sortBoard(named, sort), ...near];
}
