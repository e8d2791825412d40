import type { ImportField } from "./vocabulary.ts";

/**
 * Field -> column. `a|b` takes the first of the columns that is filled; `=text` is a constant.
 * Columns of nested JSON are written with dots: `authorMeta.name`.
 */
export type Mapping = Partial<Record<ImportField, string>>;

export type SourceRecord = Readonly<Record<string, unknown>>;

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === "string" && value.trim() === "");
}

function readPath(record: SourceRecord, column: string): unknown {
  if (Object.hasOwn(record, column)) return record[column];
  if (!column.includes(".")) return undefined;
  let value: unknown = record;
  for (const key of column.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as SourceRecord)[key];
  }
  return value;
}

/** The raw value of a field in a record, or undefined where no mapped column is filled. */
export function readField(record: SourceRecord, mapping: Mapping, field: ImportField): unknown {
  const source = mapping[field];
  if (source === undefined) return undefined;
  if (source.startsWith("=")) return source.slice(1);
  const whole = readPath(record, source);
  if (isFilled(whole)) return whole;
  for (const column of source.split("|")) {
    const value = readPath(record, column);
    if (isFilled(value)) return value;
  }
  return undefined;
}

/** All columns of a record, nested objects with dots to three levels; lists count as one column. */
export function listColumns(record: SourceRecord, prefix = "", depth = 0): string[] {
  return Object.entries(record).flatMap(([key, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && depth < 3
      ? listColumns(value as SourceRecord, `${prefix}${key}.`, depth + 1)
      : [`${prefix}${key}`],
  );
}
