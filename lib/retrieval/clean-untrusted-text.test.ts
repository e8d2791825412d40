import { expect, test } from "vitest";
import { cleanUntrustedText } from "./clean-untrusted-text.ts";

const clean = (text: string, maxCharacters = 100) => cleanUntrustedText(text, { maxCharacters });

test("control, bidi, zero-width, tag and variation characters are gone", () => {
  expect(clean("pay\u202Eload\u202C \u2066x\u2069")).toBe("payload x");
  expect(clean("ig\u200Bno\u200D\uFEFFre\u0000\u001B[31m")).toBe("ignore[31m");
  expect(clean("hi\u{E0049}\u{E0067}\u{E006E}\u{E0100}!")).toBe("hi!");
  expect(clean("bad \uD800 half")).toBe("bad \uFFFD half");
});

test("white space collapses; line breaks stay only where asked for", () => {
  expect(clean("  a\t\tb\u00A0\u3000c\r\n\n d\u2028e ")).toBe("a b c d e");
  expect(cleanUntrustedText("one \r\n\n\n two", { maxCharacters: 100, keepLines: true })).toBe("one\ntwo");
});

test("text is cut by whole characters, with an ellipsis", () => {
  expect(clean("😀".repeat(10), 4)).toBe("😀😀😀…");
  expect(clean("exactly", 7)).toBe("exactly");
  expect(clean("Привет, ёлка", 100)).toBe("Привет, ёлка");
});
