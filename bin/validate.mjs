#!/usr/bin/env node
// `npm run validate`: every static check, all of them even when one fails, with one line each at the end.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { run } = await import("./tasks/run.mjs");

const CHECKS = ["typecheck", "lint", "check:imports", "check:dead", "check:secrets", "check:docs", "check:prompts"];
const failed = [];
for (const check of CHECKS) {
  console.log(`\n--- ${check}`);
  if ((await run("npm", ["run", "--silent", check])) !== 0) failed.push(check);
}
console.log(failed.length === 0 ? `\nvalidate: all ${CHECKS.length} checks passed` : `\nvalidate: FAILED: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
