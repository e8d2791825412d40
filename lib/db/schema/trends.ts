import { boolean, date, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { TrendKind, TrendStage } from "#lib/trends/schema.ts";
import { moment } from "./columns.ts";
import { reels } from "./reels.ts";

export const trends = pgTable(
  "trends",
  {
    /** `<kind>:<key>` */
    id: text("id").primaryKey(),
    kind: text("kind").$type<TrendKind>().notNull(),
    key: text("key").notNull(),
    label: text("label").notNull(),
    stage: text("stage").$type<TrendStage>().notNull(),
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
    demo: boolean("demo").notNull(),
    asOf: moment("as_of").notNull(),
    /** Numbers behind the stage, for explanation. */
    basis: jsonb("basis").$type<Record<string, number>>().notNull().default({}),
  },
  (table) => [index("trends_score_idx").on(table.score)],
);

export const trendPoints = pgTable(
  "trend_points",
  {
    trendId: text("trend_id").notNull().references(() => trends.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).notNull(),
    playsGained: doublePrecision("plays_gained").notNull(),
    share: doublePrecision("share").notNull(),
    reels: integer("reels").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trendId, table.day] })],
);

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
