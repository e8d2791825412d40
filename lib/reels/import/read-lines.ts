import { MAX_ROW_CHARACTERS } from "./row.ts";

export type Line = { number: number; text: string; tooLong: boolean; isLast: boolean };

/**
 * Physical lines of a text, numbered from 1, without their line end, in bundles as they arrive.
 * Of a line over the limit only its first 2,000 characters are kept.
 */
export async function* readLines(chunks: AsyncIterable<string>, newline: "\n" | "\r"): AsyncGenerator<Line[]> {
  let rest = "";
  let kept: string | null = null;
  let number = 0;
  const lineOf = (text: string, isLast: boolean): Line => {
    number++;
    const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
    const tooLong = kept !== null || whole.length > MAX_ROW_CHARACTERS;
    const line = { number, text: tooLong ? (kept ?? whole.slice(0, 2000)) : whole, tooLong, isLast };
    kept = null;
    return line;
  };
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const lines: Line[] = [];
    let from = 0;
    for (let end = text.indexOf(newline); end !== -1; end = text.indexOf(newline, from)) {
      lines.push(lineOf(text.slice(from, end), false));
      from = end + 1;
    }
    rest = text.slice(from);
    if (rest.length > MAX_ROW_CHARACTERS) {
      kept ??= rest.slice(0, 2000);
      rest = "";
    }
    if (lines.length > 0) yield lines;
  }
  if (rest !== "" || kept !== null) yield [lineOf(rest, true)];
}
