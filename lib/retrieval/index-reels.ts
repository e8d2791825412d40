import { type SQL, sql } from "drizzle-orm";
import { currentSpace, embedTexts } from "#lib/ai/embeddings/embed-texts.ts";
import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { giveWay } from "#lib/db/give-way.ts";
import { AppError } from "#lib/errors.ts";

const BATCH_SIZE = 64;
/** Reels read at a time: finding the next ones means sorting all that are missing. */
const PAGE_SIZE = 1_024;
/** Rows a statement stores: an HNSW insertion takes PGlite some 10 ms, during which the process answers nobody. */
const STORE_SIZE = 2;

type IndexReelsInput = {
  /** At most this many reels; all of them when left out. */
  limit?: number;
  onProgress?: (progress: { indexed: number; total: number }) => void;
  signal?: AbortSignal;
};

type Row = { id: string; text: string };

/** Reels without a vector in the space. Rows of any other space count as missing, so a change of space embeds anew. */
function missingIn(space: string): SQL {
  return sql`from reels left join reel_vectors on reel_vectors.reel_id = reels.id and reel_vectors.space = ${space}
    where reel_vectors.reel_id is null and reels.search_text <> ''`;
}

async function countMissing(db: Database, space: string): Promise<number> {
  const found = await db.execute<{ n: number }>(sql`select count(*)::int as n ${missingIn(space)}`);
  return found.rows[0]?.n ?? 0;
}

async function readMissing(db: Database, space: string, limit: number): Promise<Row[]> {
  const found = await db.execute<Row>(sql`
    select reels.id, reels.search_text as text ${missingIn(space)}
    order by reels.last_observed_at desc, reels.plays desc nulls last, reels.id limit ${limit}`);
  return found.rows;
}

/** A reel deleted or rewritten meanwhile is left for the next run. */
async function storeVectors(db: Database, space: string, rows: Row[], vectors: Float32Array[]): Promise<void> {
  const ids = sql.param(rows.map((row) => row.id));
  const texts = sql.param(rows.map((row) => row.text));
  const literals = sql.param(vectors.map((vector) => `[${vector.join(",")}]`));
  await db.execute(sql`
    insert into reel_vectors (reel_id, space, embedding)
    select reels.id, ${space}, given.embedding::vector
    from unnest(${ids}::text[], ${texts}::text[], ${literals}::text[]) as given(id, search_text, embedding)
    join reels on reels.id = given.id and reels.search_text = given.search_text
    on conflict (reel_id) do update set space = excluded.space, embedding = excluded.embedding`);
}

/**
 * Embeds the reels that have no vector in the current space, the latest observed and most played first, and
 * resolves to how many. Stops between batches when `signal` aborts; what is done stays done. A reel without
 * any text gets no vector: it can be found by trend and author only.
 */
export async function indexReels({ ctx, input }: { ctx: Pick<Context, "db" | "log">; input: IndexReelsInput }): Promise<{ indexed: number }> {
  const { db, log } = ctx;
  const space = await currentSpace();
  const total = Math.min(input.limit ?? Infinity, await countMissing(db, space));
  let indexed = 0;
  while (indexed < total && !input.signal?.aborted) {
    const page = await readMissing(db, space, Math.min(PAGE_SIZE, total - indexed));
    if (page.length === 0) break;
    for (let start = 0; start < page.length && !input.signal?.aborted; start += BATCH_SIZE) {
      const rows = page.slice(start, start + BATCH_SIZE);
      const embedded = await embedTexts(rows.map((row) => row.text));
      if (embedded.space !== space) throw new AppError("unexpected", { message: `the embedding space changed to ${embedded.space}: index again` });
      for (let at = 0; at < rows.length; at += STORE_SIZE) {
        const startedAt = performance.now();
        await storeVectors(db, space, rows.slice(at, at + STORE_SIZE), embedded.vectors.slice(at, at + STORE_SIZE));
        await giveWay(db, startedAt);
      }
      indexed += rows.length;
      input.onProgress?.({ indexed, total });
    }
  }
  log.info({ indexed, total, space }, "reels indexed");
  return { indexed };
}
