import { sql } from "drizzle-orm";
import { splitWords } from "#lib/ai/embeddings/split-words.ts";
import { isStopWord } from "#lib/ai/embeddings/stop-words.ts";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";

const MAX_TERMS = 24;
/** Counting stops here, and a term this common is searched by only if the query has no rarer one. */
const MAX_COUNTED_REELS = 20_000;

type Term = { query: string; reels: number; corpus: number };

/** Each word as a tsquery in both languages, with the number of reels that have it. Stop words fall out. */
async function readTerms(db: Database, words: string[]): Promise<Term[]> {
  const found = await db.execute<Term>(sql`
    with corpus as (
      select case when reltuples > ${MAX_COUNTED_REELS} then reltuples::int else (select count(*)::int from reels) end as n
      from pg_class where oid = 'reels'::regclass
    ), terms as (
      select plainto_tsquery('english', word) || plainto_tsquery('russian', word) as q from unnest(${sql.param(words)}::text[]) as word
      where numnode(plainto_tsquery('russian', word)) > 0
    )
    select q::text as query, n as corpus,
      (select count(*)::int from (select 1 from reels where search @@ q limit ${MAX_COUNTED_REELS}) as counted) as reels
    from (select distinct q from terms) as distinct_terms, corpus`);
  return found.rows;
}

/** Robertson and Spärck Jones' IDF as in BM25, never negative. */
function inverseFrequency(term: Term): number {
  return Math.log(1 + (Math.max(term.corpus, term.reels) - term.reels + 0.5) / (term.reels + 0.5));
}

/**
 * The full-text arm. Terms are ORed (websearch_to_tsquery would AND them), in both language
 * configurations; score = IDF of the matched terms / IDF of all terms. A word the corpus hasn't got counts as its
 * rarest: "sleeping outdoors in a tent" is not answered in full by the one reel that says "sleep". ts_rank has
 * no IDF; term counts and BM25's length norm measured no better on captions (nDCG@10 .212 with, .215 without).
 */
export async function searchText(args: { db: Database; query: string; limit: number }): Promise<ArmHit[]> {
  const { db, query, limit } = args;
  const words = [...new Set(splitWords(query))].filter((word) => !isStopWord(word)).slice(0, MAX_TERMS);
  if (words.length === 0) return [];
  const terms = await readTerms(db, words);
  const known = terms.filter((term) => term.reels > 0);
  const rarer = known.filter((term) => term.reels < MAX_COUNTED_REELS);
  const searched = rarer.length > 0 ? rarer : known;
  if (searched.length === 0) return [];
  const total = terms.reduce((sum, term) => sum + inverseFrequency(term), 0);
  const queries = searched.map((term) => term.query);
  const found = await db.execute<{ id: string; matched: number }>(sql`
    select reels.id, sum(term.weight)::float8 as matched
    from unnest(${sql.param(queries)}::text[], ${sql.param(searched.map(inverseFrequency))}::float8[]) as term(query, weight)
    join reels on reels.search @@ term.query::tsquery
    group by reels.id order by matched desc, reels.plays desc nulls last, reels.id limit ${limit}`);
  return found.rows.map((row) => ({ reelId: row.id, score: row.matched / total }));
}
