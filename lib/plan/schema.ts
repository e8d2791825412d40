import { z } from "zod";
import { beatRoleSchema, ctaKindSchema, hookPatternSchema } from "#lib/scripts/vocabulary.ts";
import { trendKindSchema } from "#lib/trends/schema.ts";

/** In the order they are shown. Plans of before "pace" and "text_density" lack these two; "hook_length" is there only where a reel's opening was measured. */
export const DECISION_IDS = ["hook_pattern", "hook_length", "length", "structure", "pace", "text_density", "audio", "hashtags", "posting_window", "call_to_action"] as const;
export const decisionIdSchema = z.enum(DECISION_IDS);
export type DecisionId = z.infer<typeof decisionIdSchema>;

/** Geometric-mean lift of plays over the authors' own medians (1 = as usual), shrunk to 1 for small n, with an 80 % interval. */
export const liftSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Lift = z.infer<typeof liftSchema>;

export const alternativeSchema = z.object({
  /** Machine value of the option: "question", "30-60", "hashtag:mealprep", "tue-18", "shot-2-5", "words-0.5-1.2", "hook-2.5-4". */
  value: z.string(),
  lift: liftSchema.nullable(),
  n: z.number().int().nonnegative(),
  reelIds: z.array(z.string()),
});
export type Alternative = z.infer<typeof alternativeSchema>;

export const decisionSchema = alternativeSchema.extend({
  id: decisionIdSchema,
  alternatives: z.array(alternativeSchema),
  /** `evidence`: measured. `too_little_data`: n too small, a stated default was taken. `brief`: the creator decided. */
  basis: z.enum(["evidence", "too_little_data", "brief"]),
  /** Of a decision that video or sound alone can settle: the reels that were looked into for it, all options together. Missing where none was. */
  lookedInto: z.array(z.string()).optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const plannedBeatSchema = z.object({
  role: beatRoleSchema,
  seconds: z.number().positive(),
  wordBudget: z.number().int().positive(),
  /** Most words of on-screen text; 0 = none. Missing in plans made before it was decided. */
  onScreenWords: z.number().int().nonnegative().optional(),
});
export type PlannedBeat = z.infer<typeof plannedBeatSchema>;

export const planSchema = z.object({
  version: z.literal(1),
  decisions: z.array(decisionSchema),
  /** What the decisions come to, typed, for a writer. */
  hookPatterns: z.array(hookPatternSchema).min(3).max(5),
  targetSeconds: z.number(),
  speakingRateWordsPerMinute: z.number(),
  beats: z.array(plannedBeatSchema).min(3),
  audio: z.object({ key: z.string(), title: z.string() }).nullable(),
  /** Without '#'. */
  hashtags: z.array(z.string()),
  /** Weekday 0 = Monday, hours in UTC [from, to). */
  postingWindow: z.object({ weekday: z.number().int().min(0).max(6), fromHour: z.number().int(), toHour: z.number().int() }).nullable(),
  callToAction: ctaKindSchema,
  /** Median seconds per shot of the deep-dived reels; null where no reel's cuts are known. */
  pace: z.object({ secondsPerShot: z.number().positive(), n: z.number().int().positive(), reelIds: z.array(z.string()) }).nullable().optional(),
  /** How long a shot is held, seconds. Missing in plans made before it was decided. */
  shotSeconds: z.number().positive().optional(),
  evidenceCount: z.number().int(),
  evidenceByTier: z.record(z.string(), z.number().int()),
});
export type Plan = z.infer<typeof planSchema>;

/** What `makePlan` is given beside brief and evidence. Kept with a plan, so that it can be computed again without the board. */
export const planInputsSchema = z.object({
  trends: z.array(z.object({ id: z.string(), kind: trendKindSchema, label: z.string(), key: z.string() })),
  /** Most hashtags the platform takes; missing = 5, what plans made before it could be set were made with. */
  hashtagLimit: z.number().int().positive().optional(),
});
export type PlanInputs = z.infer<typeof planInputsSchema>;
