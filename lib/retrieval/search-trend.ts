import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import { EVERY_REEL } from "./filter-reels.ts";

/**
 * The trend arm: reels of the chosen trends, score = weight / the trend's greatest weight, the best of
 * them where a reel belongs to several. Each trend gives its strongest, so that a large one can't crowd out a small one.
 */
export async function searchTrend(args: { db: Database; trendIds: string[]; limit: number; filter?: SQL }): Promise<ArmHit[]> {
  const { db, trendIds, limit, filter = EVERY_REEL } = args;
  if (trendIds.length === 0) return [];
  const found = await db.execute<{ reel_id: string; score: number }>(sql`
    with ranked as (
      select reel_id, row_number() over strongest as place,
        greatest(weight, 0) / nullif(greatest(max(weight) over (partition by trend_id), 0), 0) as score
      from trend_reels where trend_id = any(${sql.param(trendIds)}::text[])
      window strongest as (partition by trend_id order by weight desc, reel_id)
    )
    select reel_id, coalesce(max(score), 0)::float8 as score, min(place)::int as place from ranked join reels on reels.id = reel_id where ${filter}
    group by reel_id order by place, score desc, reel_id limit ${limit}`);
  const hits = found.rows.map((row) => ({ reelId: row.reel_id, score: row.score }));
  return hits.sort((a, b) => b.score - a.score || (a.reelId < b.reelId ? -1 : 1));
}
