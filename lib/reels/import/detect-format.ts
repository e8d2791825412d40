import { AppError } from "#lib/errors.ts";
import { findRowsStart } from "./find-rows-start.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252";
export type Delimiter = "," | ";" | "\t" | "|";

export type TextFormat =
  | { kind: "csv"; delimiter: Delimiter; newline: "\n" | "\r" }
  | { kind: "jsonl" }
  /** `rowsStart`: characters before the first record; `inArray`: whether the records stand in an array. */
  | { kind: "json"; rowsStart: number; inArray: boolean };

export type FileFormat = TextFormat & { gzip: boolean; encoding: Encoding };

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

export function isGzip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x1f, 0x8b);
}

/** Refuses by name what looks like a table but is none this program reads. */
function refuseForeign(bytes: Uint8Array): void {
  const isZip = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
  const isOldExcel = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  const isParquet = startsWith(bytes, 0x50, 0x41, 0x52, 0x31);
  if (isZip || isOldExcel || isParquet || startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new AppError("bad_input", {
      message: "This is a ZIP, Excel, Parquet or PDF file. Save it as CSV, JSON, JSONL, or one of these packed with gzip.",
      details: { problem: "unsupported_format" },
    });
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Russian in windows-1251 comes in runs of bytes from 0xC0; western accents stand alone. */
function guessOldEncoding(bytes: Uint8Array): Encoding {
  let high = 0;
  let inRun = 0;
  for (let at = 1; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    high++;
    if ((bytes[at - 1] ?? 0) >= 0xc0) inRun++;
  }
  return high > 0 && inRun / high > 0.4 ? "windows-1251" : "windows-1252";
}

/** Encoding by byte order mark, by zero bytes of UTF-16, by validity as UTF-8, else an old Windows one. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  refuseForeign(bytes);
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  if (zeros[1]! > sample.length / 5 && zeros[0]! < sample.length / 50) return "utf-16le";
  if (zeros[0]! > sample.length / 5 && zeros[1]! < sample.length / 50) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : guessOldEncoding(bytes);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** JSON lines: of the first complete lines the first is a whole object, or most are. */
function isJsonLines(text: string): boolean {
  const lines = text.split("\n").slice(0, 12).map((line) => line.trim());
  const complete = lines.slice(0, -1).filter((line) => line !== "");
  const whole = complete.filter(isJsonObject).length;
  const hasSecond = complete.length + (lines.at(-1) === "" ? 0 : 1) >= 2;
  return hasSecond && (isJsonObject(complete[0] ?? "") || (whole > 0 && whole * 2 >= complete.length));
}

/** The delimiter that cuts the first lines into the same number (two or more) of fields most often. */
function detectDelimiter(text: string): Delimiter {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  const candidates: Delimiter[] = [",", ";", "\t", "|"];
  if (named && candidates.includes(named as Delimiter)) return named as Delimiter;
  const lines = text.replace(/"(?:[^"]|"")*"/g, "x").split(/\r\n|\n|\r/).filter((line) => line.trim() !== "").slice(0, 20);
  const header = lines[0] ?? "";
  const scored = candidates.map((delimiter) => {
    const columns = header.split(delimiter).length;
    const agreeing = lines.filter((line) => line.split(delimiter).length === columns).length;
    return { delimiter, score: columns < 2 ? 0 : columns * (agreeing / lines.length) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** What a decoded beginning of a file holds. Throws AppError `bad_input` on an empty file. */
export function detectTextFormat(text: string): TextFormat {
  const start = text.trimStart();
  if (start === "") throw new AppError("bad_input", { message: "The file is empty.", details: { problem: "empty_file" } });
  if (start.startsWith("{") && isJsonLines(start)) return { kind: "jsonl" };
  if (start.startsWith("[") || start.startsWith("{")) return { kind: "json", ...findRowsStart(text) };
  const newline = !text.includes("\n") && text.includes("\r") ? "\r" : "\n";
  return { kind: "csv", delimiter: detectDelimiter(text), newline };
}
