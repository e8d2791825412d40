import type { Rejection } from "./rejections.ts";

/** A cell beginning with one of these is run as a formula by spreadsheets. */
const FORMULA_START = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** First line of the file of rejected rows; the mark lets Excel read it as UTF-8. */
export const REJECTIONS_CSV_HEADER = "\ufeffline,reason,field,raw\r\n";

export function toRejectionCsv({ line, reason, field, raw }: Omit<Rejection, "reason"> & { reason: string }): string {
  return `${[line, reason, field, raw].map(cell).join(",")}\r\n`;
}
