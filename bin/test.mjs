#!/usr/bin/env node
// `npm test`: unit and integration tests on PGlite, on PostgreSQL and through Neon's driver where a server is given, then the browser tests.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { runNode } = await import("./tasks/run.mjs");
const VITEST = "node_modules/vitest/vitest.mjs";

async function stage(title, work) {
  console.log(`\n--- ${title}`);
  const started = Date.now();
  const code = await work();
  console.log(`--- ${title}: ${code === 0 ? "ok" : "FAILED"} (${Math.round((Date.now() - started) / 1000)} s)`);
  if (code !== 0) process.exit(code);
}

await stage("unit and integration tests on the embedded database", () => runNode(VITEST, ["run"]));

if (process.env.TEST_DATABASE_URL) {
  await stage("integration tests on PostgreSQL", () => runNode(VITEST, ["run"], { TEST_ENGINE: "pg", TEST_DB_SUITES_ONLY: "1" }));
  const { startNeonProxy } = await import("./tasks/neon-proxy.mjs");
  const proxy = await startNeonProxy(process.env.TEST_DATABASE_URL);
  await stage("integration tests through Neon's driver", () =>
    runNode(VITEST, ["run"], { TEST_ENGINE: "neon", TEST_DB_SUITES_ONLY: "1", TEST_NEON_WS_PROXY: proxy.address }),
  );
  proxy.stop();
} else {
  console.log("\n--- TEST_DATABASE_URL is not set: the suites for a PostgreSQL server were left out");
}

await stage("browser tests", () => runNode("bin/test-browser.mjs", []));
