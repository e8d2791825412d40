import { expect, it } from "vitest";
import { looksForeign, mendCyrillic } from "./judge-script.ts";
import { mergeText, type ReadLine } from "./merge-text.ts";
import { setSpaces, splitWords } from "./split-words.ts";

const line = (text: string, y = 0.1, confidence = 0.95, width = 0.5): ReadLine => ({ text, confidence, box: { x: 0.2, y, width, height: 0.05 } });
const still = (index: number, ...lines: ReadLine[]) => ({ index, seconds: index === 0 ? 0 : index - 0.5, lines });

it("merges what is read again and again, worded as read best, and ends it at the cut", () => {
  const spans = mergeText([still(0, line("Grnd beans", 0.1, 0.8)), still(1, line("Grind beans")), still(2, line("Grind bean", 0.1, 0.9)), still(3)], [1.8], 3);
  expect(spans).toHaveLength(1);
  expect(spans[0]).toMatchObject({ text: "Grind beans", startSeconds: 0, endSeconds: 1.8, still: 1, seen: 3 });
});

it("keeps apart different texts at one place and one text at two places", () => {
  const spans = mergeText([still(1, line("First tip"), line("First tip", 0.8)), still(2, line("Second tip"))], [], 2);
  expect(spans.map(({ text, startSeconds, endSeconds }) => [text, startSeconds, endSeconds])).toEqual([["First tip", 0, 1], ["First tip", 0, 1], ["Second tip", 1, 2]]);
});

it("takes a caption that grows for one, in its full wording", () => {
  const spans = mergeText([still(1, line("Three", 0.1, 0.99, 0.3)), still(2, line("Three coffee", 0.1, 0.9)), still(3, line("Three coffee tips", 0.1, 0.9, 0.55))], [], 3);
  expect(spans.map(({ text }) => text)).toEqual(["Three coffee tips"]);
});

it("finds words by the gaps between their letters, light on dark or dark on light", () => {
  const pattern = "##.##.......###.#";
  const rows = 10;
  for (const [ink, ground] of [[255, 20], [10, 240]] as const) {
    const grey = Uint8Array.from({ length: pattern.length * rows }, (_, at) => (pattern[at % pattern.length] === "#" && Math.floor(at / pattern.length) % 3 === 1 ? ink : ground));
    expect(splitWords(grey, pattern.length, rows)).toEqual([[0, 5], [12, 17]]);
  }
});

it("sets spaces where words begin, also around one that could not be read alone", () => {
  expect(setSpaces("Grind freshbeans", ["Grind", "fresh", "beans"])).toBe("Grind fresh beans");
  expect(setSpaces("HowIgrew", ["How", "", "grew"])).toBe("How I grew");
  expect(setSpaces("Linkin bio", ["Link", "in", ""])).toBe("Link in bio");
  expect(setSpaces("something", ["other", "words"])).toBeNull();
});

it("tells lookalikes of Cyrillic from English", () => {
  expect(["Pe3ynbTaT", "CeKpeT 6apncTa", "KAK CBAPИTb", "COXPAHV", "koΦe"].filter((text) => !looksForeign(text))).toEqual([]);
  expect(["How I grew 10k followers", "iPhone vs YouTube", "McDonald's hack: $5", "3am thoughts", "5 TIPS", "WAIT FOR IT", "café olé"].filter(looksForeign)).toEqual([]);
  expect(mendCyrillic("Подпишись Ha канал]")).toBe("Подпишись На канал");
});
