import { bigint, boolean, index, integer, pgTable, real, text } from "drizzle-orm/pg-core";
import type { DiveStage, MediaFailure, MediaSource } from "#lib/deep-dive/vocabulary.ts";
import { users } from "./accounts.ts";
import { moment } from "./columns.ts";
import { reels } from "./reels.ts";

/**
 * The media file somebody gave for a reel, and how far its analysis is. The state shown is `reels.media_state`; whoever
 * changes one changes the other in the same transaction (lib/deep-dive/mutations.ts). Demo reels' shipped media have no row.
 */
export const reelMedia = pgTable(
  "reel_media",
  {
    reelId: text("reel_id").primaryKey().references(() => reels.id, { onDelete: "cascade" }),
    /** Who gave it; null for the operator's command line, and for a creator who is gone. */
    ownerId: text("owner_id").references(() => users.id, { onDelete: "set null" }),
    byOperator: boolean("by_operator").notNull(),
    source: text("source").$type<MediaSource>().notNull(),
    /** File name, or the host of an address. */
    sourceName: text("source_name").notNull(),
    /** What the giver states about the right to use it. */
    rightsNote: text("rights_note").notNull(),
    /** Its name in the media store; null once nothing is kept (state `gone`). */
    sha256: text("sha256"),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    /** By its magic bytes. */
    mimeType: text("mime_type").notNull(),
    givenAt: moment("given_at").notNull(),
    /** The file itself was removed; facts and frames may be kept. */
    fileDroppedAt: moment("file_dropped_at"),
    /** Everything was removed on request. */
    goneAt: moment("gone_at"),
    /** Job of lib/jobs that is to analyse it; null where the command line does it. */
    jobId: text("job_id"),
    /** The attempt that may write its result: another that thinks so too finds this changed. */
    runId: text("run_id"),
    attempts: integer("attempts").notNull().default(0),
    stage: text("stage").$type<DiveStage>(),
    /** Of the analysis, 0 to 1. */
    progress: real("progress").notNull().default(0),
    startedAt: moment("started_at"),
    /** When whoever runs the analysis last said so. */
    seenAt: moment("seen_at"),
    finishedAt: moment("finished_at"),
    /** Why the analysis failed; null in every other state. */
    reason: text("reason").$type<MediaFailure>(),
    /** For a developer. */
    reasonDetail: text("reason_detail"),
  },
  (table) => [index("reel_media_owner_idx").on(table.ownerId), index("reel_media_sha256_idx").on(table.sha256)],
);
