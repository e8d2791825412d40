const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/g;
/** Control, bidi, zero-width, tag and other format characters, private use, and variation selectors, which can carry hidden text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * Text from outside, made safe to show and to quote: nothing invisible, white space collapsed to single
 * spaces (line breaks kept on request), at most `maxCharacters` code points with an ellipsis where cut.
 */
export function cleanUntrustedText(text: string, options: { maxCharacters: number; keepLines?: boolean }): string {
  const lines = text.toWellFormed().replace(LINE_BREAK, "\n").split("\n");
  const cleaned = lines.map((line) => line.replace(/[^\S\uFEFF]+/g, " ").replace(INVISIBLE, "").replace(/ +/g, " ").trim());
  const joined = cleaned.filter((line) => line !== "").join(options.keepLines ? "\n" : " ");
  const characters = [...joined];
  if (characters.length <= options.maxCharacters) return joined;
  return `${characters.slice(0, Math.max(0, options.maxCharacters - 1)).join("").trimEnd()}…`;
}
