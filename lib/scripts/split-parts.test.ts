import { expect, test } from "vitest";
import { createPartSplitter } from "./split-parts.ts";

test("a part is complete once the next one begins, and is not sent twice", () => {
  const split = createPartSplitter();
  expect(split({ title: "Co" }, false)).toEqual([{ kind: "part", part: "title", index: 0, value: "Co", complete: false }]);
  expect(split({ title: "Coffee", hooks: [{ spoken: "Why" }] }, false)).toEqual([
    { kind: "part", part: "title", index: 0, value: "Coffee", complete: true },
    { kind: "part", part: "hook", index: 0, value: { spoken: "Why" }, complete: false },
  ]);
  expect(split({ title: "Coffee", hooks: [{ spoken: "Why" }] }, false)).toEqual([]);
});

test("parts that arrived between two looks are all sent, in order", () => {
  const split = createPartSplitter();
  const parts = split({ title: "T", hooks: [{ spoken: "a" }, { spoken: "b" }], beats: [{ voiceOver: "x" }] }, false);
  expect(parts.map((part) => `${part.part}${part.index}${part.complete ? "!" : ""}`)).toEqual(["title0!", "hook0!", "hook1!", "beat0"]);
});

test("the end completes the last part", () => {
  const split = createPartSplitter();
  split({ title: "T", publish: { caption: "c" } }, false);
  expect(split({ title: "T", publish: { caption: "c" } }, true)).toEqual([{ kind: "part", part: "publish", index: 0, value: { caption: "c" }, complete: true }]);
});

test("a value sent earlier does not change when the source object grows in place", () => {
  const split = createPartSplitter();
  const beat = { voiceOver: "one" };
  const [first] = split({ beats: [beat] }, false);
  beat.voiceOver = "one two";
  expect(first?.value).toEqual({ voiceOver: "one" });
  expect(split({ beats: [beat] }, false)).toHaveLength(1);
});

test("an answer of the wrong shape yields what of it has the right one, and never breaks", () => {
  const wrong = { title: 7, hooks: "none", beats: [null, "a beat", { voiceOver: "Said.", shot: "close", why: { a: 1 }, citations: [{ evidenceId: 1, statement: "s" }], more: "x" }], publish: ["caption"] };
  const parts = createPartSplitter()(wrong as never, false);
  expect(parts.map(({ part, value }) => [part, value])).toEqual([
    ["beat", {}], ["beat", {}], ["beat", { voiceOver: "Said.", citations: [{ statement: "s" }] }],
  ]);
});
