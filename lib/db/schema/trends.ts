import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, vector } from "drizzle-orm/pg-core";
import type { Platform } from "#lib/reels/schema.ts";
import type { TrendCard, TrendGaps, TrendKind, TrendMeasures, TrendPoint, TrendStage } from "#lib/trends/schema.ts";
import { moment } from "./columns.ts";
import { reels } from "./reels.ts";

/** The board: the trends of the last refresh. */
export const trends = pgTable(
  "trends",
  {
    /** `<kind>:<key>` */
    id: text("id").primaryKey(),
    kind: text("kind").$type<TrendKind>().notNull(),
    key: text("key").notNull(),
    label: text("label").notNull(),
    parts: jsonb("parts").$type<TrendCard["parts"]>().notNull().default([]),
    stage: text("stage").$type<TrendStage>().notNull(),
    stageProbability: doublePrecision("stage_probability").notNull().default(1),
    momentum: doublePrecision("momentum").notNull(),
    momentumLow: doublePrecision("momentum_low").notNull(),
    momentumHigh: doublePrecision("momentum_high").notNull(),
    /** Order of the cards: higher is shown first. */
    score: doublePrecision("score").notNull(),
    reelCount: integer("reel_count").notNull(),
    authorCount: integer("author_count").notNull(),
    metadataCount: integer("metadata_count").notNull(),
    deepDiveCount: integer("deep_dive_count").notNull(),
    language: text("language"),
    country: text("country"),
    platform: text("platform").$type<Platform>().notNull(),
    demo: boolean("demo").notNull(),
    asOf: moment("as_of").notNull(),
    /** Daily series, oldest first, days without gain included. */
    points: jsonb("points").$type<TrendPoint[]>().notNull(),
    measures: jsonb("measures").$type<TrendMeasures>().notNull(),
    gaps: jsonb("gaps").$type<TrendGaps>().notNull(),
  },
  (table) => [index("trends_score_idx").on(table.score)],
);

/** Where a trend lies in the embedding space: the mean of its strongest reels' vectors. STORAGE PLAIN. */
export const trendVectors = pgTable("trend_vectors", {
  trendId: text("trend_id").primaryKey().references(() => trends.id, { onDelete: "cascade" }),
  space: text("space").notNull(),
  embedding: vector("embedding", { dimensions: 1024 }).notNull(),
});

/** The last good answers of a remote trend engine, by what was asked. */
export const trendEngineAnswers = pgTable("trend_engine_answers", {
  /** Hash of the engine's address, the call and its input. */
  key: text("key").primaryKey(),
  answer: jsonb("answer").notNull(),
  fetchedAt: moment("fetched_at").notNull(),
});

export const trendReels = pgTable(
  "trend_reels",
  {
    trendId: text("trend_id").notNull().references(() => trends.id, { onDelete: "cascade" }),
    reelId: text("reel_id").notNull().references(() => reels.id, { onDelete: "cascade" }),
    /** How strongly the reel shows the trend: plays gained in the window over the author's own usual. */
    weight: doublePrecision("weight").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trendId, table.reelId] }), index("trend_reels_reel_idx").on(table.reelId)],
);

/**
 * What reels of a stream (the demo, or one platform) usually have in plays at an age: the yardstick for
 * authors with too few reels for a usual of their own. Recomputed by the trend refresh.
 */
export const playsBaselines = pgTable(
  "plays_baselines",
  {
    /** `demo` or a platform. */
    stream: text("stream").notNull(),
    /** ISO 639-1, or `*` for all languages together. */
    language: text("language").notNull(),
    /** Age band at the newest observation (lib/retrieval/age-band.ts), or -9 for all ages together. */
    band: integer("band").notNull(),
    medianPlays: doublePrecision("median_plays").notNull(),
    reels: integer("reels").notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.language, table.band] })],
);
