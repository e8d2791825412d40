import { sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import type { MediaState, Platform } from "#lib/reels/schema.ts";
import type { TrendCard, TrendKind } from "#lib/trends/schema.ts";

/** How many deep dives of a trend's reels hold what settles each question. */
export type Settled = { pace: number; hook_length: number; text_density: number; audio: number };

export type DiveTrend = { id: string; kind: TrendKind; key: string; label: string; parts: TrendCard["parts"]; score: number; reels: number; settled: Settled };

export type DiveCandidate = {
  trendId: string;
  reelId: string;
  authorId: string;
  authorHandle: string;
  caption: string;
  platform: Platform;
  demo: boolean;
  url: string | null;
  plays: number | null;
  mediaState: MediaState;
  hasFile: boolean;
  /** How strongly it shows the trend: plays gained over the author's own usual; 1 = as usual, 0 = not measured now. */
  weight: number;
};

/** The trends at the top of the board, and how far deep dives into their reels go. */
export async function listDiveTrends(db: Context["db"], limit: number): Promise<DiveTrend[]> {
  const has = (...findings: string[]) => sql`jsonb_exists_any(d.facts, ${sql.param(findings)}::text[])`;
  const count = (condition: ReturnType<typeof has>) => sql`(count(*) filter (where ${condition}))::int`;
  const { rows } = await db.execute<Omit<DiveTrend, "settled"> & Settled>(sql`
    select t.id, t.kind, t.key, t.label, t.parts, t.score::float8 as score, t.reel_count as reels,
      s.pace, s.hook_length, s.text_density, s.audio
    from (select * from trends where score > 0 order by score desc, id limit ${limit}::int) t
    cross join lateral (
      select ${count(has("cutsSeconds"))} as pace,
        ${count(sql`${has("cutsSeconds")} and ${has("speech", "transcript", "onScreenText")}`)} as hook_length,
        ${count(has("onScreenText"))} as text_density, ${count(has("music", "speech", "loudness"))} as audio
      from trend_reels tr join deep_dives d on d.reel_id = tr.reel_id where tr.trend_id = t.id
    ) s
    order by t.score desc, t.id`);
  return rows.map(({ pace, hook_length, text_density, audio, ...trend }) => ({ ...trend, settled: { pace, hook_length, text_density, audio } }));
}

/** Reels of the trends that were not looked into and not removed on request: of each trend the `limit` that show it best. */
export async function listDiveCandidates(db: Context["db"], trendIds: string[], limit: number): Promise<DiveCandidate[]> {
  if (trendIds.length === 0) return [];
  const { rows } = await db.execute<DiveCandidate>(sql`
    select tr.trend_id as "trendId", tr.reel_id as "reelId", tr.author_id as "authorId", a.handle as "authorHandle", tr.caption, tr.platform, tr.demo, tr.url,
      tr.plays::float8 as plays, tr.media_state as "mediaState", (m.sha256 is not null and m.file_dropped_at is null) as "hasFile", tr.weight
    from (
      select e.trend_id, e.reel_id, e.weight, r.author_id, r.caption, r.platform, r.demo, r.url, r.plays, r.media_state,
        row_number() over (partition by e.trend_id order by e.weight * ln(2 + coalesce(r.plays, 0)) desc, e.reel_id) as place
      from trend_reels e join reels r on r.id = e.reel_id
      where e.trend_id in (select jsonb_array_elements_text(${JSON.stringify(trendIds)}::jsonb)) and r.media_state not in ('analysed', 'analysing', 'gone')
    ) tr
    join authors a on a.id = tr.author_id
    left join reel_media m on m.reel_id = tr.reel_id
    where tr.place <= ${limit}::int
    order by tr.trend_id, tr.place`);
  return rows;
}
