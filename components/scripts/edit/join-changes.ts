import type { DiffPart } from "#lib/prompts/diff-words.ts";

/** A word this short between two changes holds nothing together: "let the line" became "a kettle on the stove". */
const SHORT = 3;

function isGap({ text, change }: DiffPart, removed: string, added: string): boolean {
  const word = text.trim();
  if (change !== "same" || (!removed && !added)) return false;
  return word === "" || (removed !== "" && added !== "" && /^[\p{L}\p{N}]+$/u.test(word) && word.length <= SHORT);
}

/** Changes with only a space or a short word between them are one change: easier to read, and to hear. */
export function joinChanges(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed.trim() || (removed && !added)) joined.push({ text: removed, change: "removed" });
    if (added.trim() || (added && !removed)) joined.push({ text: added, change: "added" });
    [removed, added] = ["", ""];
  };
  for (const [index, part] of parts.entries()) {
    const { text, change } = part;
    const gap = index < parts.length - 1 && isGap(part, removed, added);
    if (change === "removed" || (gap && removed)) removed += text;
    if (change === "added" || (gap && added)) added += text;
    if (change !== "same" || gap) continue;
    flush();
    joined.push(part);
  }
  flush();
  return joined;
}
