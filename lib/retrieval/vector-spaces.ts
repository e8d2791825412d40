import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { parseSpace } from "#lib/ai/embeddings/space-name.ts";
import type { Database } from "#lib/db/database.ts";
import { embeddingSpaces, type SpaceState } from "#lib/db/schema.ts";
import { AppError } from "#lib/errors.ts";

type Executor = Pick<Database, "execute">;

/** The active space's name, inside a statement. */
export const ACTIVE_SPACE = sql`(select name from embedding_spaces where state = 'active')`;

/** The space queries are answered in now. */
export async function readActiveSpace(db: Executor): Promise<string> {
  const { rows } = await db.execute<{ name: string | null }>(sql`select ${ACTIVE_SPACE} as name`);
  const name = rows[0]?.name;
  if (!name) throw new AppError("unexpected", { message: "no embedding space is active" });
  return name;
}

/** Names of the spaces in a state. */
export async function listSpaces(db: Pick<Database, "select">, state: SpaceState): Promise<string[]> {
  const rows = await db.select({ name: embeddingSpaces.name }).from(embeddingSpaces).where(eq(embeddingSpaces.state, state)).orderBy(embeddingSpaces.name);
  return rows.map(({ name }) => name);
}

export async function isSpaceEmpty(db: Executor, space: string): Promise<boolean> {
  const { rows } = await db.execute<{ any: boolean }>(sql`select exists (select 1 from reel_vectors where space = ${space}) as any`);
  return !rows[0]?.any;
}

/** A space's partition; the migration names the first one likewise. */
export function nameOfPartition(space: string): string {
  return `reel_vectors_${createHash("md5").update(space).digest("hex").slice(0, 12)}`;
}

const partitionOf = (space: string) => sql.identifier(nameOfPartition(space));

const LOCK_TRIES = 20;
const LOCK_NOT_AVAILABLE = "55P03";

/** Partitions come and go under locks that stop every query: wait for them a moment only, then let the queries by and try again. */
async function withBriefLocks(db: Database, work: (tx: Database) => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(sql`set local lock_timeout = '500ms'`);
        await work(tx);
      });
    } catch (error) {
      const { code } = ((error as Error).cause ?? error) as { code?: string };
      if (code !== LOCK_NOT_AVAILABLE || tries >= LOCK_TRIES) throw error;
      await pause(500);
    }
  }
}

async function addPartition(tx: Executor, space: string): Promise<void> {
  // A name that parses has no quote in it; DDL takes no parameters.
  parseSpace(space);
  await tx.execute(sql`create table if not exists ${partitionOf(space)} partition of reel_vectors for values in (${sql.raw(`'${space}'`)})`);
}

/** Makes room for a space's rows. One that was begun before, or was active until just now, keeps those it has. */
export async function beginSpace(db: Database, space: string): Promise<void> {
  await withBriefLocks(db, async (tx) => {
    await addPartition(tx, space);
    await tx.execute(sql`
      insert into embedding_spaces (name, state) values (${space}, 'building')
      on conflict (name) do update set state = 'building', started_at = now() where embedding_spaces.state = 'retired'`);
  });
}

/** Removes a space and its rows; never the active one. */
export async function dropSpace(db: Database, space: string): Promise<void> {
  await withBriefLocks(db, async (tx) => {
    const { rows } = await tx.execute(sql`delete from embedding_spaces where name = ${space} and state <> 'active' returning name`);
    if (rows.length > 0) await tx.execute(sql`drop table if exists ${partitionOf(space)}`);
  });
}

/** Removes what a process that died right after a swap left; what was retired just now, its process is about to. */
export async function dropRetiredSpaces(db: Database, but?: string): Promise<void> {
  const { rows } = await db.execute<{ settled: boolean }>(sql`select swapped_at < now() - interval '10 seconds' as settled from embedding_spaces where state = 'active'`);
  if (!rows[0]?.settled) return;
  for (const space of await listSpaces(db, "retired")) if (space !== but) await dropSpace(db, space);
}

/** Where nothing is embedded yet the wanted space is active at once. False where there is something, or it is active. */
export async function adoptSpace(db: Database, space: string): Promise<boolean> {
  const active = await readActiveSpace(db);
  if (active === space || !(await isSpaceEmpty(db, active))) return false;
  let adopted = false;
  await withBriefLocks(db, async (tx) => {
    await tx.execute(sql`select name from embedding_spaces where state = 'active' for update`);
    adopted = await isSpaceEmpty(tx, active);
    if (!adopted) return;
    await addPartition(tx, space);
    await tx.execute(sql`update embedding_spaces set state = 'retired' where name = ${active}`);
    await tx.execute(sql`insert into embedding_spaces (name, state, swapped_at) values (${space}, 'active', now()) on conflict (name) do update set state = 'active', swapped_at = now(), builder = null`);
  });
  if (adopted) await dropSpace(db, active);
  return adopted;
}
