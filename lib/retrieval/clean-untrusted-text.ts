const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/g;
/** Control, bidi, zero-width, tag and other format characters, private use, and variation selectors, which can carry hidden text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** Raw text looked at for each character kept: what lies behind that much that is invisible is no caption. */
const RAW_PER_KEPT = 16;
const MIN_RAW = 4_096;

/** The beginning of a text that may be megabytes long; no character is cut in two. */
function beginningOf(text: string, maxCharacters: number): string {
  const most = Math.max(MIN_RAW, RAW_PER_KEPT * maxCharacters);
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

/**
 * Text from outside, made safe to show and to quote: nothing invisible, white space collapsed to single
 * spaces (line breaks kept on request), at most `maxCharacters` code points with an ellipsis where cut.
 */
export function cleanUntrustedText(text: string, options: { maxCharacters: number; keepLines?: boolean }): string {
  const beginning = beginningOf(text, options.maxCharacters);
  const lines = beginning.toWellFormed().replace(LINE_BREAK, "\n").split("\n");
  const cleaned = lines.map((line) => line.replace(/[^\S\uFEFF]+/g, " ").replace(INVISIBLE, "").replace(/ +/g, " ").trim());
  const joined = cleaned.filter((line) => line !== "").join(options.keepLines ? "\n" : " ");
  const characters = [...joined];
  if (characters.length <= options.maxCharacters && beginning.length === text.length) return joined;
  return `${characters.slice(0, Math.max(0, options.maxCharacters - 1)).join("").trimEnd()}…`;
}
