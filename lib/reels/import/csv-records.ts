import type { Delimiter } from "./detect-format.ts";
import type { Line } from "./read-lines.ts";
import { MAX_ROW_CHARACTERS } from "./row.ts";

/** A record may span this many physical lines; an unclosed quote would otherwise swallow the file. */
const MAX_LINES = 400;

export type CsvRecord = { line: number; raw: string; fields: string[] } | { line: number; raw: string; fields: null };

type Open = { lines: Line[]; fields: string[]; /** Text of the quoted field still open, or null. */ quoted: string | null; characters: number; suspicious: boolean };

/**
 * Cuts physical lines into CSV records. A generic parser reads an unclosed quote as one huge
 * field and loses every row up to the next quote; here a record that cannot be right (wrong
 * number of columns over several lines, a stray quote inside, end of file) gives up its first
 * line only, and reading starts again at the second.
 */
export function createCsvReader(delimiter: Delimiter) {
  let columns: number | null = null;
  let open: Open | null = null;

  /** Reads on in `text`; afterwards `record.quoted` tells whether a field is still open. */
  function readFields(record: Open, text: string): void {
    let at = 0;
    for (;;) {
      if (record.quoted === null && text[at] === '"') {
        record.quoted = "";
        at++;
      }
      if (record.quoted !== null) {
        const end = endOfQuoted(record, text, at);
        if (end === -1) return;
        at = end;
      } else {
        const end = text.indexOf(delimiter, at);
        record.fields.push(text.slice(at, end === -1 ? text.length : end));
        if (end === -1) return;
        at = end + 1;
        continue;
      }
      if (at >= text.length) return;
      at++;
    }
  }

  /** Takes a quoted field to its closing quote; -1 where the line ends first. The result points at the delimiter. */
  function endOfQuoted(record: Open, text: string, from: number): number {
    let at = from;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote === -1) {
        record.quoted += `${text.slice(at)}\n`;
        return -1;
      }
      record.quoted += text.slice(at, quote);
      const next = text[quote + 1];
      if (next === undefined || next === delimiter) {
        record.fields.push(record.quoted ?? "");
        record.quoted = null;
        return quote + 1;
      }
      record.quoted += '"';
      // A bare quote inside is a slip of the writer, unless a field seems to begin there: then the row was cut.
      if (next !== '"' && (record.lines.length > 1 || text[quote - 1] === delimiter)) record.suspicious = true;
      at = quote + (next === '"' ? 2 : 1);
    }
  }

  const isWhole = (record: Open) => !record.suspicious && (columns === null || record.fields.length === columns);
  const rawOf = (record: Open) => record.lines.map((line) => line.text).join("\n");
  const giveUp = (line: Line): CsvRecord => ({ line: line.number, raw: line.text, fields: null });

  /** One physical line in; the records it completes out, and lines to be read again. */
  function take(line: Line): { records: CsvRecord[]; again: Line[] } {
    open ??= { lines: [], fields: [], quoted: null, characters: 0, suspicious: false };
    const record: Open = open;
    record.lines.push(line);
    record.characters += line.text.length;
    readFields(record, line.text);
    if (record.quoted !== null && !record.suspicious && record.lines.length < MAX_LINES && record.characters < MAX_ROW_CHARACTERS) return { records: [], again: [] };
    open = null;
    const first = record.lines[0] ?? line;
    const isBroken = record.quoted !== null || record.suspicious || (record.lines.length > 1 && !isWhole(record));
    if (isBroken) return { records: [giveUp(first)], again: record.lines.slice(1) };
    return { records: [{ line: first.number, raw: rawOf(record), fields: record.fields }], again: [] };
  }

  function readAll(lines: Line[]): CsvRecord[] {
    const done: CsvRecord[] = [];
    const queue = lines.toReversed();
    for (let line = queue.pop(); line; line = queue.pop()) {
      const { records, again } = take(line);
      done.push(...records);
      for (const repeated of again.toReversed()) queue.push(repeated);
    }
    return done;
  }

  return {
    /** Tells how many columns a whole row has, once the header is known. */
    expect(count: number): void {
      columns = count;
    },
    read: readAll,
    /** At the end of the file: what an open quote still holds. */
    finish(): CsvRecord[] {
      const done: CsvRecord[] = [];
      while (open) {
        const [first, ...rest]: Line[] = (open as Open).lines;
        open = null;
        if (first) done.push(giveUp(first));
        done.push(...readAll(rest));
      }
      return done;
    },
  };
}
