/** What the platform takes; an installation sets its own (CAPTION_LIMIT, HASHTAG_LIMIT). */
export type PublishLimits = {
  /** Characters of the caption, with the hashtags under it. */
  captionCharacters: number;
  /** Hashtags of a reel, in the caption and under it. */
  hashtags: number;
};

/**
 * Instagram's: 2,200 characters (Instagram Graph API reference, media `caption`), and 5 hashtags since
 * December 2025 (@creators, 19 December 2025; 30 before).
 */
export const INSTAGRAM_LIMITS: PublishLimits = { captionCharacters: 2_200, hashtags: 5 };
