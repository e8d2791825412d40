import { expect, it } from "vitest";
import { findNumbers, isRoundingOf } from "./find-numbers.ts";

const read = (text: string) => findNumbers(text).map(({ value, mark }) => (mark ? `${value}${mark}` : String(value)));

it.each([
  ["1.2M plays", ["1200000"]],
  ["1,2 млн просмотров", ["1200000"]],
  ["120 тыс. просмотров, 3,4×", ["120000", "3.4×"]],
  ["12,345 likes and 12 345 more", ["12345", "12345"]],
  ["в 2,5 раза чаще", ["2.5×"]],
  ["30% off, 15 percent, двадцать процентов", ["30%", "15%", "20%"]],
  ["at 18:30", ["1110:"]],
  ["$5 and 90 ₽", ["5$", "90₽"]],
  ["V60, B2B and h2o", []],
  ["3-5 tips, 2-й шаг", ["3", "5", "2"]],
  ["two hundred and one, twenty-six", ["200", "1", "26"]],
  ["двадцать шесть, триста сорок пять тысяч", ["26", "345000"]],
  ["a million times, сто раз, тысячи", []],
  ["a hundred people, сто человек, тысяча подписчиков, a million views", ["100", "100", "1000", "1000000"]],
  ["сто сорок дней", ["140"]],
  ["𝟒𝟕 cups, ９ лет", ["47", "9"]],
  ["one two three", ["1", "2", "3"]],
  ["Nothing here.", []],
])("%s", (text, values) => expect(read(text)).toEqual(values));

it.each([
  ["1.2M", 1_234_567, true], ["1.3M", 1_234_567, false], ["1M", 1_234_567, true], ["120,000", 120_432, true], ["120,000", 131_000, false],
  ["100,000", 120_432, false], ["35", 34.6, true], ["34", 34.6, true], ["33", 34.6, false], ["3,4", 3.4219, true], ["120432", 120_433, false],
])("%s is a rounding of %d: %s", (text, exact, fits) => expect(isRoundingOf(findNumbers(text)[0]!, exact)).toBe(fits));
