import { randomUUID } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { openPg } from "../../lib/db/open-pg.ts";
import { openPglite } from "../../lib/db/open-pglite.ts";
import { fillCorpus } from "./fill-corpus.mjs";
import { compare, prepareQueries } from "./measure-queries.mjs";
import { measureVectorArm } from "./measure-recall.mjs";

const TOOL = "../shared/tools/postgres-pgvector";
const ROUNDS = 3;

/** An address of PostgreSQL with pgvector, or nothing. */
function findServer() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  if (!existsSync(TOOL)) return undefined;
  return /TEST_DATABASE_URL=(\S+)/.exec(execFileSync(TOOL, ["start", "5549"], { encoding: "utf8" }))?.[1];
}

export async function measureDatabase(db, reels, { withFilters }) {
  const startedAt = performance.now();
  await fillCorpus(db, reels);
  const { rows: [versions] } = await db.execute(sql`
    select split_part(version(), ' ', 2) as postgres, (select extversion from pg_extension where extname = 'vector') as pgvector`);
  console.log(`PostgreSQL ${versions.postgres}, pgvector ${versions.pgvector}: ${reels} reels made in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  const queries = await prepareQueries(db);
  const measured = await compare(db, queries, ROUNDS);
  return { reels, ...versions, embedMs: queries.slice(1).map(({ embedMs }) => embedMs), measured, ...(await measureVectorArm(db, queries, { withFilters })) };
}

/** On a server: in a database of its own, dropped at the end. Nothing where there is none. */
export async function measureServer(reels) {
  const url = findServer();
  if (!url) return null;
  const name = `reelwright_bench_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  // Else the index is built on disk, which takes several times as long; it comes out the same.
  await admin.query(`alter database ${name} set maintenance_work_mem = '1500MB'`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const opened = await openPg(target.href);
  try {
    return await measureDatabase(opened.db, reels, { withFilters: true });
  } finally {
    await opened.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

/** On the embedded database, in a folder as an installation has it. */
export async function measureEmbedded(reels) {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-bench-"));
  const opened = await openPglite(folder);
  try {
    return await measureDatabase(opened.db, reels, { withFilters: false });
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
