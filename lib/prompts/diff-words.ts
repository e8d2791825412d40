import { diffArrays } from "diff";

export type DiffPart = { text: string; change: "same" | "added" | "removed" };

/** Texts that differ in more words than this are shown as replaced whole: comparing them costs their product. */
const MOST_EDITS = 4_000;

const split = (text: string) => text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];

/** Two texts as one, word by word: what stayed, what went and what came, in order. Leaving out what was added gives `before`, what was removed `after`. */
export function diffWords(before: string, after: string): DiffPart[] {
  const changes = diffArrays(split(before), split(after), { maxEditLength: MOST_EDITS });
  if (!changes) return [{ text: before, change: "removed" }, { text: after, change: "added" }];
  return changes.map(({ value, added, removed }) => ({ text: value.join(""), change: added ? "added" : removed ? "removed" : "same" }));
}
