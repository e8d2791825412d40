import type { Context, CreatorId } from "#lib/context.ts";
import { giveWay, hasVisitors } from "#lib/db/give-way.ts";
import { AppError, toAppError } from "#lib/errors.ts";
import { insertRejections, recordImport, removeDemoReels, startImport } from "#lib/reels/mutations.ts";
import { describeFormat } from "./describe-format.ts";
import type { Mapping } from "./fields.ts";
import { inspectFile, PREFIX_BYTES } from "./inspect-file.ts";
import { upsertObservations } from "./mutations.ts";
import { type FileContext, observeRow } from "./observe-row.ts";
import type { ProfileId } from "./vocabulary.ts";
import { readRows } from "./read-rows.ts";
import type { Rejection } from "./rejections.ts";
import type { Row } from "./row.ts";
import type { ImportReport } from "./schema.ts";
import { toUpsertRow, type UpsertRow } from "./upsert-rows.ts";

const BATCH_ROWS = 500;
/** Rows written at once where visitors wait meanwhile: some 50 ms. */
const BATCH_ROWS_SHARED = 50;
const STORED_REJECTIONS = 10_000;
const RECORD_EVERY_MS = 500;

export type ImportProgress = Pick<ImportReport, "bytesRead" | "rowsRead" | "rowsAccepted" | "rowsRejected" | "reelsNew" | "snapshotsNew">;

export type ImportInput = {
  importId: string;
  /** Null for the operator's command line. */
  ownerId: CreatorId | null;
  stream: AsyncIterable<Uint8Array>;
  fileName: string;
  fileBytes?: number | null;
  profile?: ProfileId;
  mapping?: Mapping;
  /** Zone of times that name none; UTC by default. */
  defaultZone?: string;
  /** When the counters were read, for files that don't say. */
  observedAt?: Date;
  /** Look at every row, write nothing: the database is not touched at all. */
  dryRun?: boolean;
  /** Remove the demo reels once rows of this file have landed. */
  replaceDemo?: boolean;
  onProgress?: (progress: ImportProgress) => void;
  onRejections?: (rejections: Rejection[]) => void | Promise<void>;
  signal?: AbortSignal;
};

/** Reads ahead enough to inspect, then hands out the whole stream from its beginning. */
async function openStream(stream: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): Promise<{ prefix: Uint8Array; isWhole: boolean; whole: AsyncGenerator<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const ahead: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  while (size < PREFIX_BYTES && !isWhole) {
    const next = await iterator.next();
    if (next.done) isWhole = true;
    else size += ahead[ahead.push(next.value) - 1]?.length ?? 0;
  }
  const prefix = Buffer.concat(ahead);
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      for (let chunk = ahead.shift(); chunk; chunk = ahead.shift()) {
        onBytes(chunk.length);
        yield chunk;
      }
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        onBytes(next.value.length);
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { prefix: prefix.subarray(0, PREFIX_BYTES), isWhole: isWhole && size <= PREFIX_BYTES, whole: whole() };
}

/** One running import: counts, and the rows and rejections not yet written. */
class Run {
  readonly report: ImportReport;
  private readonly ctx: Context;
  private readonly input: ImportInput;
  private rows: UpsertRow[] = [];
  private rejections: Rejection[] = [];
  private stored = 0;
  private recordedAt = 0;
  private readonly batchRows: number;

  constructor(ctx: Context, input: ImportInput) {
    this.ctx = ctx;
    this.input = input;
    this.batchRows = hasVisitors(ctx.db) ? BATCH_ROWS_SHARED : BATCH_ROWS;
    this.report = {
      importId: input.importId, state: "done", dryRun: input.dryRun ?? false,
      format: { kind: "csv", gzip: false, encoding: "utf-8", delimiter: null }, profile: "generic", mapping: {},
      bytesRead: 0, rowsRead: 0, rowsAccepted: 0, rowsRejected: 0, reelsNew: 0, snapshotsNew: 0, rowsKnown: 0, rejectedByReason: {}, warnings: {},
    };
  }

  async take(row: Row, file: FileContext): Promise<void> {
    const { report } = this;
    report.rowsRead++;
    const reading = "record" in row ? observeRow(row.record, file) : { reason: row.reason, field: null };
    if ("reason" in reading) {
      report.rowsRejected++;
      report.rejectedByReason[reading.reason] = (report.rejectedByReason[reading.reason] ?? 0) + 1;
      this.rejections.push({ line: row.line, raw: row.raw, ...reading });
    } else {
      report.rowsAccepted++;
      for (const warning of new Set(reading.warnings)) report.warnings[warning] = (report.warnings[warning] ?? 0) + 1;
      if (!report.dryRun) this.rows.push(toUpsertRow(reading.observation, reading.dated));
    }
    if (report.rowsRead % this.batchRows === 0) await this.flush();
  }

  /** Writes what has gathered, then lets the process breathe: the embedded database works on this thread. */
  async flush(): Promise<void> {
    const { ctx, input, report } = this;
    const startedAt = performance.now();
    const rows = this.rows.splice(0);
    const rejections = this.rejections.splice(0);
    if (rejections.length > 0) await input.onRejections?.(rejections);
    if (!report.dryRun) {
      const { reelsNew, snapshotsNew } = await upsertObservations(ctx.db, { rows, importId: input.importId });
      report.reelsNew += reelsNew;
      report.snapshotsNew += snapshotsNew;
      report.rowsKnown += rows.length - snapshotsNew;
      const storable = rejections.slice(0, Math.max(0, STORED_REJECTIONS - this.stored));
      this.stored += storable.length;
      await insertRejections({ ctx, input: { importId: input.importId, rejections: storable } });
      if (Date.now() - this.recordedAt > RECORD_EVERY_MS) {
        this.recordedAt = Date.now();
        await recordImport({ ctx, input: { id: input.importId, progress: report } });
      }
    }
    input.onProgress?.(report);
    await giveWay(ctx.db, startedAt);
  }
}

async function readThrough(run: Run, input: ImportInput, now: Date): Promise<void> {
  const { prefix, isWhole, whole } = await openStream(input.stream, (count) => (run.report.bytesRead += count));
  const { format, file } = await inspectFile(prefix, isWhole, { ...input, now });
  Object.assign(run.report, { format: describeFormat(format), profile: file.profile.id, mapping: file.mapping });
  for await (const row of readRows(whole, format)) {
    if (input.signal?.aborted) {
      run.report.state = "stopped";
      break;
    }
    await run.take(row, file);
  }
  await run.flush();
}

/**
 * Imports one file: streams it, so that memory does not grow with it, lands every usable row and
 * keeps every other with its line and reason. The same file again changes nothing. Rows that
 * landed stay when the import is stopped or fails. Throws AppError `bad_input` where the file
 * cannot be read at all; a file without one usable row ends as `failed`.
 */
export async function importFile({ ctx, input }: { ctx: Context; input: ImportInput }): Promise<ImportReport> {
  const run = new Run(ctx, input);
  const { report } = run;
  const isWriting = !report.dryRun;
  if (isWriting) await startImport({ ctx, input: { id: input.importId, ownerId: input.ownerId, fileName: input.fileName, fileBytes: input.fileBytes ?? null, replaceDemo: input.replaceDemo ?? false } });
  try {
    await readThrough(run, input, ctx.clock());
    if (report.state === "done" && report.rowsAccepted === 0) report.state = "failed";
    if (isWriting && input.replaceDemo && report.state === "done") await removeDemoReels({ ctx });
  } catch (thrown) {
    const error: AppError = input.signal?.aborted ? new AppError("stopped", { cause: thrown }) : toAppError(thrown);
    if (isWriting) await recordImport({ ctx, input: { id: input.importId, progress: report, state: error.code === "stopped" ? "stopped" : "failed", errorCode: error.code } });
    throw error;
  }
  if (isWriting) await recordImport({ ctx, input: { id: input.importId, progress: report, state: report.state, errorCode: report.state === "failed" ? "bad_input" : null } });
  return report;
}
