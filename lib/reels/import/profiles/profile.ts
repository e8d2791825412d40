import type { Counts, Platform } from "#lib/reels/schema.ts";
import type { Mapping, SourceRecord } from "../fields.ts";
import type { DecimalSign } from "../parse-count.ts";
import type { ProfileId, RejectionReason } from "../vocabulary.ts";

/** A known shape of file: how to recognise it, where its fields are, what its values mean. */
export type Profile = {
  id: ProfileId;
  /** 0 to 1: how surely a file with these columns and this first record has this shape. */
  score: (columns: readonly string[], sample: SourceRecord) => number;
  defaultMapping: (columns: readonly string[]) => Mapping;
  /** Null: told by a column or by the address. */
  platform: Platform | null;
  habits: { dayFirst: boolean; decimal: DecimalSign | null };
  /** Brings a record into the shape the mapping names. */
  prepare?: (record: SourceRecord) => SourceRecord;
  /** A row this source writes that is no reel or no total. */
  refuse?: (record: SourceRecord, mapping: Mapping) => RejectionReason | null;
  /** Which zeros of this source mean "hidden". */
  hideZeros: (counts: Counts) => Counts;
  /** What stands for the author where the file never names one. */
  unknownAuthor: string;
};

/** Share of the columns that tell a shape which are there. */
export function shareOfColumns(columns: readonly string[], telling: readonly string[]): number {
  const present = new Set(columns);
  return telling.filter((column) => present.has(column)).length / telling.length;
}

/** Nobody can like what nobody played: plays of zero beside other counts are hidden plays. */
export function hideImpossibleZero(counts: Counts): Counts {
  const others = [counts.likes, counts.comments, counts.shares, counts.saves];
  return counts.plays === 0 && others.some((count) => (count ?? 0) > 0) ? { ...counts, plays: null } : counts;
}
