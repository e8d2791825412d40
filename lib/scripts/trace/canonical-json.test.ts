import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("the example of RFC 8785, section 3.2.3: names sorted, numbers as ECMAScript writes them, no white space", () => {
  const given = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonicalJson(given)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("names are sorted by UTF-16 code units, as in the RFC's section 3.2.3", () => {
  const given = { "€": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", "😀": "Emoji: Grinning Face", "\u0080": "Control", "ö": "Latin Small Letter O With Diaeresis" };
  expect(Object.values(JSON.parse(canonicalJson([given]))[0])).toHaveLength(7);
  const order = [...canonicalJson(given).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
  expect(order).toEqual([
    "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
  ]);
});

test("the order of writing makes no difference, every value does", () => {
  expect(canonicalJson({ b: 1, a: { d: [1, 2], c: null } })).toBe(canonicalJson({ a: { c: null, d: [1, 2] }, b: 1 }));
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  expect(canonicalJson({ a: undefined, b: 0 })).toBe('{"b":0}');
  expect(canonicalJson(-0)).toBe("0");
});

test.each([[Number.NaN], [Infinity], ["\ud800"], [{ "\udfff": 1 }], [new Date(0)], [1n], [undefined], [[undefined]]])("what JSON does not have is refused: %s", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
