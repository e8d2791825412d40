import { z } from "zod";
import { evidenceTierSchema, mediaStateSchema, platformSchema } from "#lib/reels/schema.ts";

/**
 * `hashtag`, `audio`, `topic` (a cluster in the embedding space), `format` (hook pattern, duration band or
 * caption style) and `combination` (an audio on a topic).
 */
export const TREND_KINDS = ["hashtag", "audio", "topic", "format", "combination"] as const;
export const trendKindSchema = z.enum(TREND_KINDS);
export type TrendKind = z.infer<typeof trendKindSchema>;

export const TREND_STAGES = ["emerging", "rising", "peaking", "fading", "evergreen"] as const;
export const trendStageSchema = z.enum(TREND_STAGES);
export type TrendStage = z.infer<typeof trendStageSchema>;

/** The middle value and its 80 % interval. */
export const estimateSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.infer<typeof estimateSchema>;

/** One day of a trend's history. */
export const trendPointSchema = z.object({
  /** ISO date, UTC. */
  day: z.iso.date(),
  /** Plays gained that day by the trend's reels. */
  playsGained: z.number().nonnegative(),
  /** playsGained as a share (0..1) of the plays gained by all reels observed that day. */
  share: z.number().min(0).max(1),
  /** Reels of the trend observed that day. */
  reels: z.number().int().nonnegative(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

/** A stretch of days in the automaton's upper state (Kleinberg 2002), both ends included. */
export const burstSchema = z.object({
  startDay: z.iso.date(),
  endDay: z.iso.date(),
  /** Cost saved by calling these days a burst; above zero, larger = surer. */
  weight: z.number(),
  /** Whether the last day of the history is in it. */
  ongoing: z.boolean(),
});
export type Burst = z.infer<typeof burstSchema>;

/** Everything computed from a trend's daily series alone (measure-trend.ts). */
export const trendMeasuresSchema = z.object({
  /** Mean daily share (0..1) of the last week, the week before, and the highest of any week. */
  shareNow: z.number(),
  shareBefore: z.number(),
  sharePeak: z.number(),
  /** Daily shares of the trailing days before the last week; null where the history is shorter than two weeks. */
  baseline: z.object({ median: z.number(), mad: z.number(), days: z.number().int() }).nullable(),
  /** 0.6745 (shareNow - median) / MAD, with the MAD's floor; null without a baseline. */
  robustZ: z.number().nullable(),
  /** shareNow over the week before, 1 = unchanged. */
  growth: estimateSchema,
  /** ln(shareNow / shareBefore), and its change from the week before. */
  slope: z.number(),
  acceleration: z.number(),
  /** Days since its first day in the history; and the part (0..1) of the history before that day. */
  ageDays: z.number().int(),
  novelty: z.number().min(0).max(1),
  /** How often (0..1, together 1) each stage comes out when the history's noise is drawn anew. */
  stageProbabilities: z.record(trendStageSchema, z.number()),
  /** Oldest first. */
  bursts: z.array(burstSchema),
  /** Expected share of the next week over shareNow; null where there is too little history. */
  forecast: estimateSchema.nullable(),
});
export type TrendMeasures = z.infer<typeof trendMeasuresSchema>;

/** What the numbers of a trend don't rest on, so that the page can say "what we don't know". */
export const trendGapsSchema = z.object({
  /** Reels of the trend whose play counts are all hidden. */
  hiddenReels: z.number().int(),
  /** Reels observed only once: no gain can be measured on them. */
  singleReels: z.number().int(),
  /** Authors measured in the last week, and how many equally active authors the trend is worth. */
  measuredAuthors: z.number().int(),
  effectiveAuthors: z.number(),
  /** Reels measured in the last week, and those of them with a baseline of their author's own. */
  measuredReels: z.number().int(),
  ownBaselineReels: z.number().int(),
  /** Days of history, and days of it on which nothing at all was observed in the stream. */
  historyDays: z.number().int(),
  unobservedDays: z.number().int(),
  /** Series by day of publication, because most reels were seen once only. */
  byPublication: z.boolean(),
  /** Reels that authors, languages and momentum were taken from where the trend is too large to look at all; null = all. */
  sampledReels: z.number().int().nullable(),
});
export type TrendGaps = z.infer<typeof trendGapsSchema>;

export const trendCardSchema = z.object({
  /** `hashtag:mealprep`, `audio:<audioKey>`, `topic:<key>`, `format:hook:question`, `combination:<audioKey>|<topicKey>` */
  id: z.string(),
  kind: trendKindSchema,
  /** What follows the kind in the id; of a format `<family>:<value>` with family hook, duration or caption. */
  key: z.string(),
  /** As creators write it; of a format the key itself (its words are in the message catalogues). */
  label: z.string(),
  /** The audio and the topic of a combination; else empty. */
  parts: z.array(z.object({ kind: trendKindSchema, key: z.string(), label: z.string() })),
  stage: trendStageSchema,
  /** Of the stage, 0..1. */
  stageProbability: z.number(),
  /** Plays-per-hour of the trend's reels over their authors' own median velocity; 1 = as usual. With an 80 % interval. */
  momentum: estimateSchema,
  measures: trendMeasuresSchema,
  gaps: trendGapsSchema,
  /** Daily, oldest first, days without gain included. */
  sparkline: z.array(trendPointSchema),
  reelCount: z.number().int(),
  authorCount: z.number().int(),
  tiers: z.record(evidenceTierSchema, z.number().int()),
  /** ISO 639-1 language of most of its reels; null when mixed or unknown. */
  language: z.string().nullable(),
  /** ISO 3166-1 alpha-2 country of most of its reels; null when mixed or unknown. */
  country: z.string().nullable(),
  platform: platformSchema,
  /** Reels that show the trend best, strongest first. */
  exampleReelIds: z.array(z.string()),
  demo: z.boolean(),
  /** The moment the numbers are true for: the newest observation used. */
  asOf: z.iso.datetime(),
});
export type TrendCard = z.infer<typeof trendCardSchema>;

/** A reel that shows a trend. */
export const trendReelSchema = z.object({
  id: z.string(),
  platform: platformSchema,
  /** Untrusted text. */
  caption: z.string(),
  authorHandle: z.string(),
  plays: z.number().nullable(),
  tier: evidenceTierSchema,
  mediaState: mediaStateSchema,
  demo: z.boolean(),
  durationSeconds: z.number().nullable(),
  audioTitle: z.string().nullable(),
  /** Plays gained now over the author's own usual (1 = as usual); 0 = not measured now. */
  weight: z.number(),
});
export type TrendReel = z.infer<typeof trendReelSchema>;

export const trendDetailSchema = trendCardSchema.extend({ reels: z.array(trendReelSchema) });
export type TrendDetail = z.infer<typeof trendDetailSchema>;

export const TREND_SORTS = ["score", "growth", "momentum", "share", "newest", "label"] as const;
export const TREND_PERIODS = [7, 14, 28] as const;

/** What a reader of trends asks for; every field may be left out. */
export const trendQuerySchema = z.object({
  kind: trendKindSchema.optional(),
  stage: trendStageSchema.optional(),
  /** A trend in this language, or in several at once. */
  language: z.string().min(2).max(8).optional(),
  country: z.string().length(2).optional(),
  platform: platformSchema.optional(),
  /** Days "now" is long; growth and share are compared with as many days before. */
  period: z.union(TREND_PERIODS.map((days) => z.literal(days))).default(7),
  /** Words, found in labels and by meaning (pgvector). */
  query: z.string().trim().max(200).optional(),
  sort: z.enum(TREND_SORTS).default("score"),
  limit: z.int().min(1).max(200).default(24),
  offset: z.int().min(0).max(10_000).default(0),
});
export type TrendQuery = z.input<typeof trendQuerySchema>;
