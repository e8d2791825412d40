import { and, asc, eq, sql } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { feedback, generationEvents, generations, promptVersions, scripts, scriptVersions } from "#lib/db/schema.ts";
import type { PlanInputs } from "#lib/plan/schema.ts";
import type { RenderedPrompt } from "../attempt.schema.ts";
import type { MendedBeat } from "../events.schema.ts";

type Input<T> = { ctx: Context; input: T };

/** What the plan of a generation was computed from beside brief and evidence; null where that was not kept. */
export async function readPlanInputs({ ctx, input }: Input<{ generationId: string }>): Promise<PlanInputs | null> {
  const [row] = await ctx.db
    .select({ inputs: sql<PlanInputs | null>`${generationEvents.data} -> 'inputs'` })
    .from(generationEvents)
    .where(and(eq(generationEvents.generationId, input.generationId), eq(sql`${generationEvents.data} ->> 'kind'`, "plan")))
    .orderBy(asc(generationEvents.seq))
    .limit(1);
  return row?.inputs ?? null;
}

/** The beats that were worded anew after the checks of a generation's script, as its event told. */
export async function readMended({ ctx, input }: Input<{ generationId: string }>): Promise<MendedBeat[]> {
  const rows = await ctx.db
    .select({ beats: sql<MendedBeat[]>`${generationEvents.data} -> 'beats'` })
    .from(generationEvents)
    .where(and(eq(generationEvents.generationId, input.generationId), eq(sql`${generationEvents.data} ->> 'kind'`, "mended")))
    .orderBy(asc(generationEvents.seq));
  return rows.flatMap(({ beats }) => beats);
}

export type EventMark = { seq: number; at: Date; kind: string; what: string };

/** Every event's kind and time without its text, in order. `what`: the phase, the writer or the end state. */
export async function listEventMarks({ ctx, input }: Input<{ generationId: string }>): Promise<EventMark[]> {
  const { data } = generationEvents;
  return ctx.db
    .select({
      seq: generationEvents.seq,
      at: generationEvents.at,
      kind: sql<string>`${data} ->> 'kind'`,
      what: sql<string>`coalesce(${data} ->> 'phase', (${data} -> 'writer' ->> 'provider') || ':' || (${data} -> 'writer' ->> 'modelId'), ${data} ->> 'state', '')`,
    })
    .from(generationEvents)
    .where(eq(generationEvents.generationId, input.generationId))
    .orderBy(asc(generationEvents.seq));
}

type OwnedScript = { scriptId: string; ownerId: CreatorId };

/** All versions of a creator's script, oldest first, with the generation that wrote the script; null where it is not theirs. */
export async function readScriptHistory({ ctx, input }: Input<OwnedScript>) {
  const { scriptId, ownerId } = input;
  const [script] = await ctx.db.select({ generationId: scripts.generationId }).from(scripts).where(and(eq(scripts.id, scriptId), eq(scripts.ownerId, ownerId)));
  if (!script) return null;
  const versions = await ctx.db.select().from(scriptVersions).where(eq(scriptVersions.scriptId, scriptId)).orderBy(asc(scriptVersions.version));
  return { generationId: script.generationId, versions };
}

/** A creator's votes on all versions of one script, oldest first. */
export async function listVotes({ ctx, input }: Input<OwnedScript>) {
  const { scriptVersion, subject, vote, reasons, comment, createdAt, updatedAt } = feedback;
  return ctx.db
    .select({ scriptVersion, subject, vote, reasons, comment, createdAt, updatedAt })
    .from(feedback)
    .where(and(eq(feedback.scriptId, input.scriptId), eq(feedback.ownerId, input.ownerId)))
    .orderBy(asc(feedback.createdAt), asc(feedback.id));
}

/** The templates of a prompt as they were when first used, and their language; null for a hash never seen. */
export async function readPromptTemplates({ ctx, input }: Input<{ promptId: string; hash: string }>): Promise<{ language: string; templates: RenderedPrompt } | null> {
  const [row] = await ctx.db
    .select({ language: promptVersions.language, templates: { instructions: promptVersions.instructions, prompt: promptVersions.prompt } })
    .from(promptVersions)
    .where(and(eq(promptVersions.promptId, input.promptId), eq(promptVersions.hash, input.hash)));
  return row ?? null;
}

/** The first generation of a creator's chain of retries, from any of its later ones: the composer's seed. */
export async function findSeed({ ctx, input }: Input<{ generationId: string; ownerId: CreatorId }>): Promise<string> {
  const { generationId, ownerId } = input;
  let seed = generationId;
  for (let current: string | null = generationId; current !== null;) {
    const [row]: { id: string; retryOf: string | null }[] = await ctx.db
      .select({ id: generations.id, retryOf: generations.retryOf })
      .from(generations)
      .where(and(eq(generations.id, current), eq(generations.ownerId, ownerId)));
    seed = row?.id ?? seed;
    current = row?.retryOf ?? null;
  }
  return seed;
}
