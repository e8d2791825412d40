import { z } from "zod";
import { decisionIdSchema } from "#lib/plan/schema.ts";
import { scriptLanguageSchema, STRUCTURES } from "./vocabulary.ts";

/** Why a version of a script exists. */
export const VERSION_REASONS = ["generated", "edited", "restored", "beat_rerolled", "hooks_rerolled", "changed", "refitted", "translated", "mended"] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

export const GENERATION_KINDS = ["script", "beat", "hooks", "change", "refit", "translation"] as const;
export type GenerationKind = (typeof GENERATION_KINDS)[number];

const base = { scriptId: z.string().min(1).max(64), version: z.number().int().positive() };

/** A part of a script to be written anew, from the version the creator was looking at. Locked beats stay as they are. */
export const revisionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("beat"), ...base, beatId: z.string().min(1).max(20), keepReason: z.boolean(),
    /** With `keepReason` false: the alternative of the beat's decision that the creator knowingly takes instead. */
    reason: z.object({ decisionId: decisionIdSchema, value: z.string().min(1).max(400) }).optional(),
  }),
  z.object({ kind: z.literal("hooks"), ...base, count: z.number().int().min(3).max(5) }),
  z.object({ kind: z.literal("change"), ...base, instruction: z.string().trim().min(3).max(300) }),
  z.object({
    kind: z.literal("refit"), ...base, targetSeconds: z.number().int().min(10).max(180),
    /** Set: the creator knowingly has it told in another way than planned. */
    structure: z.enum(STRUCTURES).optional(),
  }),
  z.object({ kind: z.literal("translation"), ...base, language: scriptLanguageSchema }),
]);
export type Revision = z.infer<typeof revisionSchema>;
