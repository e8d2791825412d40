import { expect, test } from "vitest";
import { parseCount } from "./parse-count.ts";

test.each([
  ["541.2K", 541_200], ["1,234", 1234], ["1.2M", 1_200_000], ["12 345", 12_345], ["12\u00a0345", 12_345], ["12’345", 12_345],
  ["1 млн", 1_000_000], ["2,5 тыс.", 2500], ["2,5 тыс", 2500], ["3,4 млрд", 3_400_000_000], ["3.2万", 32_000], ["1,5K", 1500], ["7к", 7000],
  ["203.0", 203], ["148419.0", 148_419], [203, 203], ["2.5E+5", 250_000], ["1.2M views", 1_200_000], ["1 234 просмотра", 1234],
  ["1.234.567", 1_234_567], ["1,234,567", 1_234_567], ["0", 0], ["'42", 42], ["1,234.0", 1234], ["10K+", 10_000], ["１２", 12],
  ["541.24K", 541_240], ["4.35M", 4_350_000],
])("%j is %d", (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test.each(["", "  ", "--", "-", "—", "N/A", "n/a", "null", "None", "NaN", "hidden", null, undefined, Number.NaN])("%j is no count, not zero", (nothing) => {
  expect(parseCount(nothing)).toBeNull();
});

test.each(["abc", "12abc", "-5", -1, "1e30", 2 ** 60, "12/13", "203.7", {}, "1 2 3 4 x", "9".repeat(400)])("%j is strange", (value) => {
  expect(parseCount(value)).toBe("strange");
});

test("1.234 and 1,234 follow the file's decimal sign", () => {
  expect(parseCount("1.234", ".")).toBe("strange");
  expect(parseCount("1,234", ".")).toBe(1234);
  expect(parseCount("1.234", ",")).toBe(1234);
  expect(parseCount("1,234", ",")).toBe("strange");
  expect(parseCount("1.234,0", ",")).toBe(1234);
  expect(parseCount("203.0", ",")).toBe(203);
});
