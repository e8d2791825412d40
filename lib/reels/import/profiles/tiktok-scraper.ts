import { hideImpossibleZero, type Profile, shareOfColumns } from "./profile.ts";

/**
 * Objects of drawrowfly/tiktok-scraper and its forks (also Apify's): authorMeta, musicMeta,
 * videoMeta, diggCount, playCount, createTime in epoch seconds. The files don't say when they
 * were collected. Authors are keyed by handle, as every other TikTok file has only that.
 */
export const tiktokScraper: Profile = {
  id: "tiktok-scraper",
  platform: "tiktok",
  score: (columns) => shareOfColumns(columns, ["id", "text", "createTime", "diggCount", "playCount", "authorMeta.name", "videoMeta.duration"]),
  defaultMapping: () => ({
    id: "id",
    url: "webVideoUrl",
    authorKey: "authorMeta.name|authorMeta.uniqueId",
    authorHandle: "authorMeta.name|authorMeta.uniqueId",
    authorName: "authorMeta.nickName|authorMeta.nickname",
    followers: "authorMeta.fans|authorMeta.followers",
    caption: "text",
    hashtags: "hashtags",
    mentions: "mentions",
    audioKey: "musicMeta.musicId",
    audioTitle: "musicMeta.musicName",
    audioOriginal: "musicMeta.musicOriginal",
    language: "textLanguage",
    durationSeconds: "videoMeta.duration",
    publishedAt: "createTime|createTimeISO",
    observedAt: "scrapedAt|collectedAt",
    plays: "playCount",
    likes: "diggCount",
    comments: "commentCount",
    shares: "shareCount",
    saves: "collectCount",
  }),
  habits: { dayFirst: false, decimal: "." },
  hideZeros: hideImpossibleZero,
  unknownAuthor: "unknown",
};
