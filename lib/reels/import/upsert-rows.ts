import { recogniseCaptionStyle } from "#lib/plan/recognise-caption-style.ts";
import { recogniseHookPattern } from "#lib/plan/recognise-hook-pattern.ts";
import type { ReelObservation } from "#lib/reels/schema.ts";

/** One observation as the set-based writes take it; names are the columns of the JSON recordset. */
export type UpsertRow = {
  id: string;
  platform: string;
  platform_id: string;
  author_id: string;
  handle: string;
  name: string | null;
  followers: number | null;
  caption: string;
  hook_pattern: string;
  caption_style: string;
  hashtags: string[];
  mentions: string[];
  audio_key: string | null;
  audio_title: string | null;
  audio_original: boolean | null;
  language: string | null;
  country: string | null;
  category: string | null;
  duration_seconds: number | null;
  published_at: string | null;
  url: string | null;
  observed_at: string;
  plays: number | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
  /** Whether the file says when the counters were read. */
  dated: boolean;
};

/** Names a reel and its author for the store. `prefix` is the platform, or `demo`. */
export function toUpsertRow(o: ReelObservation, dated: boolean, prefix: string = o.platform, id: string = o.platformId): UpsertRow {
  return {
    id: `${prefix}:${id}`,
    platform: o.platform,
    platform_id: o.platformId,
    author_id: `${prefix}:${o.authorKey}`,
    handle: o.authorHandle,
    name: o.authorName,
    followers: o.followers,
    caption: o.caption,
    hook_pattern: recogniseHookPattern(o.caption) ?? "none",
    caption_style: recogniseCaptionStyle(o.caption),
    hashtags: o.hashtags,
    mentions: o.mentions,
    audio_key: o.audioKey,
    audio_title: o.audioTitle,
    audio_original: o.audioOriginal,
    language: o.language,
    country: o.country,
    category: o.category,
    duration_seconds: o.durationSeconds,
    published_at: o.publishedAt?.toISOString() ?? null,
    url: o.url,
    observed_at: o.observedAt.toISOString(),
    ...o.counts,
    dated,
  };
}
