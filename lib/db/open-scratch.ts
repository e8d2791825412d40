import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase } from "./database.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import * as schema from "./schema.ts";

/**
 * A database of one thread's own, in memory: the same tables, without the references and search indexes that
 * a copy of some of the rows neither has nor needs.
 */
export async function openScratch(): Promise<OpenDatabase> {
  const client = await PGlite.create({ extensions: { vector } });
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder: migrationsFolder() });
  await client.exec(`
    do $$ declare c record; begin
      for c in select conrelid::regclass as owner, conname from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace loop
        execute format('alter table %s drop constraint %I', c.owner, c.conname);
      end loop;
    end $$;
    drop index reels_search_idx, reels_hashtags_idx, reels_author_idx, reels_audio_idx, reels_observed_idx, reels_unclassified_idx;
    alter table reels drop column search;`);
  return { db, engine: "pglite", close: () => client.close() };
}
