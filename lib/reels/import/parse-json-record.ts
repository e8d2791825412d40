import type { Row } from "./row.ts";

/** JSON.parse rounds integers beyond 2^53; ids of videos are beyond it. Such numbers stay text. */
function keepBigIntegers(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === "number" && !Number.isSafeInteger(value) && context?.source && /^-?\d{16,}$/.test(context.source) ? context.source : value;
}

function parse(text: string): unknown {
  return /[:[,]\s*-?\d{16}/.test(text) ? JSON.parse(text, keepBigIntegers as (key: string, value: unknown) => unknown) : JSON.parse(text);
}

/** Python and R write NaN and Infinity into JSON; both mean "no value". */
function withoutNotANumber(text: string): string {
  return text.replace(/([:[,]\s*)(?:NaN|-?Infinity)(?=\s*[,}\]])/g, "$1null");
}

/** Whether parsing failed because the text just ends; V8 tells it by words or by the position. */
function isAtEnd(error: unknown, text: string): boolean {
  const message = error instanceof Error ? error.message : "";
  return /end of JSON|Unterminated string/i.test(message) || Number(/position (\d+)/.exec(message)?.[1] ?? -1) >= text.length;
}

/** One JSON text -> a row. A text that just ends is `cut_row`, other faults are `broken_json`. */
export function parseJsonRecord(line: number, raw: string): Row {
  let value: unknown;
  try {
    value = parse(raw);
  } catch {
    try {
      value = parse(withoutNotANumber(raw));
    } catch (error) {
      return { line, raw, reason: isAtEnd(error, raw) ? "cut_row" : "broken_json" };
    }
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { line, raw, reason: "not_an_object" };
  return { line, raw, record: value as Record<string, unknown> };
}
