import { z } from "zod";
import { planSchema } from "#lib/plan/schema.ts";
import { evidenceSchema } from "#lib/retrieval/schema.ts";
import { briefSchema, scriptDraftSchema } from "#lib/scripts/schema.ts";

/** The script as it stands, and the places (in `draft.beats`) that stay word for word. */
const given = { draft: scriptDraftSchema, locked: z.array(z.number().int().nonnegative()).optional() };

/**
 * A part to be written anew; brief and plan of the task are those of the script to come. The answer is always a whole
 * draft in which only what was asked differs.
 */
export const composerRevisionSchema = z.discriminatedUnion("kind", [
  /** `keepReason` (true unless said): the beat goes on serving the decision it served, for the reason it gave. */
  z.object({ kind: z.literal("beat"), ...given, beatIndex: z.number().int().nonnegative(), keepReason: z.boolean().optional() }),
  z.object({ kind: z.literal("hooks"), ...given, count: z.number().int().min(1).max(5) }),
  z.object({ kind: z.literal("change"), ...given, instruction: z.string().min(1).max(300) }),
  z.object({ kind: z.literal("refit"), ...given }),
  /** Locked beats can't stay word for word in another language; they are told again like the others. */
  z.object({ kind: z.literal("translation"), ...given }),
]);
export type ComposerRevision = z.infer<typeof composerRevisionSchema>;

/** All the composer may use. Nothing outside the task can reach the script. */
export const composerTaskSchema = z.object({
  brief: briefSchema,
  plan: planSchema,
  evidence: z.array(evidenceSchema),
  /** The same task and seed give the same script; another seed gives another wording. */
  seed: z.string(),
  revision: composerRevisionSchema.optional(),
});
export type ComposerTask = z.infer<typeof composerTaskSchema>;
