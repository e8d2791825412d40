#!/usr/bin/env node
// `npm run bench [NAME...]`: runs the measurements in bench/, one after the other.
import { globSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { runNode } = await import("./tasks/run.mjs");
const wanted = process.argv.slice(2);
const names = globSync("bench/*.mjs").map((file) => path.basename(file, ".mjs")).sort();
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. There are: ${names.join(", ")}`);
  process.exit(2);
}
let failed = 0;
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`\n--- ${name}`);
  if ((await runNode(`bench/${name}.mjs`, [])) !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
