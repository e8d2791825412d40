import { expect, test } from "vitest";
import { parseHashtags, parseMentions } from "./parse-hashtags.ts";

test.each([
  ["rodeotime, DaleBrisby,jbmauney", ["rodeotime", "dalebrisby", "jbmauney"]],
  ["#fyp #POV", ["fyp", "pov"]],
  ["#fyp#family#pov", ["fyp", "family", "pov"]],
  ["fyp pov", ["fyp", "pov"]],
  ["a|b|a", ["a", "b"]],
  ['["One","two"]', ["one", "two"]],
  ['[{"name":"x"},{"title":"y"}]', ["x", "y"]],
  ["['it''s', \"two\", 'three']", ["it", "s", "two", "three"]],
  ["['one', 'two words']", ["one", "twowords"]],
  [["One", { name: "TWO", title: "" }, 3], ["one", "two"]],
  ["playstation 5, Marvel's Spider-Man", ["playstation5", "marvelsspiderman"]],
  ["ｆｙｐ", ["fyp"]],
  ["Бег, ЗОЖ", ["бег", "зож"]],
  ["2025, #1", []],
  [null, []],
  ["", []],
  [42, []],
])("%j gives %j", (value, tags) => {
  expect(parseHashtags(value)).toEqual(tags);
});

test("captions add theirs, in order, once; addresses and entities none", () => {
  expect(parseHashtags(["b"], "see #A and #b, https://x.org/p#part &#39; we're #1 ＃юг")).toEqual(["b", "a", "юг"]);
  expect(parseHashtags(undefined, Array.from({ length: 150 }, (_, i) => `#t${i}x`).join(" "))).toHaveLength(100);
});

test("mentions come from the list and the text, e-mail addresses don't count", () => {
  expect(parseMentions(["@A.b"], "hi @C_d. mail me@x.org @a.b")).toEqual(["a.b", "c_d"]);
});
