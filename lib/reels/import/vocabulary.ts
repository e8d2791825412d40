/** Fields a column can be mapped to, in the order the mapping table shows them. */
export const IMPORT_FIELDS = [
  "id", "url", "platform", "authorKey", "authorHandle", "authorName", "followers",
  "caption", "hashtags", "mentions", "audioKey", "audioTitle", "audioOriginal",
  "language", "country", "category", "durationSeconds", "publishedAt", "observedAt",
  "plays", "likes", "comments", "shares", "saves", "mediaType",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Shapes of files that are recognised; `generic` is any other table. */
export const PROFILE_IDS = ["youtube-trending", "tiktok-scraper", "tiktok-csv", "instagram-dashboard", "instagram-graph", "generic"] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** Why a row was not taken. Closed: each code has a sentence in the message catalogue (`import.reasons.<code>`). */
export const REJECTION_REASONS = [
  /** Neither an id column nor an address that holds the id. */
  "missing_id",
  /** The id was destroyed before it came here (7.50618E+18, #NAME?) and no address repairs it. */
  "ruined_id",
  /** The moment of observation is given but cannot be read; a made-up one would bend every trend. */
  "bad_date",
  /** The moment of observation lies more than a day ahead of this machine's clock. */
  "future_date",
  /** The row ends before its time: cut file, unclosed quote, too few columns. */
  "cut_row",
  /** More columns than the header, most often a delimiter inside unquoted text. */
  "extra_columns",
  "broken_json",
  "not_an_object",
  "row_too_large",
  /** Every counter is filled and none can be read: the columns are shifted. */
  "bad_count",
  /** A picture, a carousel or a story. */
  "not_a_video",
  /** Counts of one day, not totals so far (daily dashboard exports). */
  "not_a_total",
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** What was mended or left out in rows that did land. */
export const IMPORT_WARNINGS = [
  "id_from_url",
  "bad_count_dropped",
  "bad_date_dropped",
  "future_date_dropped",
  "bad_duration_dropped",
  "bad_url_dropped",
  "hidden_zero",
  "author_missing",
  "text_shortened",
  "observed_at_missing",
] as const;
export type ImportWarning = (typeof IMPORT_WARNINGS)[number];
