import { type SQL, and, eq, getTableColumns, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { splitWords } from "#lib/ai/embeddings/split-words.ts";
import type { Database } from "#lib/db/database.ts";
import { authors, deepDives, playsBaselines, reels } from "#lib/db/schema.ts";
import { ageBand } from "./age-band.ts";
import { computeLift } from "./compute-lift.ts";

/** Baselines of reels like this one, the nearest first: its language or all, its age or any. */
const [ofBoth, ofLanguage, ofAge, ofAll] = (["of_both", "of_language", "of_age", "of_all"] as const).map((name) => alias(playsBaselines, name)) as Baselines;
type Baseline = ReturnType<typeof alias<typeof playsBaselines, string>>;
type Baselines = [Baseline, Baseline, Baseline, Baseline];

const stream = sql`case when ${reels.demo} then 'demo' else ${reels.platform} end`;
const band = ageBand(sql`(${reels.lastObservedAt} - ${reels.publishedAt})`);
const isLike = (baseline: Baseline, language: SQL | typeof reels.language, inBand: SQL) =>
  and(eq(baseline.stream, stream), eq(baseline.language, language), eq(baseline.band, inBand));
const [EVERY_LANGUAGE, EVERY_AGE] = [sql`'*'`, sql`-9`];

const CANDIDATE = {
  reelId: reels.id,
  authorId: reels.authorId,
  language: reels.language,
  publishedAt: reels.publishedAt,
  hashtags: reels.hashtags,
  searchText: reels.searchText,
  plays: reels.plays,
  // A look-up a reel: for a join the planner reads all authors.
  author: sql<[number | null, number | null]>`(select array[reel_count, median_plays]::float8[] from authors where authors.id = ${reels.authorId})`,
  corpusMedianPlays: sql<number | null>`coalesce(${ofBoth.medianPlays}, ${ofLanguage.medianPlays}, ${ofAge.medianPlays}, ${ofAll.medianPlays})`,
};

/** What scores and order are computed from, for hundreds of reels a query; in no order. */
export async function readCandidates({ db, reelIds }: { db: Database; reelIds: string[] }) {
  if (reelIds.length === 0) return [];
  const rows = await db
    .select(CANDIDATE)
    .from(reels)
    .leftJoin(ofBoth, isLike(ofBoth, reels.language, band))
    .leftJoin(ofLanguage, isLike(ofLanguage, reels.language, EVERY_AGE))
    .leftJoin(ofAge, isLike(ofAge, EVERY_LANGUAGE, band))
    .leftJoin(ofAll, isLike(ofAll, EVERY_LANGUAGE, EVERY_AGE))
    .where(isAnyOf(reelIds));
  return rows.map(({ plays, author: [reelCount, medianPlays], corpusMedianPlays: usual, searchText, ...candidate }) => ({
    ...candidate,
    ...computeLift(plays, { author: { reelCount, medianPlays }, corpusMedianPlays: usual }),
    words: new Set(splitWords(searchText)),
  }));
}

/** One parameter, not hundreds: the statement's text stays the same. */
function isAnyOf(reelIds: string[]): SQL {
  return sql`${reels.id} = any(${sql.param(reelIds)}::text[])`;
}

export type EvidenceCandidate = Awaited<ReturnType<typeof readCandidates>>[number];

/** The trends among `trendIds` a reel belongs to. */
function trendsOf(trendIds: string[]): SQL<string[]> {
  return sql<string[]>`array(select trend_id from trend_reels
    where trend_reels.reel_id = ${reels.id} and trend_id = any(${sql.param(trendIds)}::text[]) order by trend_id)`;
}

/** The text index is as long as all else together and nobody's to read. */
const { search: _search, ...reelColumns } = getTableColumns(reels);

/** Everything evidence says of the few reels chosen, by id. */
export async function readReelDetails(args: { db: Database; reelIds: string[]; trendIds: string[] }) {
  const { db, reelIds, trendIds } = args;
  if (reelIds.length === 0) return new Map<string, never>();
  const rows = await db
    .select({ reel: reelColumns, authorHandle: authors.handle, facts: deepDives.facts, trendIds: trendsOf(trendIds) })
    .from(reels)
    .innerJoin(authors, eq(authors.id, reels.authorId))
    .leftJoin(deepDives, eq(deepDives.reelId, reels.id))
    .where(isAnyOf(reelIds));
  return new Map(rows.map((row) => [row.reel.id, row]));
}

export type ReelDetails = Awaited<ReturnType<typeof readReelDetails>> extends Map<string, infer Row> ? Row : never;

/** When the corpus was last observed; null for an empty one. */
export async function readNewestObservation(db: Database): Promise<Date | null> {
  const found = await db.select({ at: sql<Date | string | null>`max(${reels.lastObservedAt})` }).from(reels);
  const at = found[0]?.at;
  return at ? new Date(at) : null;
}
