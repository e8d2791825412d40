import { describeFormat } from "./describe-format.ts";
import { inspectFile, type InspectOptions, PREFIX_BYTES } from "./inspect-file.ts";
import { observeRow } from "./observe-row.ts";
import type { ImportWarning } from "./vocabulary.ts";
import type { FilePreview } from "./schema.ts";

const SHOWN = 5;

/**
 * What an import of a file would make of its first rows. `prefix` is its beginning (1 MB is
 * looked at), `isWhole` whether that is all of it. Throws AppError `bad_input`.
 */
export async function previewFile({ prefix, isWhole, options }: { prefix: Uint8Array; isWhole: boolean; options: InspectOptions }): Promise<FilePreview> {
  const { format, columns, profileScore, sample, file } = await inspectFile(prefix.subarray(0, PREFIX_BYTES), isWhole && prefix.length <= PREFIX_BYTES, options);
  const preview: FilePreview = {
    format: describeFormat(format),
    profile: file.profile.id,
    profileScore,
    columns,
    mapping: file.mapping,
    rowsSampled: sample.length,
    observations: [],
    rejected: [],
    warnings: {},
  };
  for (const row of sample) {
    const reading = "record" in row ? observeRow(row.record, file) : { reason: row.reason, field: null };
    if ("reason" in reading) {
      preview.rejected.push({ line: row.line, ...reading });
      continue;
    }
    if (preview.observations.length < SHOWN) preview.observations.push(reading.observation);
    for (const warning of new Set<ImportWarning>(reading.warnings)) preview.warnings[warning] = (preview.warnings[warning] ?? 0) + 1;
  }
  return preview;
}
