import { z } from "zod";

export const PLATFORMS = ["instagram", "tiktok", "youtube", "other"] as const;
export const platformSchema = z.enum(PLATFORMS);
export type Platform = z.infer<typeof platformSchema>;

/** What is known of a reel: its metadata only, or also facts from its video and sound. */
export const EVIDENCE_TIERS = ["metadata", "deep_dive"] as const;
export const evidenceTierSchema = z.enum(EVIDENCE_TIERS);
export type EvidenceTier = z.infer<typeof evidenceTierSchema>;

export const MEDIA_STATES = ["metadata_only", "media_given", "analysing", "analysed", "failed", "gone"] as const;
export const mediaStateSchema = z.enum(MEDIA_STATES);
export type MediaState = z.infer<typeof mediaStateSchema>;

/** A counter as observed. `null` = hidden or not given; a hidden counter is never zero. */
export const countSchema = z.number().int().nonnegative().nullable();

export const countsSchema = z.object({
  plays: countSchema,
  likes: countSchema,
  comments: countSchema,
  shares: countSchema,
  saves: countSchema,
});
export type Counts = z.infer<typeof countsSchema>;

/** One observation of one reel, cleaned: what every import profile produces from one row. */
export const reelObservationSchema = z.object({
  platform: platformSchema,
  platformId: z.string().min(1).max(200),
  authorKey: z.string().min(1).max(200),
  authorHandle: z.string().max(200),
  authorName: z.string().max(300).nullable(),
  followers: countSchema,
  caption: z.string().max(10_000),
  /** Lower case, without '#', in order of appearance, no duplicates. */
  hashtags: z.array(z.string().min(1).max(150)).max(100),
  mentions: z.array(z.string().min(1).max(150)).max(100),
  audioKey: z.string().max(300).nullable(),
  audioTitle: z.string().max(300).nullable(),
  audioOriginal: z.boolean().nullable(),
  /** ISO 639-1; detected from the caption when the file gives none. */
  language: z.string().max(8).nullable(),
  country: z.string().length(2).nullable(),
  category: z.string().max(120).nullable(),
  durationSeconds: z.number().positive().max(86_400).nullable(),
  publishedAt: z.date().nullable(),
  /** When the counters were read. Import time where the file does not say. */
  observedAt: z.date(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  counts: countsSchema,
});
export type ReelObservation = z.infer<typeof reelObservationSchema>;
