import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import { trends } from "#lib/db/schema.ts";
import { embedQuery } from "#lib/retrieval/embed-query.ts";
import { searchTrendVectors } from "#lib/retrieval/search-trend-vectors.ts";
import type { ListedTrend, TrendPage } from "./engine.ts";
import { type BoardRow, mixBoard, orderFound, sortBoard } from "./order-board.ts";
import { type TrendCard, type TrendDetail, type TrendQuery, type TrendReel, trendQuerySchema } from "./schema.ts";

type Reader = { ctx: Pick<Context, "db" | "log"> };
type Query = ReturnType<typeof trendQuerySchema.parse>;

const EXAMPLES = 6;
const DETAIL_REELS = 24;
const MAX_REELS = 200;

/**
 * A page of the board. Without a kind, a language or words, kinds and languages take turns near the top.
 * Trends that gained nothing in the period are left out. Throws ZodError on input that is no query.
 */
export async function listTrends({ ctx, input }: Reader & { input: TrendQuery }): Promise<TrendPage> {
  const query = trendQuerySchema.parse(input);
  const [rows, facets] = await Promise.all([readBoard(ctx.db, query), readFacets(ctx.db)]);
  const active = rows.filter(({ share }) => share > 0);
  const ordered = await orderBoard(ctx, active, query);
  const page = ordered.slice(query.offset, query.offset + query.limit);
  return { trends: await toListed(ctx.db, page, query.period), total: ordered.length, ...facets };
}

/** Whether reels were touched that no refresh has taken up yet. */
export async function hasTrendChanges({ ctx }: { ctx: Pick<Context, "db"> }): Promise<boolean> {
  const { rows } = await ctx.db.execute<{ any: boolean }>(sql`select exists (select 1 from trend_changes) or exists (select 1 from topic_pending) as any`);
  return rows[0]?.any ?? false;
}

/** Null where no such trend is on the board now. */
export async function readTrend({ ctx, input }: Reader & { input: { id: string } }): Promise<TrendDetail | null> {
  const [card] = await toCards(ctx.db, [input.id]);
  return card ? { ...card, reels: await listTrendReels({ ctx, input: { id: input.id, limit: DETAIL_REELS } }) } : null;
}

/** Example reels of a trend, strongest first, every author once before any comes again. */
export async function listTrendReels({ ctx, input }: { ctx: Pick<Context, "db">; input: { id: string; limit: number } }): Promise<TrendReel[]> {
  const limit = Math.min(Math.max(1, input.limit), MAX_REELS);
  const { rows } = await ctx.db.execute<TrendReel>(sql`
    select r.id, r.platform, r.caption, a.handle as "authorHandle", r.plays::float8 as plays,
      case when d.reel_id is null then 'metadata' else 'deep_dive' end as tier,
      r.media_state as "mediaState", r.demo, r.duration_seconds as "durationSeconds", r.audio_title as "audioTitle", e.weight
    from (${rankedExamples([input.id])}) e join reels r on r.id = e.reel_id join authors a on a.id = r.author_id
    left join deep_dives d on d.reel_id = r.id
    order by e.place limit ${limit}::int`);
  return rows;
}

/** A trend in a language, or in several at once: a sound belongs to no language. */
function matching({ kind, stage, language, country, platform }: Query): SQL | undefined {
  return and(
    kind && eq(trends.kind, kind),
    stage && eq(trends.stage, stage),
    language ? or(eq(trends.language, language), isNull(trends.language)) : undefined,
    country ? eq(trends.country, country.toUpperCase()) : undefined,
    platform && eq(trends.platform, platform),
  );
}

/** Mean daily share of the last `days` of the history, and of as many days before them. */
function periodShares(days: number): { now: SQL<number>; before: SQL<number | null> } {
  const meanShare = (from: number, to: number) => sql<number>`(
    select avg((p.value->>'share')::float8) from jsonb_array_elements(${trends.points}) with ordinality p(value, place)
    where place > jsonb_array_length(${trends.points}) - ${from}::int and place <= jsonb_array_length(${trends.points}) - ${to}::int)`;
  return { now: sql`coalesce(${meanShare(days, 0)}, 0)`, before: meanShare(2 * days, days) };
}

/** The week's share and growth are stored (with the growth's interval); longer periods are summed up here. */
function shareAndGrowth(period: Query["period"]): { share: SQL<number>; growth: SQL<number | null> } {
  if (period === 7) {
    return { share: sql`(${trends.measures}->>'shareNow')::float8`, growth: sql`(${trends.measures}->'growth'->>'value')::float8` };
  }
  const { now, before } = periodShares(period);
  return { share: now, growth: sql`${now} / nullif(${before}, 0)` };
}

async function readBoard(db: Context["db"], query: Query): Promise<BoardRow[]> {
  const { id, kind, label, language, demo, score, momentum } = trends;
  const ageDays = sql<number>`(${trends.measures}->>'ageDays')::int`;
  return db.select({ id, kind, label, language, demo, score, momentum, ageDays, ...shareAndGrowth(query.period) }).from(trends).where(matching(query));
}

async function orderBoard(ctx: Reader["ctx"], rows: BoardRow[], { kind, language, query, sort }: Query): Promise<BoardRow[]> {
  if (query) return orderFound(rows, query, await findByMeaning(ctx, query), sort);
  return sort === "score" && !kind && !language ? mixBoard(rows) : sortBoard(rows, sort);
}

/** Search by words must go on where the embedding worker doesn't. */
async function findByMeaning({ db, log }: Reader["ctx"], query: string): Promise<ReadonlyMap<string, number>> {
  try {
    const vector = await embedQuery({ db, query });
    return vector ? await searchTrendVectors({ db, query: vector }) : new Map();
  } catch (error) {
    log.warn({ error }, "trends are searched by words only");
    return new Map();
  }
}

/** Values of the whole board, whatever is filtered. */
async function readFacets(db: Context["db"]): Promise<Pick<TrendPage, "languages" | "countries" | "asOf">> {
  const { rows } = await db.execute<{ languages: string[] | null; countries: string[] | null; as_of: string | null }>(sql`
    select
      (select jsonb_agg(language order by n desc, language) from (select language, count(*) as n from trends where language is not null group by language) l) as languages,
      (select jsonb_agg(country order by n desc, country) from (select country, count(*) as n from trends where country is not null group by country) c) as countries,
      (select to_char(max(as_of) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from trends) as as_of`);
  const [row] = rows;
  return { languages: row?.languages ?? [], countries: row?.countries ?? [], asOf: row?.as_of ?? null };
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

async function toListed(db: Context["db"], rows: BoardRow[], days: Query["period"]): Promise<ListedTrend[]> {
  const cards = new Map((await toCards(db, rows.map(({ id }) => id))).map((card) => [card.id, card]));
  // A refresh may have taken a row off the board between the two reads.
  return rows.flatMap(({ id, share, growth }) => {
    const card = cards.get(id);
    return card ? [{ ...card, period: { days, share, growth } }] : [];
  });
}

async function toCards(db: Context["db"], ids: string[]): Promise<TrendCard[]> {
  if (ids.length === 0) return [];
  const rows = await db.select().from(trends).where(inArray(trends.id, ids));
  const examples = await db.execute<{ trend_id: string; reel_id: string }>(
    sql`select trend_id, reel_id from (${rankedExamples(ids)}) e where place <= ${EXAMPLES}::int order by trend_id, place`,
  );
  const examplesOf = Map.groupBy(examples.rows, ({ trend_id }) => trend_id);
  return rows.map((row) => ({
    id: row.id, kind: row.kind, key: row.key, label: row.label, parts: row.parts,
    stage: row.stage, stageProbability: row.stageProbability,
    momentum: { value: row.momentum, low: row.momentumLow, high: row.momentumHigh },
    measures: row.measures, gaps: row.gaps, sparkline: row.points,
    reelCount: row.reelCount, authorCount: row.authorCount,
    tiers: { metadata: row.metadataCount, deep_dive: row.deepDiveCount },
    language: row.language, country: row.country, platform: row.platform,
    exampleReelIds: (examplesOf.get(row.id) ?? []).map(({ reel_id }) => reel_id),
    demo: row.demo, asOf: row.asOf.toISOString(),
  }));
}
