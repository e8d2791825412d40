import { hideImpossibleZero, type Profile, shareOfColumns } from "./profile.ts";

/**
 * Flat tables of TikTok videos. Merged files fill either plays and create_time or views and
 * posted_time, so both columns are read. `music` is a title only.
 */
export const tiktokCsv: Profile = {
  id: "tiktok-csv",
  platform: "tiktok",
  score: (columns, sample) => {
    const share = shareOfColumns(columns, ["video_id", "author", "description", "likes", "shares", "plays", "music", "create_time"]);
    const hasAddress = Object.values(sample).some((value) => typeof value === "string" && value.includes("tiktok.com/"));
    return Math.min(1, share * (hasAddress ? 1 : 0.8));
  },
  defaultMapping: () => ({
    id: "video_id",
    url: "video_url",
    authorKey: "author",
    authorHandle: "author",
    caption: "description",
    hashtags: "hashtags",
    audioTitle: "music",
    durationSeconds: "video_length|duration",
    followers: "n_followers|followers",
    publishedAt: "create_time|posted_time",
    observedAt: "fetch_time",
    plays: "plays|views",
    likes: "likes",
    comments: "comments",
    shares: "shares",
    saves: "saves",
  }),
  habits: { dayFirst: true, decimal: "." },
  hideZeros: hideImpossibleZero,
  unknownAuthor: "unknown",
};
