import { type SQL, sql } from "drizzle-orm";
import { DEEP_DIVE_FINDINGS, type ReelFilters } from "./schema.ts";

/** The condition that leaves nothing out; the same object each time, so that an arm can tell. */
export const EVERY_REEL: SQL = sql`true`;

/** What makes a deep dive one (list-citable-fields.ts): a row that only says how it was made raises no tier. */
const DEEP_DIVE = sql`exists (select 1 from deep_dives where deep_dives.reel_id = reels.id
  and jsonb_exists_any(deep_dives.facts, ${sql.param([...DEEP_DIVE_FINDINGS])}::text[]))`;

/**
 * Filters as one condition on a row of `reels`, for the where clause of every arm: what doesn't fit is left out
 * before ranking, so an arm's places all go to reels that do. A reel whose language, country or day is unknown
 * fits no filter on it. Days are counted back from the corpus's newest observation, not from today.
 */
export function filterReels(filters: ReelFilters = {}): SQL {
  const { language, country, periodDays, tier, stage, platform } = filters;
  const conditions = [
    language && sql`reels.language = ${language}`,
    country && sql`reels.country = ${country}`,
    platform && sql`reels.platform = ${platform}`,
    periodDays && sql`reels.published_at > (select max(newest.last_observed_at) from reels newest) - make_interval(days => ${periodDays}::int)`,
    tier && (tier === "deep_dive" ? DEEP_DIVE : sql`not ${DEEP_DIVE}`),
    stage && sql`exists (select 1 from trend_reels join trends on trends.id = trend_reels.trend_id where trend_reels.reel_id = reels.id and trends.stage = ${stage})`,
  ].filter((condition) => condition !== undefined && condition !== "" && condition !== 0);
  return conditions.length === 0 ? EVERY_REEL : sql.join(conditions, sql` and `);
}
