import { z } from "zod";
import { planSchema } from "#lib/plan/schema.ts";
import { evidenceSchema } from "#lib/retrieval/schema.ts";
import { briefSchema } from "#lib/scripts/schema.ts";

/** All the composer may use. Nothing outside the task can reach the script. */
export const composerTaskSchema = z.object({
  brief: briefSchema,
  plan: planSchema,
  evidence: z.array(evidenceSchema),
  /** The same task and seed give the same script; another seed gives another wording. */
  seed: z.string(),
});
export type ComposerTask = z.infer<typeof composerTaskSchema>;
