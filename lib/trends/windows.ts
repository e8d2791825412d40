/** Days of history a trend's series, stage and share rest on, back from the newest observation. */
export const HISTORY_DAYS = 42;
/** The same for series by day of publication (reels seen once only), which are sparser. */
export const PUBLISH_HISTORY_DAYS = 90;
/** "Now": momentum measures what reels gained in these last days. */
export const RECENT_DAYS = 7;
/** "Now" for reels seen once: those published in these last days. */
export const PUBLISH_RECENT_DAYS = 14;
/** Days beyond the history are forgotten so many at a time. */
export const PRUNE_DAYS = 7;
/** Fewer make no trend. */
export const MIN_REELS = 3;
export const MIN_AUTHORS = 2;
/** Looked at closely per kind of one stream, by a first look at their sums. */
export const MAX_CANDIDATES_PER_KIND = 120;
/** Stored per kind, of one stream (demo, or a platform). */
export const MAX_TRENDS_PER_KIND = 100;
/** Reels stored per trend, strongest first. */
export const MAX_REELS_PER_TREND = 40;
/** Of a larger trend, authors, languages and momentum are taken from a sample of about so many reels. */
export const MAX_SAMPLED_REELS = 120;
/** What reels usually have and gain are medians of about so many reels of a stream. */
export const USUAL_SAMPLE_REELS = 5_000;
