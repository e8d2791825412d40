import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { AppError } from "#lib/errors.ts";

const BEAT_MS = 10_000;
/** Silent for so long, a builder counts as dead. */
const DEAD_AFTER_SECONDS = 60;

export type Hold = {
  /** Aborts when another process has taken over, as after a long sleep of this one. */
  lost: AbortSignal;
  report: (progress: { embedded: number; total: number }) => void;
  release: () => Promise<void>;
};

type Builder = { builder: string | null; silent: number | null };

/** Whether a builder of this machine has ended; another machine's is known by its silence only. */
function hasEnded(builder: string): boolean {
  const [host, pid] = builder.split("/");
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function isAlive({ builder, silent }: Builder): boolean {
  return builder !== null && (silent ?? Infinity) < DEAD_AFTER_SECONDS && !hasEnded(builder);
}

async function readBuilder(db: Pick<Database, "execute">, space: string, lock: boolean): Promise<Builder> {
  const { rows } = await db.execute<Builder>(sql`
    select builder, extract(epoch from now() - builder_seen_at)::int as silent from embedding_spaces where name = ${space} ${lock ? sql`for update` : sql``}`);
  return rows[0] ?? { builder: null, silent: null };
}

async function claim(db: Database, space: string, me: string): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await readBuilder(tx, space, true);
    if (isAlive(found)) {
      const [host, pid] = found.builder?.split("/") ?? [];
      throw new AppError("conflict", { message: `Process ${pid} on ${host} is embedding the reels for ${space}; it gave a sign ${found.silent} s ago.` });
    }
    await tx.execute(sql`update embedding_spaces set builder = ${me}, builder_seen_at = now() where name = ${space}`);
  });
}

/**
 * Takes the building of a space for this process, so that no reel is embedded (and paid for) twice, and gives a sign of life
 * every ten seconds. Throws AppError `conflict` while another process is at it.
 */
export async function holdSpace(db: Database, space: string): Promise<Hold> {
  const me = `${hostname()}/${process.pid}/${randomUUID()}`;
  await claim(db, space, me);
  const lost = new AbortController();
  let progress = { embedded: 0, total: 0 };
  const beat = async (): Promise<void> => {
    const { embedded, total } = progress;
    const { rows } = await db.execute(sql`
      update embedding_spaces set builder_seen_at = now(), embedded = ${embedded}, total = ${total} where name = ${space} and builder = ${me} returning name`);
    if (rows.length === 0) lost.abort();
  };
  // A beat that fails is followed by another; the work itself meets the same database and says so.
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS).unref();
  return {
    lost: lost.signal,
    report: (next) => (progress = next),
    release: async () => {
      clearInterval(timer);
      const { embedded, total } = progress;
      await db.execute(sql`update embedding_spaces set builder = null, embedded = ${embedded}, total = ${total} where name = ${space} and builder = ${me}`);
    },
  };
}

/** Whether a live process is building the space. */
export async function isHeld(db: Database, space: string): Promise<boolean> {
  return isAlive(await readBuilder(db, space, false));
}
