import { decodeText } from "./decode-text.ts";
import type { FileFormat } from "./detect-format.ts";
import { CutStreamError, gunzip } from "./gunzip.ts";
import { createJsonSplitter, type JsonPiece } from "./json-splitter.ts";
import { parseJsonRecord } from "./parse-json-record.ts";
import { readCsvRows } from "./read-csv-rows.ts";
import { readLines } from "./read-lines.ts";
import type { Row } from "./row.ts";

async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  for await (const lines of readLines(chunks, "\n")) {
    for (const { number, text, tooLong } of lines) {
      if (tooLong) yield { line: number, raw: text, reason: "row_too_large" };
      else if (text.trim() !== "") yield parseJsonRecord(number, text.trim().replace(/,$/, ""));
    }
  }
}

function pieceToRow(line: number, { text, fault }: JsonPiece): Row {
  if (fault === "cut") return { line, raw: text, reason: "cut_row" };
  if (fault === "too_large") return { line, raw: text, reason: "row_too_large" };
  if (fault === "broken") return { line, raw: text, reason: "broken_json" };
  return parseJsonRecord(line, text);
}

async function* readJson(chunks: AsyncIterable<string>, { rowsStart, inArray }: { rowsStart: number; inArray: boolean }): AsyncGenerator<Row> {
  const splitter = createJsonSplitter({ inArray });
  let skip = rowsStart;
  let number = 0;
  for await (const chunk of chunks) {
    const text = skip > 0 ? chunk.slice(skip) : chunk;
    skip = Math.max(0, skip - chunk.length);
    for (const piece of splitter.push(text)) yield pieceToRow(++number, piece);
  }
  for (const piece of splitter.finish()) yield pieceToRow(++number, piece);
}

/** Ends a cut stream like a file that ends there; `onCut` hears of it. */
async function* untilCut(bytes: AsyncIterable<Uint8Array>, onCut: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (!(error instanceof CutStreamError)) throw error;
    onCut();
  }
}

/**
 * Rows of a file as they stream in, in bounded memory. Broken rows are handed on with their
 * reason. A gzip cut short gives all rows before the cut and one `cut_row` at its end.
 */
export async function* readRows(bytes: AsyncIterable<Uint8Array>, format: FileFormat): AsyncGenerator<Row> {
  let isCut = false;
  const unpacked = format.gzip ? untilCut(gunzip(bytes), () => (isCut = true)) : bytes;
  const chunks = decodeText(unpacked, format.encoding);
  const rows = format.kind === "csv" ? readCsvRows(chunks, format) : format.kind === "jsonl" ? readJsonLines(chunks) : readJson(chunks, format);
  let last: Row | undefined;
  for await (const row of rows) {
    yield row;
    last = row;
  }
  if (isCut && !(last && "reason" in last && last.reason === "cut_row")) yield { line: (last?.line ?? 0) + 1, raw: "", reason: "cut_row" };
}
