import { expect, it } from "vitest";
import { type DiffPart, diffWords } from "./diff-words.ts";

const only = (parts: DiffPart[], left: DiffPart["change"]) => parts.filter(({ change }) => change !== left).map(({ text }) => text).join("");

it.each([
  ["Keep each beat close to its budget.", "Keep every beat to its budget, please."],
  ["", "All of it is new"],
  ["Ничего не осталось", ""],
  ["Дайте зачины.\nПо одному.", "Дайте по одному зачину.\nНе больше."],
  ["a b a b a b c", "b a b a c a"],
  ["the same", "the same"],
])("%j to %j gives both back", (before, after) => {
  const parts = diffWords(before, after);
  expect([only(parts, "added"), only(parts, "removed")]).toEqual([before, after]);
});

it("marks words, not letters, and no more of them than changed", () => {
  expect(diffWords("Write short sentences only.", "Write long sentences.")).toEqual([
    { text: "Write ", change: "same" },
    { text: "short", change: "removed" },
    { text: "long", change: "added" },
    { text: " sentences", change: "same" },
    { text: " only", change: "removed" },
    { text: ".", change: "same" },
  ]);
});
