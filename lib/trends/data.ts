import { and, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import { trendPoints, trends } from "#lib/db/schema.ts";
import type { EvidenceTier, MediaState, Platform } from "#lib/reels/schema.ts";
import { mixCards } from "./mix-cards.ts";
import type { TrendCard, TrendKind, TrendPoint, TrendStage } from "./schema.ts";

type Reader = { ctx: Pick<Context, "db"> };
export type TrendFilter = { kind?: TrendKind; language?: string; stage?: TrendStage; query?: string };

const EXAMPLES = 6;
const DEFAULT_LIMIT = 24;
const MAX_LIMIT = 200;

/** A trend in a language, or in several at once: a sound belongs to no language. */
function matching(filter: TrendFilter): SQL | undefined {
  const words = filter.query?.trim().replace(/^#/, "").replaceAll(/[\\%_]/g, "\\$&");
  return and(
    filter.kind && eq(trends.kind, filter.kind),
    filter.stage && eq(trends.stage, filter.stage),
    filter.language ? or(eq(trends.language, filter.language), isNull(trends.language)) : undefined,
    words ? ilike(trends.label, `%${words}%`) : undefined,
  );
}

/** Cards best first; without a filter on kind or language, kinds and languages take turns near the top. */
export async function listTrendCards({ ctx, input }: Reader & { input: TrendFilter & { limit?: number } }): Promise<TrendCard[]> {
  const limit = Math.min(Math.max(1, input.limit ?? DEFAULT_LIMIT), MAX_LIMIT);
  const rows = await ctx.db.select().from(trends).where(matching(input)).orderBy(desc(trends.score), trends.id);
  return toCards(ctx.db, mixCards(rows, limit));
}

export async function countTrends({ ctx, input = {} }: Reader & { input?: TrendFilter }): Promise<number> {
  return ctx.db.$count(trends, matching(input));
}

/** Null where no such trend is on the board now. */
export async function readTrendCard({ ctx, input }: Reader & { input: { id: string } }): Promise<TrendCard | null> {
  const [card] = await toCards(ctx.db, await ctx.db.select().from(trends).where(eq(trends.id, input.id)));
  return card ?? null;
}

export type TrendReel = {
  id: string;
  platform: Platform;
  caption: string;
  authorHandle: string;
  plays: number | null;
  tier: EvidenceTier;
  mediaState: MediaState;
  demo: boolean;
  durationSeconds: number | null;
  audioTitle: string | null;
  /** Plays gained now over the author's own usual (1 = as usual); 0 = not measured now. */
  weight: number;
};

/** Example reels of a trend, strongest first, every author once before any comes again. */
export async function listTrendReels({ ctx, input }: Reader & { input: { id: string; limit?: number } }): Promise<TrendReel[]> {
  const limit = Math.min(Math.max(1, input.limit ?? 12), MAX_LIMIT);
  const { rows } = await ctx.db.execute<TrendReel>(sql`
    select r.id, r.platform, r.caption, a.handle as "authorHandle", r.plays::float8 as plays,
      case when d.reel_id is null then 'metadata' else 'deep_dive' end as tier,
      r.media_state as "mediaState", r.demo, r.duration_seconds as "durationSeconds", r.audio_title as "audioTitle", e.weight
    from (${rankedExamples([input.id])}) e join reels r on r.id = e.reel_id join authors a on a.id = r.author_id
    left join deep_dives d on d.reel_id = r.id
    order by e.place limit ${limit}::int`);
  return rows;
}

/** Strong reels that were also much played come first: the log of plays keeps ten lucky plays of a newcomer down. */
function rankedExamples(ids: string[]): SQL {
  return sql`
    select trend_id, reel_id, weight, row_number() over (partition by trend_id order by turn, strength desc, reel_id) as place
    from (
      select t.trend_id, t.reel_id, t.weight, t.weight * ln(2 + coalesce(r.plays, 0)) as strength,
        row_number() over (partition by t.trend_id, r.author_id order by t.weight * ln(2 + coalesce(r.plays, 0)) desc, t.reel_id) as turn
      from trend_reels t join reels r on r.id = t.reel_id where t.trend_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    ) ranked`;
}

async function toCards(db: Context["db"], rows: (typeof trends.$inferSelect)[]): Promise<TrendCard[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const points = await db.select().from(trendPoints).where(inArray(trendPoints.trendId, ids)).orderBy(trendPoints.trendId, trendPoints.day);
  const examples = await db.execute<{ trend_id: string; reel_id: string }>(
    sql`select trend_id, reel_id from (${rankedExamples(ids)}) e where place <= ${EXAMPLES}::int order by trend_id, place`,
  );
  const pointsOf = Map.groupBy(points, ({ trendId }) => trendId);
  const examplesOf = Map.groupBy(examples.rows, ({ trend_id }) => trend_id);
  return rows.map((row) => ({
    id: row.id, kind: row.kind, label: row.label, stage: row.stage,
    momentum: { value: row.momentum, low: row.momentumLow, high: row.momentumHigh },
    sparkline: (pointsOf.get(row.id) ?? []).map(({ day, playsGained, share, reels }): TrendPoint => ({ day, playsGained, share, reels })),
    reelCount: row.reelCount, authorCount: row.authorCount,
    tiers: { metadata: row.metadataCount, deep_dive: row.deepDiveCount },
    language: row.language,
    exampleReelIds: (examplesOf.get(row.id) ?? []).map(({ reel_id }) => reel_id),
    demo: row.demo, asOf: row.asOf.toISOString(),
  }));
}
