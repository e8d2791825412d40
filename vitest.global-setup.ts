import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";

/** Migrates once; every test file then loads the finished data folder in half a second. */
export default async function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-test-"));
  const client = await PGlite.create({ extensions: { vector } });
  await migrate(drizzle(client), { migrationsFolder: "drizzle" });
  const file = path.join(folder, "migrated.tar");
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir("none")).arrayBuffer()));
  await client.close();
  process.env.TEST_PGLITE_SNAPSHOT = file;
  return () => rmSync(folder, { recursive: true, force: true });
}
