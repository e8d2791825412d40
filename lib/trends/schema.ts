import { z } from "zod";
import { evidenceTierSchema } from "#lib/reels/schema.ts";

export const TREND_KINDS = ["hashtag", "audio", "topic"] as const;
export const trendKindSchema = z.enum(TREND_KINDS);
export type TrendKind = z.infer<typeof trendKindSchema>;

export const TREND_STAGES = ["emerging", "rising", "peaking", "fading", "evergreen"] as const;
export const trendStageSchema = z.enum(TREND_STAGES);
export type TrendStage = z.infer<typeof trendStageSchema>;

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

export const trendCardSchema = z.object({
  /** `hashtag:mealprep`, `audio:<audioKey>`, `topic:<key>` */
  id: z.string(),
  kind: trendKindSchema,
  label: z.string(),
  stage: trendStageSchema,
  /** Plays-per-hour of the trend's reels over their authors' own median velocity; 1 = as usual. With an 80 % interval. */
  momentum: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  sparkline: z.array(trendPointSchema),
  reelCount: z.number().int(),
  authorCount: z.number().int(),
  tiers: z.record(evidenceTierSchema, z.number().int()),
  /** ISO 639-1 language of most of its reels; null when mixed or unknown. */
  language: z.string().nullable(),
  /** Reels that show the trend best, strongest first. */
  exampleReelIds: z.array(z.string()),
  demo: z.boolean(),
  /** The moment the numbers are true for: the newest observation used. */
  asOf: z.iso.datetime(),
});
export type TrendCard = z.infer<typeof trendCardSchema>;
