import { z } from "zod";
import { countsSchema, evidenceTierSchema, mediaStateSchema, platformSchema } from "#lib/reels/schema.ts";
import { trendStageSchema } from "#lib/trends/schema.ts";

/** What kind of thing a claim says about a reel. Metadata reels allow `metadata` claims only. */
export const CLAIM_MODALITIES = ["metadata", "transcript", "audio", "visual"] as const;
export const claimModalitySchema = z.enum(CLAIM_MODALITIES);
export type ClaimModality = z.infer<typeof claimModalitySchema>;

/** Every field of a reel that may be cited, with the modality a claim on it has. */
export const CITABLE_FIELDS = {
  caption: "metadata",
  hashtags: "metadata",
  audioTitle: "metadata",
  author: "metadata",
  durationSeconds: "metadata",
  publishedAt: "metadata",
  plays: "metadata",
  likes: "metadata",
  comments: "metadata",
  shares: "metadata",
  lift: "metadata",
  transcript: "transcript",
  music: "audio",
  loudness: "audio",
  speech: "audio",
  cuts: "visual",
  onScreenText: "visual",
  frames: "visual",
} as const satisfies Record<string, ClaimModality>;
export type CitableField = keyof typeof CITABLE_FIELDS;
export const citableFieldSchema = z.enum(Object.keys(CITABLE_FIELDS) as [CitableField, ...CitableField[]]);

const factSpanSchema = z.object({ startSeconds: z.number(), endSeconds: z.number() });

/** Facts of a deep dive that a script may rest on. All times in seconds from the start of the video. */
export const deepDiveFactsSchema = z.object({
  /** How the facts came about, e.g. "annotated by hand" or "ffmpeg 8.1 + own cut detector 1.0". */
  method: z.string(),
  cutsSeconds: z.array(z.number()).optional(),
  transcript: z.array(z.object({ startSeconds: z.number(), endSeconds: z.number(), text: z.string() })).optional(),
  onScreenText: z.array(z.object({ startSeconds: z.number(), endSeconds: z.number(), text: z.string() })).optional(),
  music: z.object({ tempoBpm: z.number().nullable(), spans: z.array(factSpanSchema).optional() }).optional(),
  /** Of the file that was looked at, which need not be what the reel's metadata say. */
  durationSeconds: z.number().optional(),
  /** Only so many seconds from the start were looked at; missing = all. */
  analysedSeconds: z.number().optional(),
  speech: z.object({ share: z.number(), spans: z.array(factSpanSchema) }).optional(),
  /** EBU R 128. */
  loudness: z.object({ integratedLufs: z.number(), rangeLu: z.number(), truePeakDbfs: z.number() }).optional(),
  silenceShare: z.number().optional(),
  /** Brightness 0 black to 1 white; motion 0 to 1; colours `#rrggbb`, largest share first. */
  look: z.object({ brightness: z.number(), motion: z.number(), colours: z.array(z.object({ hex: z.string(), share: z.number() })) }).optional(),
  /** Moments of which a picture is kept. */
  frames: z.array(z.object({ atSeconds: z.number() })).optional(),
});
/** Facts that are findings: a row that has none of them only says how it was looked at, and raises no tier. */
export const DEEP_DIVE_FINDINGS = ["cutsSeconds", "transcript", "onScreenText", "music", "speech", "loudness", "silenceShare", "look", "frames"] as const satisfies readonly (keyof DeepDiveFacts)[];
export type DeepDiveFacts = z.infer<typeof deepDiveFactsSchema>;

export const retrievalArmSchema = z.enum(["vector", "text", "exact", "trend", "neighbour"]);
export type RetrievalArm = z.infer<typeof retrievalArmSchema>;

export const evidenceSchema = z.object({
  /** `E1`, `E2` ...: the name a writer cites by; unique within one generation. */
  id: z.string().regex(/^E\d+$/),
  rank: z.number().int().positive(),
  reelId: z.string(),
  platform: platformSchema,
  tier: evidenceTierSchema,
  mediaState: mediaStateSchema,
  demo: z.boolean(),
  caption: z.string(),
  hashtags: z.array(z.string()),
  audioKey: z.string().nullable(),
  audioTitle: z.string().nullable(),
  authorId: z.string(),
  authorHandle: z.string(),
  language: z.string().nullable(),
  country: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  observedAt: z.iso.datetime().nullable(),
  url: z.string().nullable(),
  counts: countsSchema,
  /** Plays against what is usual (1 = as usual); null where plays are hidden or no usual is known. */
  lift: z.number().nullable(),
  /** Whose usual: the author's own median, or the median of corpus reels of the same language and age. */
  liftBasis: z.enum(["author", "corpus"]).nullable(),
  facts: deepDiveFactsSchema.nullable(),
  /** Which arms found it, at which rank, and its parts of the final score. */
  found: z.array(z.object({ arm: retrievalArmSchema, rank: z.number().int().positive(), score: z.number() })),
  /** `topic`: about the brief, may be quoted. `comparison`: same language, other subjects; what formats are measured against. */
  scope: z.enum(["topic", "comparison"]),
  score: z.object({ total: z.number(), parts: z.record(z.string(), z.number()) }),
  /** Trends (ids) of the brief this reel belongs to. */
  trendIds: z.array(z.string()),
  /** Fields a script may cite: metadata fields with a value, plus deep-dive fields that have facts. */
  citableFields: z.array(citableFieldSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a search may be narrowed to; every condition given must hold. */
export const reelFiltersSchema = z.object({
  /** ISO 639-1. */
  language: z.string().regex(/^[a-z]{2,3}$/).optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  /** Published within so many days before the corpus was last observed. */
  periodDays: z.number().int().min(1).max(3_650).optional(),
  tier: evidenceTierSchema.optional(),
  /** Shows a trend that is at this stage on the board. */
  stage: trendStageSchema.optional(),
  platform: platformSchema.optional(),
});
export type ReelFilters = z.infer<typeof reelFiltersSchema>;
