import { type SQL, sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, real, text, uniqueIndex, vector } from "drizzle-orm/pg-core";
import type { DeepDive } from "#lib/deep-dive/schema.ts";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";
import type { MediaState, Platform } from "#lib/reels/schema.ts";
import { moment, tsvector } from "./columns.ts";

const count = (name: string) => bigint(name, { mode: "number" });

export const authors = pgTable("authors", {
  /** `<platform>:<authorKey>` */
  id: text("id").primaryKey(),
  platform: text("platform").$type<Platform>().notNull(),
  handle: text("handle").notNull(),
  name: text("name"),
  followers: count("followers"),
  /** Baselines, recomputed by the trend refresh; null until then. */
  reelCount: integer("reel_count"),
  medianPlays: real("median_plays"),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

export const reels = pgTable(
  "reels",
  {
    /** `<platform>:<platformId>`; demo reels `demo:<item>`. */
    id: text("id").primaryKey(),
    platform: text("platform").$type<Platform>().notNull(),
    platformId: text("platform_id").notNull(),
    demo: boolean("demo").notNull().default(false),
    importId: text("import_id"),
    authorId: text("author_id").notNull().references(() => authors.id),
    caption: text("caption").notNull(),
    hashtags: text("hashtags").array().notNull().default(sql`'{}'::text[]`),
    mentions: text("mentions").array().notNull().default(sql`'{}'::text[]`),
    audioKey: text("audio_key"),
    audioTitle: text("audio_title"),
    audioOriginal: boolean("audio_original"),
    language: text("language"),
    country: text("country"),
    category: text("category"),
    durationSeconds: real("duration_seconds"),
    publishedAt: moment("published_at"),
    url: text("url"),
    /** Recognised from the caption (lib/plan); null = not looked at yet, `none` = no known pattern. */
    hookPattern: text("hook_pattern"),
    captionStyle: text("caption_style"),
    mediaState: text("media_state").$type<MediaState>().notNull().default("metadata_only"),
    /** The newest observation's counters; null = hidden or unknown. */
    plays: count("plays"),
    likes: count("likes"),
    comments: count("comments"),
    shares: count("shares"),
    saves: count("saves"),
    firstObservedAt: moment("first_observed_at").notNull(),
    lastObservedAt: moment("last_observed_at").notNull(),
    /** Caption, hashtags and audio title as one text; what full text and embeddings read. */
    searchText: text("search_text").notNull(),
    search: tsvector("search").generatedAlwaysAs(
      (): SQL => sql`to_tsvector('english', ${reels.searchText}) || to_tsvector('russian', ${reels.searchText}) || to_tsvector('simple', ${reels.searchText})`,
    ),
  },
  (table) => [
    index("reels_search_idx").using("gin", table.search),
    index("reels_hashtags_idx").using("gin", table.hashtags),
    index("reels_author_idx").on(table.authorId),
    index("reels_audio_idx").on(table.audioKey),
    index("reels_observed_idx").on(table.lastObservedAt),
    index("reels_unclassified_idx").on(table.id).where(sql`${table.hookPattern} is null`),
  ],
);

export const reelSnapshots = pgTable(
  "reel_snapshots",
  {
    reelId: text("reel_id").notNull().references(() => reels.id, { onDelete: "cascade" }),
    observedAt: moment("observed_at").notNull(),
    plays: count("plays"),
    likes: count("likes"),
    comments: count("comments"),
    shares: count("shares"),
    saves: count("saves"),
  },
  (table) => [primaryKey({ columns: [table.reelId, table.observedAt] }), index("reel_snapshots_observed_idx").on(table.observedAt)],
);

export type SpaceState = "building" | "active" | "retired";

/**
 * Vector spaces there are rows of (docs/adr/0009-vector-spaces.md): one `active`, which queries are answered in; at
 * most one `building`, which reels are being embedded in; `retired` ones are about to be dropped.
 */
export const embeddingSpaces = pgTable(
  "embedding_spaces",
  {
    /** `builtin-1`, `<provider>:<model>` (lib/ai/embeddings/space-name.ts). */
    name: text("name").primaryKey(),
    state: text("state").$type<SpaceState>().notNull(),
    /** Reels that have a vector, of those that will; as last reported by whoever builds the space. */
    embedded: integer("embedded").notNull().default(0),
    total: integer("total").notNull().default(0),
    startedAt: moment("started_at").notNull().defaultNow(),
    swappedAt: moment("swapped_at"),
    /** The process that builds it (`host/pid/...`), and when it last said so. */
    builder: text("builder"),
    builderSeenAt: moment("builder_seen_at"),
  },
  (table) => [uniqueIndex("embedding_spaces_active_idx").on(table.state).where(sql`${table.state} = 'active'`)],
);

/**
 * A reel's vector in each space: 1024 numbers, compared by inner product. Partitioned by space, one partition with an
 * HNSW index of its own for each; that, STORAGE PLAIN and the triggers are in the migrations.
 */
export const reelVectors = pgTable(
  "reel_vectors",
  {
    reelId: text("reel_id").notNull().references(() => reels.id, { onDelete: "cascade" }),
    space: text("space").notNull(),
    embedding: vector("embedding", { dimensions: 1024 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.reelId, table.space] }), index("reel_vectors_hnsw_idx").using("hnsw", table.embedding.op("vector_ip_ops"))],
);

/** What is known of a reel's video and sound. A row means that something was found: it raises the reel's evidence tier. */
export const deepDives = pgTable("deep_dives", {
  reelId: text("reel_id").primaryKey().references(() => reels.id, { onDelete: "cascade" }),
  /** As evidence carries them: of `document`, or annotated by hand. */
  facts: jsonb("facts").$type<DeepDiveFacts>().notNull(),
  /** The analysis whole; null for facts annotated by hand. */
  document: jsonb("document").$type<DeepDive>(),
  /** Of the file that was analysed; its frames are kept under this name (lib/deep-dive/media-store.ts). */
  sha256: text("sha256"),
  /** Address of the media under public/ (demo reels), else null: given media are in reel_media. */
  mediaPath: text("media_path"),
  attribution: text("attribution"),
  createdAt: moment("created_at").notNull().defaultNow(),
});
