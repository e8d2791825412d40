import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addVersions, hashesOf, lintHistory, type VersionHashes } from "./lint-history.ts";
import { lintPrompt } from "./lint-prompt.ts";
import { type PromptFile, readPromptFile } from "./read-prompt-file.ts";
import { renderPromptModule } from "./render-modules.ts";

const SOURCE = readFileSync(new URL("../../prompts/change-script.md", import.meta.url), "utf8");

function read(text: string): PromptFile {
  const result = readPromptFile("prompts/change-script.md", text);
  if (!result.ok) throw new Error(result.problems.join("; "));
  return result.file;
}

const problemsOf = (text: string) => {
  const result = readPromptFile("prompts/change-script.md", text);
  return result.ok ? lintPrompt(result.file) : result.problems;
};

it("finds nothing in a prompt that keeps the standard", () => {
  expect(problemsOf(SOURCE)).toEqual([]);
});

describe("one fault each", () => {
  it.each([
    ["no front matter", (text: string) => text.replace("---\n", ""), /front matter/],
    ["front matter that is no YAML", (text: string) => text.replace("id: change-script", "id: [change"), /no YAML/],
    ["a field missing", (text: string) => text.replace(/^owner:.*\n/m, ""), /^owner/],
    ["a field too many", (text: string) => text.replace("owner:", "author: me\nowner:"), /author/],
    ["a version that is none", (text: string) => text.replace("version: 1.0.0", "version: v1"), /semantic version/],
    ["a language missing", (text: string) => text.slice(0, text.indexOf("# Instructions (ru)")), /"ru" are missing/],
    ["a language there is not", (text: string) => text.replace("# Prompt (ru)", "# Prompt (de)"), /no script language/],
    ["a variable nobody declared", (text: string) => text.replace("{{instruction}}", "{{wish}}"), /\{\{wish\}\} is not declared/],
    ["a variable nobody uses", (text: string) => text.replaceAll(/<locked>\n\{\{locked\}\}\n<\/locked>\n/g, ""), /"locked" is declared and not used/],
    ["strangers' words in a sentence", (text: string) => text.replace("Change the script.", "Change it to {{draft}}."), /\{\{draft\}\} must stand on a line of its own/],
    ["data in the instructions", (text: string) => text.replace("# Prompt (en)", "{{instruction}}\n\n# Prompt (en)"), /in the instructions/],
    ["data without a tag", (text: string) => text.replace("<change>\n{{instruction}}\n</change>", "{{instruction}}"), /between a tag and its closing tag/],
    ["a tag that another closes", (text: string) => text.replace("{{draft}}\n</draft>", "{{draft}}\n</plan>"), /between a tag and its closing tag/],
    ["foreign words called plain", (text: string) => text.replace("{ from: creator, as: json, about: \"what to change", "{ from: creator, as: plain, about: \"what to change"), /can't be plain/],
    ["English where Russian belongs", (text: string) => text.replace(/# Instructions \(ru\)[^]*?# Prompt \(ru\)/, "# Instructions (ru)\n\nYou change a script the way it is asked for.\n\n# Prompt (ru)"), /ru: the instructions are 0 %/],
    ["instructions too long", (text: string) => text.replace("# Prompt (en)", `${"Keep every sentence short and plain. ".repeat(120)}\n\n# Prompt (en)`), /tokens/],
    ["a version without its line", (text: string) => text.replace("version: 1.0.0", "version: 1.1.0"), /first line must be that of version 1.1.0/],
    ["a changelog in no order", (text: string) => text.replace("  1.0.0: First version.", "  1.0.0: First version.\n  1.2.0: Later words."), /newest first/],
  ])("%s", (_, change, told) => {
    const changed = change(SOURCE);
    expect(changed).not.toBe(SOURCE);
    expect(problemsOf(changed).some((problem) => told.test(problem)), problemsOf(changed).join("\n")).toBe(true);
  });
});

describe("history", () => {
  const file = read(SOURCE);
  const committed: VersionHashes = addVersions({}, [file]);

  it("holds a committed text to its version, and takes a new version", () => {
    expect(lintHistory({ current: [file], superseded: [], committed })).toEqual([]);
    const reworded = read(SOURCE.replace("Change the script.", "Change this script."));
    expect(lintHistory({ current: [reworded], superseded: [], committed }).join()).toMatch(/text changed, but the version is still 1.0.0/);
    expect(addVersions(committed, [reworded])).toEqual(committed);

    const raised = read(SOURCE.replace("Change the script.", "Change this script.").replace("version: 1.0.0", "version: 1.0.1").replace("  1.0.0: First", "  1.0.1: Plainer words.\n  1.0.0: First"));
    expect(lintHistory({ current: [raised], superseded: [file], committed }).join()).toMatch(/change-script@1.0.1 is not in/);
    const both = addVersions(committed, [raised]);
    expect(both["change-script"]?.["1.0.0"]).toEqual(hashesOf(file));
    expect(lintHistory({ current: [raised], superseded: [file], committed: both })).toEqual([]);
    expect(lintHistory({ current: [raised], superseded: [], committed: both }).join()).toMatch(/its text is gone/);
  });

  it("sees a change in either language or part", () => {
    for (const words of ["You change a script", "Вы меняете сценарий", "Change the script.", "Измените сценарий."]) {
      const changed = read(SOURCE.replace(words, `${words} `.replace(" ", "  ")));
      expect(lintHistory({ current: [changed], superseded: [], committed }).length, words).toBe(1);
    }
  });
});

it("writes a module that holds what the file says", () => {
  const file = read(SOURCE);
  const text = renderPromptModule(file);
  const data = /= (\{[^]*\}) as const satisfies Prompt;\n$/.exec(text)?.[1] ?? "";
  expect(text).toContain("export const changeScriptPrompt = ");
  expect(JSON.parse(data)).toMatchObject({ id: "change-script", version: file.version, variables: file.variables, templates: file.templates, hashes: hashesOf(file) });
});
