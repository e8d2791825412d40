import { expect, test } from "vitest";
import { chooseLocale } from "./locales.ts";
import { catalogue } from "./messages.ts";

test.each([
  [undefined, null, "en"],
  [undefined, "ru-RU,ru;q=0.9,en;q=0.8", "ru"],
  [undefined, "fr, en;q=0.3, ru;q=0.7", "ru"],
  ["en", "ru", "en"],
  ["xx", "de", "en"],
])("chosen %s with Accept-Language %s speaks %s", (chosen, accept, expected) => {
  expect(chooseLocale(chosen, accept)).toBe(expected);
});

type Tree = { [key: string]: string | Tree };
const flatten = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`)));

test("both catalogues have the same keys, and every Russian plural has its four forms", () => {
  const en = new Map(flatten(catalogue("en") as unknown as Tree));
  const ru = new Map(flatten(catalogue("ru") as unknown as Tree));
  expect([...ru.keys()].sort()).toEqual([...en.keys()].sort());
  for (const [key, message] of ru) {
    if (!message.includes(", plural,")) continue;
    for (const form of ["one", "few", "many", "other"]) expect(message, `${key} lacks "${form}"`).toMatch(new RegExp(`\\b${form}\\s*\\{`));
  }
});

test("a Russian message uses no argument that the English one does not have", () => {
  const en = new Map(flatten(catalogue("en") as unknown as Tree));
  for (const [key, message] of flatten(catalogue("ru") as unknown as Tree)) {
    const known = [...(en.get(key) ?? "").matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]);
    const used = [...message.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]);
    for (const name of used) expect(known, key).toContain(name);
  }
});
