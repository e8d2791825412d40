import { z } from "zod";
import { APP_ERROR_CODES } from "#lib/errors.ts";
import { writerSchema } from "./schema.ts";

/** One call of one writer within a generation, as stored and shown; a call repeated after "slow down" is two. Times in milliseconds, cost in millionths of a US dollar. */
export const attemptSchema = z.object({
  writer: writerSchema,
  /** `repair`: a second try of the same writer with its broken answer and what was wrong with it. */
  kind: z.enum(["write", "repair"]),
  startedAt: z.iso.datetime(),
  /** From the call to the first text; null where none came. */
  firstTokenMs: z.number().nullable(),
  durationMs: z.number(),
  /** Null = it wrote a valid answer. */
  errorCode: z.enum(APP_ERROR_CODES).nullable(),
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  /** Null = the model's price is not known here; the budget then counts `countedMicroUsd`. */
  costMicroUsd: z.number().int().nonnegative().nullable(),
  /** What the daily budget counts: the cost, or for a model of unknown price the cost at a stated high one. */
  countedMicroUsd: z.number().int().nonnegative(),
  /** What was sent beside the prompt: limits, temperature, seed. */
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const renderedPromptSchema = z.object({ instructions: z.string(), prompt: z.string() });
export type RenderedPrompt = z.infer<typeof renderedPromptSchema>;
