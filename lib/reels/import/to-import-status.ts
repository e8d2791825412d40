import type { Context } from "#lib/context.ts";
import { countRejections, type ImportRecord, listRejections } from "#lib/reels/data.ts";
import type { ImportResult, ImportStatus } from "./schema.ts";

const SHOWN_REJECTIONS = 100;

/** A stored import as pages and routes hand it out. */
export function toImportStatus({ startedAt, finishedAt, ...record }: ImportRecord): ImportStatus {
  const { id, fileName, fileBytes, profile, state, errorCode, replaceDemo, bytesRead, rowsRead, rowsAccepted, rowsRejected, reelsNew, snapshotsNew } = record;
  return {
    id, fileName, fileBytes, profile, state, errorCode, replaceDemo, bytesRead, rowsRead, rowsAccepted, rowsRejected, reelsNew, snapshotsNew,
    startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** The same with its rejections: counts by reason and the first hundred rows. Check the owner before. */
export async function toImportResult({ ctx, record }: { ctx: Context; record: ImportRecord }): Promise<ImportResult> {
  const [reasons, rejections] = await Promise.all([countRejections({ ctx, importId: record.id }), listRejections({ ctx, importId: record.id, limit: SHOWN_REJECTIONS })]);
  return { ...toImportStatus(record), reasons, rejections: rejections.map(({ line, reason, field, raw }) => ({ line, reason, field, raw: raw.slice(0, 300) })) };
}
