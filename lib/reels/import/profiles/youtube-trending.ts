import type { Counts } from "#lib/reels/schema.ts";
import { type Profile, shareOfColumns } from "./profile.ts";

const orNull = (count: number | null) => (count === 0 ? null : count);

/**
 * Daily snapshots of YouTube's trending charts. One row = one video on one day; `fetched_at` is the
 * observation. The API gives hidden likes, comments and paid-TV views as 0, and no charting video
 * has 0 of any, so every zero is "hidden". `default_language` is only a fallback of the API and is
 * not read; `country` is the chart's. There is no audio in these files.
 */
export const youtubeTrending: Profile = {
  id: "youtube-trending",
  platform: "youtube",
  score: (columns) => shareOfColumns(columns, ["video_id", "channel_id", "channel_title", "title", "tags", "fetched_at", "category_name", "duration_raw"]),
  defaultMapping: () => ({
    id: "video_id",
    url: "url",
    authorKey: "channel_id",
    authorHandle: "channel_title",
    authorName: "channel_title",
    caption: "title",
    hashtags: "tags",
    language: "audio_language",
    country: "country",
    category: "category_name",
    durationSeconds: "duration|duration_raw",
    publishedAt: "published_at",
    observedAt: "fetched_at",
    plays: "views",
    likes: "likes",
    comments: "comments",
  }),
  habits: { dayFirst: false, decimal: "." },
  hideZeros: (counts: Counts): Counts => ({
    plays: orNull(counts.plays),
    likes: orNull(counts.likes),
    comments: orNull(counts.comments),
    shares: orNull(counts.shares),
    saves: orNull(counts.saves),
  }),
  unknownAuthor: "unknown",
};
