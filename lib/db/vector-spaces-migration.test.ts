import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { expect, test } from "vitest";
import { migrationsFolder } from "./migrations-folder.ts";

const BEFORE = 6;

/** The migrations as they were before spaces came. */
function olderMigrations(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-migrations-"));
  cpSync(migrationsFolder(), folder, { recursive: true });
  const file = path.join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { idx: number }[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx <= BEFORE) }));
  return folder;
}

test("vectors there were stay, as the active space, with their index; those of a change cut off go", async () => {
  const client = await PGlite.create({ extensions: { vector } });
  const db = drizzle(client);
  await migrate(db, { migrationsFolder: olderMigrations() });
  await client.exec(`
    insert into authors (id, platform, handle) values ('other:a', 'other', 'a');
    insert into reels (id, platform, platform_id, author_id, caption, first_observed_at, last_observed_at, search_text)
      select 'r' || n, 'other', n::text, 'other:a', 'x', now(), now(), 'x' from generate_series(1, 5) n;
    insert into reel_vectors select id, case when id = 'r5' then 'builtin-1-hashed' else 'builtin-0' end, array_fill(0.5, array[1024])::vector from reels;`);
  const filenode = async (table: string) => (await client.query<{ n: number }>(`select pg_relation_filenode('${table}') as n`)).rows[0]?.n;
  const table = await filenode("reel_vectors");
  const index = await filenode("reel_vectors_hnsw_idx");
  await migrate(db, { migrationsFolder: migrationsFolder() });
  expect((await client.query("select name, state, embedded, total from embedding_spaces")).rows).toEqual([{ name: "builtin-0", state: "active", embedded: 4, total: 4 }]);
  expect((await client.query("select reel_id from reel_vectors where space = 'builtin-0' order by 1")).rows).toEqual([1, 2, 3, 4].map((n) => ({ reel_id: `r${n}` })));
  expect((await client.query("select distinct space from topic_pending")).rows).toEqual([{ space: "builtin-0" }]);
  const [part] = (await client.query<{ name: string }>("select relid::text as name from pg_partition_tree('reel_vectors') where isleaf")).rows;
  expect([await filenode(part!.name), await filenode(`${part!.name}_embedding_idx`)]).toEqual([table, index]);
  await client.exec("delete from reels where id = 'r1'");
  expect((await client.query("select count(*)::int as n from reel_vectors")).rows).toEqual([{ n: 3 }]);
  await client.close();
});
