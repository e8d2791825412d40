import { expect, test } from "vitest";
import { cut, displayWidth, plain, textTable } from "./text-table.ts";

test.each([["tea", 3], ["чай", 3], ["東京", 4], ["カフェ", 6], ["한국", 4], ["e\u0301", 1], ["👩‍🍳", 2], ["❤️", 2], ["×2.3", 4], ["", 0], ["क्षि", 1]])("%s takes %d places", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("a text is cut between its signs", () => {
  expect(cut("sourdough", 6)).toBe("sourd…");
  expect(cut("東京カフェ", 6)).toBe("東京…");
  expect(displayWidth(cut("東京カフェ", 5))).toBeLessThanOrEqual(5);
  expect(cut("tea", 3)).toBe("tea");
});

test("columns stay under their names whatever the script, and no line is too wide", () => {
  const lines = textTable(
    [{ name: "Trend", flexible: true }, { name: "Share", align: "right" }],
    [["#sourdough with a very long name", "3%"], ["#東京カフェ", "12%"], ["#кофе", "0.4%"]],
    30,
  );
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(30);
  expect(new Set(lines.map((line) => displayWidth(line)))).toEqual(new Set([30]));
  expect(lines[1]).toContain("…");
});

test("nothing in a name steers the terminal", () => {
  expect(plain("a\u001b[31mb\r\nc\u0007\u009b")).toBe("a [31mb c ");
});
