#!/usr/bin/env node
// Every path that a document names must exist, and docs/data_formats and docs/api must match the zod schemas.
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

const TOP = /^(?:app|components|lib|prompts|drizzle|e2e|docs|public|bin|bench|ops|\.ci)\/|^[\w.-]+\.(?:ts|mjs|md|json|css)$/;
const problems = [];

function checkPath(file, line, target) {
  const clean = target.split("#")[0].replace(/[*<{…].*$/, "");
  if (clean && !existsSync(clean)) problems.push(`${file}:${line}: ${target} does not exist`);
}

for (const file of [...globSync("*.md"), ...globSync("{docs,prompts}/**/*.md")]) {
  readFileSync(file, "utf8").split("\n").forEach((text, index) => {
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https?:|mailto:|#)/.test(target)) continue;
      checkPath(file, index + 1, path.join(path.dirname(file), target));
    }
    for (const [, target] of text.matchAll(/`([^`\s]+)`/g)) {
      if (TOP.test(target)) checkPath(file, index + 1, target);
    }
  });
}

const { renderSchemaDocs, SCHEMA_DOC } = await import("./tasks/schema-docs.mjs");
const { renderOpenApi, OPENAPI_DOC } = await import("./tasks/openapi-doc.mjs");
for (const [file, text] of [[SCHEMA_DOC, renderSchemaDocs()], [OPENAPI_DOC, renderOpenApi()]]) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) problems.push(`${file} is out of date: npm run docs:schemas`);
}

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "docs: every named path exists, schemas are current" : `docs: ${problems.length} problem(s)`);
process.exit(problems.length === 0 ? 0 : 1);
