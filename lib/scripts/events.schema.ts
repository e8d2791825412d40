import { z } from "zod";
import { APP_ERROR_CODES } from "#lib/errors.ts";
import { planInputsSchema, planSchema } from "#lib/plan/schema.ts";
import { evidenceSchema } from "#lib/retrieval/schema.ts";
import { attemptSchema } from "./attempt.schema.ts";
import { checkSchema, scriptSchema, writerSchema } from "./schema.ts";

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

/** A writer of the chain that did not write, and why. */
const failedWriterSchema = z.object({ writer: writerSchema, errorCode: z.enum(APP_ERROR_CODES) });
export type FailedWriter = z.infer<typeof failedWriterSchema>;

/** A beat whose checks failed: `mended` = worded anew by `writer`; `kept` = nothing better was found, the failed checks stand. */
export const mendedBeatSchema = z.object({ beatId: z.string(), outcome: z.enum(["mended", "kept"]), writer: writerSchema.nullable(), problems: z.array(checkSchema) });
export type MendedBeat = z.infer<typeof mendedBeatSchema>;

/** What is stored per generation, in order, and sent to every follower. Replaying them gives the page's whole state. */
export const generationEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("phase"), phase: z.enum(GENERATION_PHASES) }),
  z.object({ kind: z.literal("evidence"), evidence: z.array(evidenceSchema) }),
  /** `inputs` is missing in plans made before it was kept. */
  z.object({ kind: z.literal("plan"), plan: planSchema, inputs: planInputsSchema.optional() }),
  /** `failed`: who was to write before, and why they did not. Older events have `insteadOf` and no reason. `repair`: the same writer mends its answer. */
  z.object({
    kind: z.literal("writer"), writer: writerSchema, insteadOf: writerSchema.optional(), failed: z.array(failedWriterSchema).optional(), repair: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("attempt"), attempt: attemptSchema }),
  /** All that a writer sent which could not be used, as text. */
  z.object({ kind: z.literal("raw"), writer: writerSchema, text: z.string() }),
  draftPartSchema,
  /** Nothing new, but the process that writes is alive (lib/scripts/open-event-log.ts). */
  z.object({ kind: z.literal("pulse") }),
  z.object({ kind: z.literal("mended"), beats: z.array(mendedBeatSchema) }),
  z.object({ kind: z.literal("script"), scriptId: z.string(), version: z.number().int(), script: scriptSchema }),
  z.object({ kind: z.literal("end"), state: z.enum(["done", "failed", "stopped", "interrupted"]), errorCode: z.enum(APP_ERROR_CODES).nullable() }),
]);
export type GenerationEventData = z.infer<typeof generationEventSchema>;
export type GenerationEvent = { seq: number; data: GenerationEventData };
