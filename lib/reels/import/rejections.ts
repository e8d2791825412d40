import type { RejectionReason } from "./vocabulary.ts";

export type Rejection = {
  /** Line of the file (text formats) or number of the record (JSON), from 1. */
  line: number;
  reason: RejectionReason;
  field: string | null;
  raw: string;
};
