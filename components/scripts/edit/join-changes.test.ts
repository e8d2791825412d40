import { expect, test } from "vitest";
import { diffWords } from "#lib/prompts/diff-words.ts";
import { joinChanges } from "./join-changes.ts";

const told = (before: string, after: string) => joinChanges(diffWords(before, after)).map(({ text, change }) => `${{ same: "", removed: "-", added: "+" }[change]}${text}`);

test("changes with a space or a short word between them are one", () => {
  expect(told("One small cup.", "Two large cups.")).toEqual(["-One small cup", "+Two large cups", "."]);
  expect(told("You let the line land.", "You set a kettle on the stove.")).toEqual(["You ", "-let the line land", "+set a kettle on the stove", "."]);
});

test("a long word, or a mark of the sentence, stays the same word", () => {
  expect(told("Good coffee here", "Bad coffee there")).toEqual(["-Good", "+Bad", " coffee ", "-here", "+there"]);
  expect(told("Now, grind", "Then, pour")).toEqual(["-Now", "+Then", ", ", "-grind", "+pour"]);
});

test("nothing is told as new or gone that is not, and both texts can be read out of it", () => {
  const [before, after] = ["Pour the hot water in", "Pour it all over the grounds, then the hot water in"];
  const parts = joinChanges(diffWords(before, after));
  const read = (without: string) => parts.filter(({ change }) => change !== without).map(({ text }) => text).join("");
  expect([read("added"), read("removed")]).toEqual([before, after]);
  expect(told("a b", "a c b")).toEqual(["a ", "+c ", "b"]);
});
