#!/usr/bin/env node
// `npm start`: builds if the sources changed, then becomes the server (one process: signals and kills reach it).
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const development = process.argv.includes("--dev");
process.env.NODE_ENV = development ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const { readSettings } = await import("../lib/env.ts");
let config;
try {
  config = readSettings(process.env);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

if (!development) {
  const { buildIfNeeded } = await import("./tasks/build-if-needed.mjs");
  buildIfNeeded(root);
}

const { explainPort } = await import("./tasks/explain-port.mjs");
await explainPort(config.HOST, config.PORT);
console.log(`Reelwright opens on http://${config.HOST}:${config.PORT}`);
process.argv = [process.argv[0], path.join(root, "node_modules/next/dist/bin/next"), development ? "dev" : "start", "-H", config.HOST, "-p", String(config.PORT)];
await import("next/dist/bin/next");
