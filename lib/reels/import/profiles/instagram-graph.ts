import { readField, type SourceRecord } from "../fields.ts";
import { hideImpossibleZero, type Profile, shareOfColumns } from "./profile.ts";

type Insight = { name?: unknown; values?: { value?: unknown }[]; total_value?: { value?: unknown } };

/** insights.data -> `insights.views`, `insights.saved`, ... beside the other columns. */
function liftInsights(record: SourceRecord): SourceRecord {
  const insights = record.insights as { data?: Insight[] } | undefined;
  if (!Array.isArray(insights?.data)) return record;
  const lifted = insights.data.map((insight) => [`insights.${String(insight?.name)}`, insight?.values?.at?.(-1)?.value ?? insight?.total_value?.value]);
  return { ...record, ...(Object.fromEntries(lifted) as SourceRecord) };
}

/**
 * Media objects of Instagram's Graph API with insights. Hidden like counts are left out by the
 * API, not given as zero. Where the fields asked for don't name the account, all rows are one
 * account's, the token's own.
 */
export const instagramGraph: Profile = {
  id: "instagram-graph",
  platform: "instagram",
  score: (columns, sample) => {
    const share = shareOfColumns(columns, ["id", "media_type", "permalink", "timestamp", "caption"]);
    return "media_product_type" in sample || "insights" in sample || "like_count" in sample ? share : share * 0.8;
  },
  defaultMapping: () => ({
    id: "id",
    url: "permalink",
    authorKey: "username|owner.username|owner.id",
    authorHandle: "username|owner.username|owner.id",
    caption: "caption",
    mediaType: "media_product_type|media_type",
    publishedAt: "timestamp",
    plays: "insights.views|insights.plays|insights.video_views|view_count|play_count",
    likes: "like_count|insights.likes",
    comments: "comments_count|insights.comments",
    shares: "insights.shares|shares_count",
    saves: "insights.saved|insights.saves|saved_count",
  }),
  habits: { dayFirst: false, decimal: "." },
  prepare: liftInsights,
  refuse: (record, mapping) => {
    const product = String(readField(record, mapping, "mediaType") ?? "").toUpperCase();
    const type = String(record.media_type ?? "").toUpperCase();
    const isPicture = type === "IMAGE" || type === "CAROUSEL_ALBUM" || product === "IMAGE" || product === "CAROUSEL_ALBUM";
    return isPicture || product === "STORY" ? "not_a_video" : null;
  },
  hideZeros: hideImpossibleZero,
  unknownAuthor: "own-account",
};
