import type { SourceRecord } from "./fields.ts";
import type { RejectionReason } from "./vocabulary.ts";

/** Longest row taken; a longer one is skipped without being held in memory. */
export const MAX_ROW_CHARACTERS = 1_000_000;

/** One row of a file as the readers hand it on: a record, or why there is none. */
export type Row =
  | { line: number; raw: string; record: SourceRecord }
  | { line: number; raw: string; reason: RejectionReason };
