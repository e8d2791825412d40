import { type SQL, sql } from "drizzle-orm";
import { splitWords } from "#lib/ai/embeddings/split-words.ts";
import { isStopWord } from "#lib/ai/embeddings/stop-words.ts";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import { EVERY_REEL } from "./filter-reels.ts";

const MAX_TERMS = 24;
/** Counting stops here, and a term this common is searched by only if the query has no rarer one. */
const MAX_COUNTED_REELS = 20_000;

/**
 * The full-text arm. Terms are ORed (websearch_to_tsquery would AND them), in both language configurations;
 * score = IDF of the matched terms / IDF of all terms, with IDF by Robertson and Spärck Jones as in BM25, never
 * negative. A word the corpus hasn't got counts as its rarest: "sleeping outdoors in a tent" is not answered in full
 * by the one reel that says "sleep". ts_rank has no IDF; term counts and BM25's length norm measured no better on
 * captions (nDCG@10 .212 with, .215 without). One statement, so that a term's reels are read once for counting and
 * for scoring; a filter narrows what is answered, not what a term is worth.
 */
export async function searchText(args: { db: Database; query: string; limit: number; filter?: SQL }): Promise<ArmHit[]> {
  const { db, query, limit, filter = EVERY_REEL } = args;
  const words = [...new Set(splitWords(query))].filter((word) => !isStopWord(word)).slice(0, MAX_TERMS);
  if (words.length === 0) return [];
  const found = await db.execute<{ id: string; score: number }>(sql`
    with corpus as (
      select case when reltuples > ${MAX_COUNTED_REELS} then reltuples::int else (select count(*)::int from reels) end as n
      from pg_class where oid = 'reels'::regclass
    ), terms as materialized (
      select distinct plainto_tsquery('english', word) || plainto_tsquery('russian', word) as term from unnest(${sql.param(words)}::text[]) as word
      where numnode(plainto_tsquery('russian', word)) > 0
    ), hits as materialized (
      select term, reel.* from terms
      cross join lateral (select id, plays, (${filter}) as fits from reels where search @@ term limit ${MAX_COUNTED_REELS}) as reel
    ), counted as (
      select term, count(id)::float8 as reels from terms left join hits using (term) group by term
    ), weighted as (
      select term, reels, ln(1 + (greatest(n, reels) - reels + 0.5) / (reels + 0.5)) as weight from counted, corpus
    ), searched as (
      select term, weight from weighted
      where reels < ${MAX_COUNTED_REELS} or not exists (select 1 from weighted where reels > 0 and reels < ${MAX_COUNTED_REELS})
    )
    select id, round((sum(weight) / (select sum(weight) from weighted))::numeric, 9)::float8 as score from hits join searched using (term) where fits
    group by id, plays order by score desc, plays desc nulls last, id limit ${limit}`);
  return found.rows.map((row) => ({ reelId: row.id, score: row.score }));
}
