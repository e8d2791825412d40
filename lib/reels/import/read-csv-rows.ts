import { createCsvReader, type CsvRecord } from "./csv-records.ts";
import type { Delimiter } from "./detect-format.ts";
import { readLines } from "./read-lines.ts";
import type { Row } from "./row.ts";

/** Column names, trimmed, made unique; blank ones at the end are dropped. */
function nameColumns(fields: string[]): string[] {
  const names: string[] = [];
  const lastNamed = fields.findLastIndex((field) => field.trim() !== "");
  for (const [at, field] of fields.slice(0, lastNamed + 1).entries()) {
    const name = field.trim().replace(/^\ufeff/, "") || `column_${at + 1}`;
    names.push(names.includes(name) ? `${name}_${at + 1}` : name);
  }
  return names;
}

function toRow(record: CsvRecord, columns: string[]): Row | null {
  const { line, raw, fields } = record;
  if (fields === null) return { line, raw, reason: "cut_row" };
  if (fields.length < columns.length) return raw.trim() === "" ? null : { line, raw, reason: "cut_row" };
  if (fields.slice(columns.length).some((field) => field.trim() !== "")) return { line, raw, reason: "extra_columns" };
  // A line of delimiters only is a blank row of a spreadsheet.
  if (fields.every((field) => field === "")) return null;
  const values: Record<string, string> = {};
  for (const [at, column] of columns.entries()) values[column] = fields[at] ?? "";
  return { line, raw, record: values };
}

/** Rows of a delimited text with a header line (after an optional `sep=` line and blank lines). */
export async function* readCsvRows(chunks: AsyncIterable<string>, options: { delimiter: Delimiter; newline: "\n" | "\r" }): AsyncGenerator<Row> {
  const reader = createCsvReader(options.delimiter);
  let columns: string[] | null = null;
  const rowsOf = function* (records: CsvRecord[]): Generator<Row> {
    for (const record of records) {
      const row: Row | null = columns === null ? null : toRow(record, columns);
      if (row) yield row;
    }
  };
  for await (const lines of readLines(chunks, options.newline)) {
    for (const line of lines) {
      if (columns === null) {
        if (line.text.trim() === "" || /^sep=.$/.test(line.text)) continue;
        const [header] = reader.read([line]);
        if (!header?.fields) continue;
        columns = nameColumns(header.fields);
        reader.expect(header.fields.length);
      } else if (line.tooLong) {
        yield* rowsOf(reader.finish());
        yield { line: line.number, raw: line.text, reason: "row_too_large" };
      } else {
        yield* rowsOf(reader.read([line]));
      }
    }
  }
  yield* rowsOf(reader.finish());
}
