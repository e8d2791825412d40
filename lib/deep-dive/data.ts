import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import { authors, deepDives, reelMedia, reels } from "#lib/db/schema.ts";
import { PLATFORMS } from "#lib/reels/schema.ts";

type Reader<T> = { ctx: Pick<Context, "db">; input: T };

const detail = {
  reelId: reels.id, platform: reels.platform, platformId: reels.platformId, demo: reels.demo, caption: reels.caption, hashtags: reels.hashtags,
  authorHandle: authors.handle, audioTitle: reels.audioTitle, language: reels.language, country: reels.country, durationSeconds: reels.durationSeconds,
  publishedAt: reels.publishedAt, lastObservedAt: reels.lastObservedAt, url: reels.url, mediaState: reels.mediaState,
  plays: reels.plays, likes: reels.likes, comments: reels.comments, shares: reels.shares, saves: reels.saves,
  media: reelMedia, dive: deepDives,
};

/** All that is known of one reel: metadata, its media and how far they are, what was found in them. Null where there is no such reel. */
export async function readReelDetail({ ctx, input }: Reader<{ reelId: string }>) {
  const [found] = await ctx.db
    .select(detail)
    .from(reels)
    .innerJoin(authors, eq(authors.id, reels.authorId))
    .leftJoin(reelMedia, eq(reelMedia.reelId, reels.id))
    .leftJoin(deepDives, eq(deepDives.reelId, reels.id))
    .where(eq(reels.id, input.reelId));
  return found ?? null;
}

export type ReelDetail = NonNullable<Awaited<ReturnType<typeof readReelDetail>>>;

/** The state of a reel and how far its media are, without metadata and facts. */
export async function readMediaRow({ ctx, input }: Reader<{ reelId: string }>) {
  const [found] = await ctx.db.select({ reelId: reels.id, mediaState: reels.mediaState, media: reelMedia }).from(reels).leftJoin(reelMedia, eq(reelMedia.reelId, reels.id)).where(eq(reels.id, input.reelId));
  return found ?? null;
}

export type MediaRow = NonNullable<Awaited<ReturnType<typeof readMediaRow>>>;

/** Ids of reels by what a person gives: our id, the platform's own id, or the reel's address. More than one where platforms share it. */
export async function findReelIds({ ctx, input }: Reader<{ asked: string }>): Promise<string[]> {
  const { asked } = input;
  const candidates = [asked, ...PLATFORMS.map((platform) => `${platform}:${asked}`), `demo:${asked}`];
  const isUrl = /^https?:\/\//i.test(asked);
  const found = await ctx.db.select({ id: reels.id }).from(reels).where(isUrl ? eq(reels.url, asked) : inArray(reels.id, candidates)).orderBy(reels.id).limit(10);
  return found.map(({ id }) => id);
}

/** Which of the words are the platform's id of a reel; a word may be that on several platforms. */
export async function findReelsByPlatformIds({ ctx, input }: Reader<{ words: string[] }>): Promise<Map<string, string[]>> {
  const ids = input.words.flatMap((word) => PLATFORMS.map((platform) => `${platform}:${word}`));
  const found = await ctx.db.execute<{ id: string; word: string }>(
    sql`select id, platform_id as word from reels where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) order by id`,
  );
  const byWord = new Map<string, string[]>();
  for (const { id, word } of found.rows) byWord.set(word, [...(byWord.get(word) ?? []), id]);
  return byWord;
}

/** Whether any analysis waits or runs: the queue is opened at a start only then. */
export async function hasUnfinished({ ctx }: { ctx: Pick<Context, "db"> }): Promise<boolean> {
  const [found] = await ctx.db.select({ reelId: reelMedia.reelId }).from(reelMedia).where(or(isNotNull(reelMedia.jobId), isNotNull(reelMedia.runId))).limit(1);
  return found !== undefined;
}

/** Of the hashes, those whose file is kept for a reel, or whose frames are shown. */
export async function listReferenced({ ctx, input }: Reader<{ hashes: string[] }>): Promise<Set<string>> {
  if (input.hashes.length === 0) return new Set();
  const kept = await ctx.db.select({ sha256: reelMedia.sha256 }).from(reelMedia).where(and(inArray(reelMedia.sha256, input.hashes), isNull(reelMedia.fileDroppedAt)));
  const shown = await ctx.db.select({ sha256: deepDives.sha256 }).from(deepDives).where(inArray(deepDives.sha256, input.hashes));
  return new Set([...kept, ...shown].flatMap(({ sha256 }) => (sha256 ? [sha256] : [])));
}
