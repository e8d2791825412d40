#!/usr/bin/env node
// Every prompt keeps to prompts/README.md, no committed text changed under its version, and the modules are those of the Markdown files.
// `--write` (npm run prompts:write) writes the modules and adds new versions; it never changes the hash of a version there is.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { readPromptFile } = await import("./prompts/read-prompt-file.ts");
const { lintPrompt } = await import("./prompts/lint-prompt.ts");
const { addVersions, lintHistory } = await import("./prompts/lint-history.ts");
const { renderListModule, renderPromptModule } = await import("./prompts/render-modules.ts");

const HASHES = "prompts/versions.json";
const problems = [];

function readAll(pattern, nameOf) {
  return globSync(pattern).sort().filter((file) => path.basename(file) !== "README.md").flatMap((file) => {
    const read = readPromptFile(file, readFileSync(file, "utf8"));
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => `${file}: ${problem}`));
      return [];
    }
    if (path.basename(file, ".md") !== nameOf(read.file)) problems.push(`${file}: must be named ${nameOf(read.file)}.md`);
    return [read.file];
  });
}

const current = readAll("prompts/*.md", ({ id }) => id);
const superseded = readAll("prompts/superseded/*.md", ({ id, version }) => `${id}@${version}`);
for (const file of [...current, ...superseded]) problems.push(...lintPrompt(file).map((problem) => `${file.path}: ${problem}`));

let committed = existsSync(HASHES) ? JSON.parse(readFileSync(HASHES, "utf8")) : {};
const modules = [...current.map((file) => [`prompts/${file.id}.ts`, renderPromptModule(file)]), ["prompts/all-prompts.ts", renderListModule(current, superseded)]];
if (process.argv.includes("--write") && problems.length === 0) {
  committed = addVersions(committed, [...superseded, ...current]);
  writeFileSync(HASHES, `${JSON.stringify(committed, null, 2)}\n`);
  for (const [file, text] of modules) writeFileSync(file, text);
}
problems.push(...lintHistory({ current, superseded, committed }));
for (const [file, text] of modules) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) problems.push(`${file} is not what its Markdown file says: npm run prompts:write`);
}

for (const problem of problems) console.error(problem);
const count = `${current.length} prompts, ${superseded.length} superseded version(s)`;
console.log(problems.length === 0 ? `prompts: ${count}, all as prompts/README.md asks` : `prompts: ${problems.length} problem(s)`);
process.exit(problems.length === 0 ? 0 : 1);
