import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import pg from "pg";

const TOOL = "../shared/tools/postgres-pgvector";

/** An address of PostgreSQL with pgvector, or nothing. */
function findServer() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  if (!existsSync(TOOL)) return undefined;
  return /TEST_DATABASE_URL=(\S+)/.exec(execFileSync(TOOL, ["start", "5549"], { encoding: "utf8" }))?.[1];
}

/**
 * A database of the run's own on a server, with these settings (name: value); `drop` ends it. Null where there is no server:
 * neither TEST_DATABASE_URL nor the workshop's tool.
 */
export async function makeDatabase(settings = {}) {
  const url = findServer();
  if (!url) return null;
  const name = `reelwright_bench_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  for (const [setting, value] of Object.entries(settings)) await admin.query(`alter database ${name} set ${setting} = '${value}'`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const drop = async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { url: target.href, drop };
}
