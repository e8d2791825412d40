#!/usr/bin/env node
// Builds if needed and runs Playwright against real servers on folders of their own.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const { buildIfNeeded } = await import("./tasks/build-if-needed.mjs");
const { findChromium } = await import("./tasks/find-chromium.mjs");
const { runNode } = await import("./tasks/run.mjs");

let chromium;
try {
  chromium = findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
console.log(`Browser: ${chromium}`);
buildIfNeeded(root);
process.exit(await runNode("node_modules/@playwright/test/cli.js", ["test", ...process.argv.slice(2)], { CHROMIUM_PATH: chromium }));
