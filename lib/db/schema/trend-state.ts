import { bigint, boolean, date, index, integer, pgTable, primaryKey, real, smallint, text, unique, vector } from "drizzle-orm/pg-core";
import type { TrendKind } from "#lib/trends/schema.ts";
import { moment } from "./columns.ts";
import { reels } from "./reels.ts";

/**
 * What the trend refresh keeps between two runs, so that the next touches only what changed
 * (docs/architecture/trend_engine.md). All of it can be thrown away and built anew from reels and
 * snapshots. An as-of refresh works on temporary tables of the same names.
 */

/** Reels touched since the last refresh; filled by triggers on reels and reel_snapshots, may repeat. No key: an import must never wait for a refresh. */
export const trendChanges = pgTable("trend_changes", {
  /** Order of arrival; no key. */
  id: bigint("id", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  reelId: text("reel_id").notNull(),
  /** Whether what the reel belongs to may have changed, not only its counts. */
  traits: boolean("traits").notNull(),
});

/** A stream: the demo, or one platform. Streams never mix. */
export const trendStreams = pgTable("trend_streams", {
  stream: text("stream").primaryKey(),
  /** Newest observation; newest end of an interval between observations; newest day of publication. */
  asOf: moment("as_of"),
  intervalAsOf: moment("interval_as_of"),
  publishedOn: date("published_on", { mode: "string" }),
  reels: integer("reels").notNull().default(0),
});

/** Everything a reel can belong to: a hashtag, an audio, a topic, a format, a combination. */
export const trendKeys = pgTable(
  "trend_keys",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    stream: text("stream").notNull(),
    kind: text("kind").$type<TrendKind>().notNull(),
    key: text("key").notNull(),
    reels: integer("reels").notNull().default(0),
    /** Least and greatest author id: equal where one author made it all. */
    firstAuthor: text("first_author").notNull(),
    lastAuthor: text("last_author").notNull(),
  },
  (table) => [unique("trend_keys_key").on(table.stream, table.kind, table.key)],
);

/** A reel as the trend engine sees it. */
export const reelTraits = pgTable(
  "reel_traits",
  {
    reelId: text("reel_id").primaryKey(),
    stream: text("stream").notNull(),
    authorId: text("author_id").notNull(),
    language: text("language"),
    country: text("country"),
    keyIds: integer("key_ids").array().notNull(),
    /** Plays gained, and hours observed, by age band (index 1 = band -1, see lib/retrieval/age-band.ts). */
    bandGain: real("band_gain").array(),
    bandHours: real("band_hours").array(),
    /** Last day the reel was measured between observations; null = seen once, or never with counts. */
    measuredUntil: date("measured_until", { mode: "string" }),
    hasTopic: boolean("has_topic").notNull(),
    /** From the newest observation: plays, age in hours and its band, day of publication. */
    plays: bigint("plays", { mode: "number" }),
    ageHours: real("age_hours"),
    ageBand: smallint("age_band"),
    publishedOn: date("published_on", { mode: "string" }),
    observations: integer("observations").notNull(),
    /** 0..999, even over reels: a sample that stays the same. */
    sample: smallint("sample").notNull(),
  },
  (table) => [index("reel_traits_author_idx").on(table.authorId), index("reel_traits_sample_idx").on(table.sample)],
);

/** Plays a reel gained on a day (UTC), hours it was observed for, and its age band then. */
export const reelDays = pgTable(
  "reel_days",
  {
    reelId: text("reel_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    gain: bigint("gain", { mode: "number" }).notNull(),
    hours: real("hours").notNull(),
    band: smallint("band").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reelId, table.day] }), index("reel_days_day_idx").on(table.day)],
);

/**
 * Plays gained a day by all reels under a key; basis 0 = between observations, 1 = lifetime plays on the day of
 * publication. One row with arrays in step (days with reels only, oldest first): a key is read and written whole.
 */
export const trendSeries = pgTable(
  "trend_series",
  {
    keyId: integer("key_id").notNull(),
    basis: smallint("basis").notNull(),
    days: date("days", { mode: "string" }).array().notNull(),
    gains: bigint("gains", { mode: "number" }).array().notNull(),
    reels: integer("reels").array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.basis] })],
);

/** Sums of a series over the window that ends with the day `until`, and over the one before: enough for a first look. */
export const trendWindows = pgTable(
  "trend_windows",
  {
    keyId: integer("key_id").notNull(),
    basis: smallint("basis").notNull(),
    gainNow: bigint("gain_now", { mode: "number" }).notNull(),
    gainBefore: bigint("gain_before", { mode: "number" }).notNull(),
    until: date("until", { mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.basis] })],
);

/** Reels under a key; of a large one a sample that stays the same (those with the least `sample`). */
export const trendMembers = pgTable(
  "trend_members",
  {
    keyId: integer("key_id").notNull(),
    reelId: text("reel_id").notNull(),
    sample: smallint("sample").notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.reelId] })],
);

/** Plays gained a day by a whole stream; `topicGain` of its reels that have a topic. */
export const streamDays = pgTable(
  "stream_days",
  {
    stream: text("stream").notNull(),
    basis: smallint("basis").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    gain: bigint("gain", { mode: "number" }).notNull(),
    topicGain: bigint("topic_gain", { mode: "number" }).notNull(),
    reels: integer("reels").notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.basis, table.day] })],
);

/** Clusters of like reels. A new reel joins the nearest centre it is at least `minSimilarity` (cosine) near to. */
export const topics = pgTable(
  "topics",
  {
    stream: text("stream").notNull(),
    key: text("key").notNull(),
    label: text("label").notNull(),
    space: text("space").notNull(),
    centre: vector("centre", { dimensions: 1024 }).notNull(),
    minSimilarity: real("min_similarity").notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.key] })],
);

/** The topic of every reel that was looked at; null = none fits. */
export const reelTopics = pgTable("reel_topics", {
  reelId: text("reel_id").primaryKey().references(() => reels.id, { onDelete: "cascade" }),
  stream: text("stream").notNull(),
  space: text("space").notNull(),
  topicKey: text("topic_key"),
});

/** Reels whose vector is newer than their topic; filled by a trigger on reel_vectors, may repeat. */
export const topicPending = pgTable("topic_pending", {
  id: bigint("id", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  reelId: text("reel_id").notNull(),
  space: text("space").notNull(),
});
