import { z } from "zod";
import { APP_ERROR_CODES } from "#lib/errors.ts";
import { planSchema } from "#lib/plan/schema.ts";
import { evidenceSchema } from "#lib/retrieval/schema.ts";
import { scriptSchema, writerSchema } from "./schema.ts";

export const GENERATION_STATES = ["running", "done", "failed", "stopped", "interrupted"] as const;
export type GenerationState = (typeof GENERATION_STATES)[number];

export const GENERATION_PHASES = ["retrieving", "planning", "writing", "verifying"] as const;

/** A part of the draft as far as it has arrived; fields may still be missing or cut short until `complete`. */
const draftPartSchema = z.object({
  kind: z.literal("part"),
  part: z.enum(["title", "hook", "beat", "publish"]),
  index: z.number().int().nonnegative(),
  complete: z.boolean(),
  value: z.unknown(),
});

/** What is stored per generation, in order, and sent to every follower. Replaying them gives the page's whole state. */
export const generationEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("phase"), phase: z.enum(GENERATION_PHASES) }),
  z.object({ kind: z.literal("evidence"), evidence: z.array(evidenceSchema) }),
  z.object({ kind: z.literal("plan"), plan: planSchema }),
  z.object({ kind: z.literal("writer"), writer: writerSchema, insteadOf: writerSchema.optional() }),
  draftPartSchema,
  z.object({ kind: z.literal("script"), scriptId: z.string(), version: z.number().int(), script: scriptSchema }),
  z.object({ kind: z.literal("end"), state: z.enum(["done", "failed", "stopped", "interrupted"]), errorCode: z.enum(APP_ERROR_CODES).nullable() }),
]);
export type GenerationEventData = z.infer<typeof generationEventSchema>;
export type GenerationEvent = { seq: number; data: GenerationEventData };
