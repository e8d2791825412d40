import { and, asc, count, desc, eq, gt, inArray } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { generationEvents, generationEvidence, generations, plans, scripts } from "#lib/db/schema.ts";
import { urgent } from "#lib/db/urgent.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { GenerationEvent, GenerationState } from "./events.schema.ts";

export type Generation = typeof generations.$inferSelect;

type Owned = { generationId: string; ownerId: CreatorId };

/** One generation, if it is this creator's; else null. */
export async function readGeneration({ ctx, input }: { ctx: Context; input: Owned }): Promise<Generation | null> {
  const [row] = await ctx.db
    .select()
    .from(generations)
    .where(and(eq(generations.id, input.generationId), eq(generations.ownerId, input.ownerId)));
  return row ?? null;
}

/** Events after `seq`, in order. The caller has checked whose generation it is. */
export async function listEvents({ ctx, input }: { ctx: Context; input: { generationId: string; after: number } }): Promise<GenerationEvent[]> {
  return ctx.db
    .select({ seq: generationEvents.seq, data: generationEvents.data })
    .from(generationEvents)
    .where(and(eq(generationEvents.generationId, input.generationId), gt(generationEvents.seq, input.after)))
    .orderBy(asc(generationEvents.seq));
}

type Page = { generationId: string; after: number; limit: number; ownerId?: CreatorId };

/**
 * A generation's state and its next events after `after`, of one moment; null where there is none, or where it is not
 * `ownerId`'s. Fewer than `limit` of one that no longer runs are all there will ever be.
 */
export async function readEventPage({ ctx, input }: { ctx: Context; input: Page }): Promise<{ state: GenerationState; events: GenerationEvent[] } | null> {
  const { generationId, after, limit, ownerId } = input;
  const rows = await urgent(ctx.db)
    .select({ state: generations.state, seq: generationEvents.seq, data: generationEvents.data })
    .from(generations)
    .leftJoin(generationEvents, and(eq(generationEvents.generationId, generations.id), gt(generationEvents.seq, after)))
    .where(and(eq(generations.id, generationId), ownerId ? eq(generations.ownerId, ownerId) : undefined))
    .orderBy(asc(generationEvents.seq))
    .limit(limit);
  const [first] = rows;
  if (!first) return null;
  return { state: first.state, events: rows.flatMap(({ seq, data }) => (seq === null || data === null ? [] : [{ seq, data }])) };
}

/** Which of these somebody wants stopped. */
export async function listStopWishes({ ctx, input }: { ctx: Context; input: { ids: string[] } }): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(and(inArray(generations.id, input.ids), eq(generations.stopRequested, true)));
  return rows.map(({ id }) => id);
}

export async function listGenerations({ ctx, input }: { ctx: Context; input: { ownerId: CreatorId; limit: number } }) {
  return ctx.db
    .select({ id: generations.id, brief: generations.brief, state: generations.state, createdAt: generations.createdAt, title: scripts.title })
    .from(generations)
    .leftJoin(scripts, eq(scripts.id, generations.scriptId))
    // A rewrite shows as a version of its script.
    .where(and(eq(generations.ownerId, input.ownerId), inArray(generations.kind, ["script", "translation"])))
    .orderBy(desc(generations.createdAt))
    .limit(input.limit);
}

export async function countRunning({ ctx, input }: { ctx: Context; input: { ownerId: CreatorId } }): Promise<number> {
  const [row] = await ctx.db
    .select({ n: count() })
    .from(generations)
    .where(and(eq(generations.ownerId, input.ownerId), eq(generations.state, "running")));
  return Number(row?.n ?? 0);
}

/** Evidence and plan of a generation as stored, for taking it up again. Null where it had not come that far. */
export async function readGrounding({ ctx, input }: { ctx: Context; input: { generationId: string } }): Promise<{ evidence: Evidence[]; plan: Plan } | null> {
  const [plan] = await ctx.db.select({ plan: plans.plan }).from(plans).where(eq(plans.generationId, input.generationId));
  if (!plan) return null;
  const rows = await ctx.db
    .select({ evidence: generationEvidence.evidence })
    .from(generationEvidence)
    .where(eq(generationEvidence.generationId, input.generationId))
    .orderBy(asc(generationEvidence.rank));
  return { plan: plan.plan, evidence: rows.map((row) => row.evidence) };
}
