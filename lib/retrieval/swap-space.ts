import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { AppError } from "#lib/errors.ts";

/**
 * Makes `space` the active one and the one before retired, in one transaction; false, and nothing changed, while
 * a reel that has a vector in the active space still lacks one (but those given up). The lock waits for vectors being
 * stored and holds off others, so that none is lost between the look and the swap.
 */
export async function swapSpace(args: { db: Database; space: string; except: Iterable<string> }): Promise<boolean> {
  const { db, space, except } = args;
  return db.transaction(async (tx) => {
    const { rows: spaces } = await tx.execute<{ name: string }>(sql`select name from embedding_spaces where state in ('active', 'building') order by name for update`);
    if (!spaces.some(({ name }) => name === space)) throw new AppError("conflict", { message: `The space ${space} was removed by another process.` });
    const { rows } = await tx.execute<{ behind: boolean }>(sql`
      select exists (
        select 1 from reel_vectors old join embedding_spaces s on s.name = old.space and s.state = 'active'
        where old.space <> ${space} and old.reel_id <> all (${sql.param([...except])}::text[])
          and not exists (select 1 from reel_vectors new where new.reel_id = old.reel_id and new.space = ${space})
      ) as behind`);
    if (rows[0]?.behind) return false;
    await tx.execute(sql`update embedding_spaces set state = 'retired', builder = null where state = 'active' and name <> ${space}`);
    await tx.execute(sql`
      update embedding_spaces set state = 'active', swapped_at = now(), builder = null, embedded = n, total = n
      from (select count(*)::int as n from reel_vectors where space = ${space}) as counted where name = ${space}`);
    // Topics lie in a space: the next refresh of the trends finds them anew.
    await tx.execute(sql`delete from topic_pending`);
    await tx.execute(sql`insert into topic_pending (reel_id, space) select reel_id, space from reel_vectors where space = ${space}`);
    return true;
  });
}
