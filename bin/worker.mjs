#!/usr/bin/env node
// `npm run worker`: takes deep dives from the queue of a server database. SIGTERM: what runs is given back and taken up by another.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { runWorker } = await import("../lib/deep-dive/run-worker.ts");
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
try {
  await runWorker({ signal: stop.signal });
  process.exit(0);
} catch (error) {
  console.error(error?.code === "bad_input" || error?.code === "database_locked" || error?.name === "SettingsError" ? error.message : error);
  process.exit(error?.code === "bad_input" ? 2 : 1);
}
