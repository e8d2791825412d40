import { z } from "zod";
import { reelObservationSchema } from "#lib/reels/schema.ts";
import { IMPORT_FIELDS, IMPORT_WARNINGS, PROFILE_IDS, REJECTION_REASONS } from "./vocabulary.ts";

export const profileIdSchema = z.enum(PROFILE_IDS);

/** Field -> column; `a|b` = first filled, `=text` = constant. */
export const mappingSchema = z.partialRecord(z.enum(IMPORT_FIELDS), z.string().min(1).max(300));

const formatSchema = z.object({
  kind: z.enum(["csv", "json", "jsonl"]),
  gzip: z.boolean(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
});

export const importReportSchema = z.object({
  importId: z.string(),
  state: z.enum(["done", "failed", "stopped"]),
  dryRun: z.boolean(),
  format: formatSchema,
  profile: profileIdSchema,
  mapping: mappingSchema,
  bytesRead: z.number(),
  rowsRead: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  /** Zero in a dry run, which looks at the file only. */
  reelsNew: z.number().int(),
  snapshotsNew: z.number().int(),
  /** Accepted rows that told nothing new: repeated in the file, or imported before. */
  rowsKnown: z.number().int(),
  rejectedByReason: z.partialRecord(z.enum(REJECTION_REASONS), z.number().int()),
  warnings: z.partialRecord(z.enum(IMPORT_WARNINGS), z.number().int()),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const filePreviewSchema = z.object({
  format: formatSchema,
  profile: profileIdSchema,
  /** 0 to 1: share of the profile's telling columns found. */
  profileScore: z.number(),
  columns: z.array(z.string()),
  mapping: mappingSchema,
  rowsSampled: z.number().int(),
  observations: z.array(reelObservationSchema),
  rejected: z.array(z.object({ line: z.number().int(), reason: z.enum(REJECTION_REASONS), field: z.string().nullable() })),
  warnings: z.partialRecord(z.enum(IMPORT_WARNINGS), z.number().int()),
});
export type FilePreview = z.infer<typeof filePreviewSchema>;

/** What a page asks for beside the file. */
export const importRequestSchema = z.object({
  fileName: z.string().trim().min(1).max(300),
  profile: profileIdSchema.optional(),
  mapping: mappingSchema.optional(),
  zone: z.string().min(1).max(60).optional(),
  replaceDemo: z.boolean().default(false),
});
export type ImportRequest = z.input<typeof importRequestSchema>;

/** One import as a page shows it while it runs and after. */
export const importStatusSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  fileBytes: z.number().nullable(),
  profile: z.string().nullable(),
  state: z.enum(["queued", "running", "done", "failed", "stopped", "interrupted"]),
  errorCode: z.string().nullable(),
  replaceDemo: z.boolean(),
  bytesRead: z.number(),
  rowsRead: z.number(),
  rowsAccepted: z.number(),
  rowsRejected: z.number(),
  reelsNew: z.number(),
  snapshotsNew: z.number(),
  /** ISO moment. */
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type ImportStatus = z.infer<typeof importStatusSchema>;

/** What became of an import: counts by reason, and the first rejected rows. */
export const importResultSchema = importStatusSchema.extend({
  reasons: z.array(z.object({ reason: z.string(), rows: z.number().int() })),
  rejections: z.array(z.object({ line: z.number().int(), reason: z.string(), field: z.string().nullable(), raw: z.string() })),
});
export type ImportResult = z.infer<typeof importResultSchema>;
