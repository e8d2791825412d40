import { type SQL, eq, inArray, sql } from "drizzle-orm";
import { splitWords } from "#lib/ai/embeddings/split-words.ts";
import type { Database } from "#lib/db/database.ts";
import { authors, deepDives, reels } from "#lib/db/schema.ts";
import { ageBand } from "./age-band.ts";
import { computeLift } from "./compute-lift.ts";

/** Median plays of reels like this one: same stream, its language and age where there are enough, else coarser. */
const corpusMedianPlays = sql<number | null>`(select b.median_plays from plays_baselines b
  where b.stream = case when ${reels.demo} then 'demo' else ${reels.platform} end
    and b.language in (coalesce(${reels.language}, '?'), '*')
    and b.band in (${ageBand(sql`(${reels.lastObservedAt} - ${reels.publishedAt})`)}, -9)
  order by b.language = '*', b.band = -9 limit 1)`;

/** The trends among `trendIds` a reel belongs to. */
function trendsOf(trendIds: string[]): SQL<string[]> {
  return sql<string[]>`array(select trend_id from trend_reels
    where trend_reels.reel_id = ${reels.id} and trend_id = any(${sql.param(trendIds)}::text[]) order by trend_id)`;
}

/** Everything evidence says of the given reels, in no order. */
export async function readCandidates(args: { db: Database; reelIds: string[]; trendIds: string[] }) {
  const { db, reelIds, trendIds } = args;
  if (reelIds.length === 0) return [];
  const rows = await db
    .select({ reel: reels, author: authors, facts: deepDives.facts, trendIds: trendsOf(trendIds), corpusMedianPlays })
    .from(reels)
    .innerJoin(authors, eq(authors.id, reels.authorId))
    .leftJoin(deepDives, eq(deepDives.reelId, reels.id))
    .where(inArray(reels.id, reelIds));
  return rows.map(({ reel, author, facts, trendIds: memberOf, corpusMedianPlays: usual }) => ({
    reelId: reel.id,
    authorId: reel.authorId,
    language: reel.language,
    publishedAt: reel.publishedAt,
    ...computeLift(reel.plays, { author, corpusMedianPlays: usual }),
    words: new Set(splitWords(reel.searchText)),
    trendIds: memberOf,
    reel,
    author,
    facts,
  }));
}

export type EvidenceCandidate = Awaited<ReturnType<typeof readCandidates>>[number];

/** When the corpus was last observed; null for an empty one. */
export async function readNewestObservation(db: Database): Promise<Date | null> {
  const found = await db.select({ at: sql<Date | string | null>`max(${reels.lastObservedAt})` }).from(reels);
  const at = found[0]?.at;
  return at ? new Date(at) : null;
}
