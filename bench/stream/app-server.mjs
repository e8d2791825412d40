import { randomBytes, randomUUID } from "node:crypto";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

const TOOL = "../shared/tools/postgres-pgvector";
const PORT = 3223;

/** An address of PostgreSQL with pgvector, or nothing. */
function findServer() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  if (!existsSync(TOOL)) return undefined;
  return /TEST_DATABASE_URL=(\S+)/.exec(execFileSync(TOOL, ["start", "5549"], { encoding: "utf8" }))?.[1];
}

/** A database of the run's own on a server; null where there is none. */
export async function makeDatabase() {
  const url = findServer();
  if (!url) return null;
  const name = `reelwright_bench_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const drop = async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { url: target.href, drop };
}

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
