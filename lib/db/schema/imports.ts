import { bigint, bigserial, boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { users } from "./accounts.ts";

export const IMPORT_STATES = ["queued", "running", "done", "failed", "stopped", "interrupted"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const imports = pgTable(
  "imports",
  {
    id: text("id").primaryKey(),
    /** Null for the operator's command line. */
    ownerId: text("owner_id").references(() => users.id, { onDelete: "set null" }),
    fileName: text("file_name").notNull(),
    fileBytes: bigint("file_bytes", { mode: "number" }),
    profile: text("profile"),
    /** Field of ReelObservation -> column of the file, as used. */
    mapping: jsonb("mapping").$type<Record<string, string>>().notNull().default({}),
    replaceDemo: boolean("replace_demo").notNull().default(false),
    state: text("state").$type<ImportState>().notNull(),
    errorCode: text("error_code"),
    bytesRead: bigint("bytes_read", { mode: "number" }).notNull().default(0),
    rowsRead: integer("rows_read").notNull().default(0),
    rowsAccepted: integer("rows_accepted").notNull().default(0),
    rowsRejected: integer("rows_rejected").notNull().default(0),
    reelsNew: integer("reels_new").notNull().default(0),
    snapshotsNew: integer("snapshots_new").notNull().default(0),
    startedAt: moment("started_at").notNull().defaultNow(),
    finishedAt: moment("finished_at"),
  },
  (table) => [index("imports_owner_idx").on(table.ownerId, table.startedAt)],
);

export const importRejections = pgTable(
  "import_rejections",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    importId: text("import_id").notNull().references(() => imports.id, { onDelete: "cascade" }),
    /** Line of the file (text formats) or number of the record (JSON), from 1. */
    line: integer("line").notNull(),
    /** A code of the closed list in lib/reels/import; worded by the catalogue. */
    reason: text("reason").notNull(),
    field: text("field"),
    /** The row as read, cut to 2,000 characters. */
    raw: text("raw").notNull(),
  },
  (table) => [index("import_rejections_import_idx").on(table.importId, table.id)],
);
