import { z } from "zod";
import { planSchema } from "#lib/plan/schema.ts";
import { citableFieldSchema, claimModalitySchema } from "#lib/retrieval/schema.ts";
import { evidenceTierSchema } from "#lib/reels/schema.ts";
import {
  audienceSchema, beatRoleSchema, filmableSchema, goalSchema, hookPatternSchema, scriptLanguageSchema, toneSchema,
} from "./vocabulary.ts";

export const briefSchema = z.object({
  topic: z.string().trim().min(3).max(300),
  audience: audienceSchema,
  tone: toneSchema,
  goal: goalSchema,
  language: scriptLanguageSchema,
  targetSeconds: z.number().int().min(10).max(180),
  canFilm: z.array(filmableSchema).max(5),
  /** Trends the creator asked to use (ids of trend cards). */
  trendIds: z.array(z.string().max(400)).max(5),
  /** Anything else: facts of the creator's own that a script may use ("our shop opens at 8"). */
  notes: z.string().trim().max(1000),
});
export type Brief = z.infer<typeof briefSchema>;

/** A citation as a writer gives it: by evidence id and field, with the statement it supports. */
export const draftCitationSchema = z.object({
  evidenceId: z.string(),
  field: citableFieldSchema,
  /** One sentence, in the script's language, saying what the evidence shows. */
  statement: z.string(),
});
export type DraftCitation = z.infer<typeof draftCitationSchema>;

export const SHOT_SIZES = ["extreme_close_up", "close_up", "medium", "wide", "screen", "overhead"] as const;
export const SHOT_ANGLES = ["eye_level", "high", "low", "top_down", "over_shoulder"] as const;
export const SHOT_MOVEMENTS = ["static", "handheld", "push_in", "pull_out", "pan", "tilt", "follow"] as const;
export const shotSchema = z.object({
  size: z.enum(SHOT_SIZES),
  angle: z.enum(SHOT_ANGLES),
  movement: z.enum(SHOT_MOVEMENTS),
  /** What the camera sees, one sentence. */
  description: z.string(),
});
export type Shot = z.infer<typeof shotSchema>;

export const draftHookSchema = z.object({
  pattern: hookPatternSchema,
  spoken: z.string(),
  onScreenText: z.string(),
  visual: z.string(),
  citations: z.array(draftCitationSchema),
});
export type DraftHook = z.infer<typeof draftHookSchema>;

export const TRANSITIONS = ["cut", "match_cut", "whip", "dissolve", "none"] as const;
export const draftBeatSchema = z.object({
  role: beatRoleSchema,
  voiceOver: z.string(),
  onScreenText: z.string(),
  shot: shotSchema,
  bRoll: z.string(),
  audio: z.string(),
  transition: z.enum(TRANSITIONS),
  /** Id of the plan decision this beat serves. */
  decisionId: z.string(),
  /** Why, one sentence in the script's language. */
  why: z.string(),
  citations: z.array(draftCitationSchema),
});
export type DraftBeat = z.infer<typeof draftBeatSchema>;

export const draftPublishSchema = z.object({
  caption: z.string(),
  hashtags: z.array(z.string()),
  coverText: z.string(),
  callToAction: z.string(),
  altText: z.string(),
});
export type DraftPublish = z.infer<typeof draftPublishSchema>;

/**
 * What a writer returns, whoever it is, in this order so that a stream reads top to bottom.
 * The first hook is the chosen one; `beats[0]` has role "hook" and its voiceOver is hooks[0].spoken.
 */
export const scriptDraftSchema = z.object({
  title: z.string(),
  hooks: z.array(draftHookSchema),
  beats: z.array(draftBeatSchema),
  publish: draftPublishSchema,
});
export type ScriptDraft = z.infer<typeof scriptDraftSchema>;

/** A citation resolved by code. An unknown evidence id never gets this far. */
export const citationSchema = z.object({
  evidenceId: z.string(),
  reelId: z.string(),
  tier: evidenceTierSchema,
  field: citableFieldSchema,
  modality: claimModalitySchema,
  statement: z.string(),
  atSeconds: z.number().nullable(),
  /** How the field bears the statement out (lib/scripts/verify/check-support.ts); unset where nobody measured. */
  support: z.enum(["exact", "similar", "weak", "unmeasured"]).optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export const CHECK_IDS = [
  "length", "citations", "modality_gate", "grounding", "caption_length", "hashtag_limit", "reading_speed", "beat_structure",
  "support", "ai_tells", "prompt_leak",
] as const;
export const checkSchema = z.object({
  id: z.enum(CHECK_IDS),
  outcome: z.enum(["pass", "warn", "fail"]),
  /** Where: `beat:<id>`, `hook:<id>`, `publish`, or `script`. */
  at: z.string(),
  /** ICU values for the catalogue message `checks.<id>.<outcome>`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Check = z.infer<typeof checkSchema>;

export const hookSchema = draftHookSchema.omit({ citations: true }).extend({
  id: z.string(),
  chosen: z.boolean(),
  citations: z.array(citationSchema),
});
export const beatSchema = draftBeatSchema.omit({ citations: true }).extend({
  id: z.string(),
  startSeconds: z.number(),
  endSeconds: z.number(),
  wordBudget: z.number().int(),
  locked: z.boolean(),
  citations: z.array(citationSchema),
});

/** Who wrote: shown on the page and stored with the script. */
export const writerSchema = z.object({
  provider: z.enum(["composer", "openai", "mistral", "llama"]),
  modelId: z.string(),
});
export type Writer = z.infer<typeof writerSchema>;

/** The script document: one model that every view and export renders. */
export const scriptSchema = z.object({
  schemaVersion: z.literal(1),
  header: z.object({
    title: z.string(),
    objective: goalSchema,
    audience: audienceSchema,
    tone: toneSchema,
    topic: z.string(),
    language: scriptLanguageSchema,
    platform: z.literal("instagram"),
    format: z.literal("9:16"),
    targetSeconds: z.number(),
    estimatedSeconds: z.number(),
    /** Words per minute the estimate uses. */
    speakingRateWordsPerMinute: z.number(),
    version: z.number().int().positive(),
    traceId: z.string(),
    promptVersion: z.string(),
    writer: writerSchema,
    evidenceByTier: z.record(evidenceTierSchema, z.number().int()),
    claimsByModality: z.record(claimModalitySchema, z.number().int()),
    aiDisclosure: z.boolean(),
    demoEvidence: z.boolean(),
  }),
  hooks: z.array(hookSchema).min(1),
  beats: z.array(beatSchema).min(2),
  publish: draftPublishSchema.extend({
    audio: z.object({ title: z.string().nullable(), licenceNote: z.boolean() }),
    postingWindow: z.string().nullable(),
  }),
  rationale: planSchema,
  checks: z.array(checkSchema),
});
export type Script = z.infer<typeof scriptSchema>;
