import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const PORT = 3223;

/** The built app on the embedded database, or on `databaseUrl`, with the model at `modelUrl` as its writer. */
export async function startApp({ modelUrl, databaseUrl }) {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-bench-"));
  const env = {
    ...process.env, PORT: String(PORT), DATA_DIR: folder, LOG_LEVEL: "error", WRITER: "llama", LLAMA_BASE_URL: modelUrl, LLAMA_MODEL: "double",
    ...(databaseUrl ? { DATABASE_URL: databaseUrl, AUTH_SECRET: randomBytes(32).toString("hex") } : {}),
  };
  const profile = process.env.BENCH_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const server = spawn(process.execPath, [...profile, "bin/start.mjs"], { stdio: ["ignore", "ignore", "inherit"], env });
  const url = `http://127.0.0.1:${PORT}`;
  for (let attempt = 0; !(await fetch(`${url}/api/health`).then((answer) => answer.ok, () => false)); attempt++) {
    if (attempt > 1_800 || server.exitCode !== null) throw new Error("the server did not start");
    await delay(100);
  }
  const stop = async () => {
    const exited = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, pid: server.pid, stop };
}
