import { AppError } from "#lib/errors.ts";
import { chooseProfile } from "./choose-profile.ts";
import { decodeText } from "./decode-text.ts";
import { detectEncoding, detectTextFormat, type FileFormat, isGzip } from "./detect-format.ts";
import { listColumns, type Mapping, readField, type SourceRecord } from "./fields.ts";
import { CutStreamError, gunzip } from "./gunzip.ts";
import type { FileContext } from "./observe-row.ts";
import type { DecimalSign } from "./parse-count.ts";
import { guessDayFirst, isKnownZone } from "./parse-date.ts";
import type { Profile } from "./profiles/profile.ts";
import type { ProfileId } from "./vocabulary.ts";
import { looksRounded } from "./read-id.ts";
import { readRows } from "./read-rows.ts";
import type { Row } from "./row.ts";

/** How much of a file decides about its format, profile and habits. */
export const PREFIX_BYTES = 1_000_000;
const SAMPLE_ROWS = 50;

export type InspectOptions = { profile?: ProfileId; mapping?: Mapping; defaultZone?: string; now: Date; observedAt?: Date };

export type Inspection = { format: FileFormat; columns: string[]; profileScore: number; sample: Row[]; file: FileContext };

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function unpackPrefix(prefix: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of gunzip(once(prefix))) {
      parts.push(part);
      size += part.length;
      if (size >= PREFIX_BYTES) break;
    }
  } catch (error) {
    if (!(error instanceof CutStreamError)) throw error;
  }
  return Buffer.concat(parts).subarray(0, PREFIX_BYTES);
}

async function readSample(bytes: Uint8Array, format: FileFormat, isWhole: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(once(bytes), { ...format, gzip: false })) {
    rows.push(row);
    if (rows.length > SAMPLE_ROWS) return rows.slice(0, SAMPLE_ROWS);
  }
  // The prefix ends in the middle of a row; the file does not.
  return isWhole ? rows : rows.slice(0, -1);
}

function decimalOf(profile: Profile, format: FileFormat): DecimalSign {
  // Spreadsheets write `;` between columns exactly where the comma is the decimal sign.
  return profile.habits.decimal ?? (format.kind === "csv" && format.delimiter === ";" ? "," : ".");
}

function requireKnownZone(zone: string): string {
  if (isKnownZone(zone)) return zone;
  throw new AppError("bad_input", { message: `Unknown time zone: ${zone}. Give an IANA name such as Europe/Moscow, or UTC.`, details: { problem: "bad_zone" } });
}

/**
 * Finds out from the beginning of a file how to read all of it. Throws AppError `bad_input` with
 * `details.problem`: unsupported_format, empty_file, no_rows, bad_zone.
 */
export async function inspectFile(prefix: Uint8Array, isWhole: boolean, options: InspectOptions): Promise<Inspection> {
  const gzip = isGzip(prefix);
  const bytes = gzip ? await unpackPrefix(prefix) : prefix;
  const encoding = detectEncoding(bytes);
  let text = "";
  for await (const part of decodeText(once(bytes), encoding)) text += part;
  const format: FileFormat = { ...detectTextFormat(text), gzip, encoding };
  const sample = await readSample(bytes, format, isWhole && bytes.length < PREFIX_BYTES);
  const given = sample.flatMap((row) => ("record" in row ? [row.record] : []));
  const plainColumns = [...new Set(given.flatMap((record) => listColumns(record)))];
  const { profile, score } = chooseProfile(plainColumns, given[0] ?? {}, options.profile);
  const records = given.map((record) => profile.prepare?.(record) ?? record);
  if (records.length === 0 && sample.length === 0) throw new AppError("bad_input", { message: "The file holds no rows.", details: { problem: "no_rows" } });
  const columns = [...new Set(records.flatMap((record) => listColumns(record)))];
  const mapping = { ...profile.defaultMapping(columns), ...options.mapping };
  const file: FileContext = {
    profile,
    mapping,
    dates: { zone: requireKnownZone(options.defaultZone ?? "UTC"), dayFirst: guessDayFirst(datesOf(records, mapping)) ?? profile.habits.dayFirst },
    decimal: decimalOf(profile, format),
    idsRounded: areIdsRounded(records, mapping),
    now: options.now,
    observedAt: options.observedAt ?? null,
  };
  return { format, columns, profileScore: score, sample, file };
}

function datesOf(records: SourceRecord[], mapping: Mapping): unknown[] {
  return records.flatMap((record) => [readField(record, mapping, "publishedAt"), readField(record, mapping, "observedAt")]);
}

function areIdsRounded(records: SourceRecord[], mapping: Mapping): boolean {
  const ids = records.map((record) => readField(record, mapping, "id")).filter((id) => typeof id === "string" && /^\d{16,}$/.test(id.trim()));
  return ids.length >= 3 && ids.filter(looksRounded).length * 2 > ids.length;
}
