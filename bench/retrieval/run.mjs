import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { openPg } from "../../lib/db/open-pg.ts";
import { openPglite } from "../../lib/db/open-pglite.ts";
import { makeDatabase } from "../database/make-database.mjs";
import { fillCorpus } from "./fill-corpus.mjs";
import { compare, prepareQueries } from "./measure-queries.mjs";
import { measureVectorArm } from "./measure-recall.mjs";

const ROUNDS = 3;

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
  // With less memory the index is built on disk, which takes several times as long; it comes out the same.
  const own = await makeDatabase({ maintenance_work_mem: "1500MB" });
  if (!own) return null;
  const opened = await openPg(own.url);
  try {
    return await measureDatabase(opened.db, reels, { withFilters: true });
  } finally {
    await opened.close();
    await own.drop();
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
