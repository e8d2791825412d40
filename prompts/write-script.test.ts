import { expect, test } from "vitest";
import { fillTemplate } from "./prompt.ts";
import { writeScriptPrompt } from "./write-script.ts";

const declared = [...writeScriptPrompt.variables].sort();

test.each(["en", "ru"] as const)("the %s template uses exactly the declared variables", (language) => {
  const { instructions, prompt } = writeScriptPrompt.templates[language];
  const used = [...`${instructions}${prompt}`.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
  expect([...new Set(used)].sort()).toEqual(declared);
});

test("a value is inserted once and never read as a template itself", () => {
  expect(fillTemplate("a {{x}} b", { x: "{{y}} $& $1" })).toBe("a {{y}} $& $1 b");
});

test("a missing variable is an error, not a hole", () => {
  expect(() => fillTemplate("{{x}}", {})).toThrow(/"x"/);
});

test("the current version has a changelog entry", () => {
  expect(writeScriptPrompt.changelog[writeScriptPrompt.version]).toBeTruthy();
});
