/** Scripts and signs that take two places in a terminal (East Asian wide and full width, emoji). */
const WIDE = /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/u;
/** Marks, joiners and directions of writing take none when they stand alone. */
const NONE = /^[\p{Mark}\p{Format}]+$/u;
// Control characters of other people's text must not steer the terminal.
const CONTROL = /[\p{Control}\u2028\u2029]+/gu;
const segments = new Intl.Segmenter("en", { granularity: "grapheme" });

const widthOf = (grapheme: string) => (NONE.test(grapheme) ? 0 : WIDE.test(grapheme) || grapheme.includes("\uFE0F") ? 2 : 1);

/** Text for one cell or line: no line breaks, no escape sequences. */
export function plain(text: string): string {
  return text.replaceAll(CONTROL, " ");
}

/** Places that a line of text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of segments.segment(text)) width += widthOf(segment);
  return width;
}

/** The text cut to `width` places, with an ellipsis where something is lost. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of segments.segment(text)) {
    used += widthOf(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

export type Column = { name: string; align?: "right"; /** May be cut where the table is too wide. */ flexible?: boolean };

const GAP = "  ";
const LEAST = 12;

/** Rows under their names, aligned, no line wider than `width` as far as the flexible column allows. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => row.map(plain))];
  const widths = columns.map((_, place) => Math.max(...cells.map((row) => displayWidth(row[place] ?? ""))));
  const flexible = columns.findIndex((column) => column.flexible);
  const over = widths.reduce((sum, each) => sum + each, GAP.length * (columns.length - 1)) - width;
  if (flexible >= 0 && over > 0) widths[flexible] = Math.max(LEAST, (widths[flexible] ?? 0) - over);
  return cells.map((row) =>
    columns.map(({ align }, place) => {
      const text = cut(row[place] ?? "", widths[place] ?? 0);
      const space = " ".repeat(Math.max(0, (widths[place] ?? 0) - displayWidth(text)));
      return align === "right" ? space + text : text + space;
    }).join(GAP).trimEnd(),
  );
}
