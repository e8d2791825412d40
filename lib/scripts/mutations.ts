import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { generationEvents, generationEvidence, generations, plans, scripts, scriptVersions } from "#lib/db/schema.ts";
import { urgent } from "#lib/db/urgent.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { announceEvents } from "./announce-events.ts";
import { publishFromElsewhere } from "./event-bus.ts";
import type { GenerationEvent, GenerationEventData } from "./events.schema.ts";
import { runningGenerations } from "./running-generations.ts";
import type { Brief, Script, Writer } from "./schema.ts";

type Input<T> = { ctx: Context; input: T };

type NewGeneration = { id: string; ownerId: CreatorId; brief: Brief; retryOf: string | null; requestedWriter?: Writer };

export async function insertGeneration({ ctx, input }: Input<NewGeneration>): Promise<void> {
  await ctx.db.insert(generations).values({ ...input, state: "running", traceId: ctx.traceId, createdAt: ctx.clock() });
}

/** Events of any number of generations, in one statement: all or none. `hurried`: ahead of what else the database has to do. */
export async function insertEvents({ ctx, input, hurried }: Input<{ generationId: string; event: GenerationEvent }[]> & { hurried: boolean }): Promise<void> {
  const at = ctx.clock();
  await (hurried ? urgent(ctx.db) : ctx.db).insert(generationEvents).values(input.map(({ generationId, event }) => ({ generationId, ...event, at })));
}

/** Stores what the creator is about to be shown, as shown. */
export async function insertGrounding({ ctx, input }: Input<{ generationId: string; evidence: Evidence[]; plan: Plan }>): Promise<void> {
  const { generationId } = input;
  await ctx.db.transaction(async (tx) => {
    if (input.evidence.length > 0) {
      await tx.insert(generationEvidence).values(
        input.evidence.map((evidence) => ({ generationId, rank: evidence.rank, reelId: evidence.reelId, tier: evidence.tier, evidence })),
      );
    }
    await tx.insert(plans).values({ generationId, plan: input.plan });
  });
}

/** Stores the finished document as version 1 of a new script. */
export async function insertScript({ ctx, input }: Input<{ scriptId: string; generationId: string; ownerId: CreatorId; script: Script }>): Promise<void> {
  const { scriptId, generationId, ownerId, script } = input;
  const createdAt = ctx.clock();
  await ctx.db.transaction(async (tx) => {
    await tx.insert(scripts).values({ id: scriptId, ownerId, generationId, title: script.header.title, currentVersion: 1, createdAt });
    await tx.insert(scriptVersions).values({ scriptId, version: 1, document: script, createdAt });
    await tx.update(generations).set({ scriptId }).where(eq(generations.id, generationId));
  });
}

type End = { generationId: string; seq: number; data: Extract<GenerationEventData, { kind: "end" }> };

/** The end event and the state change together: a follower never sees one without the other. */
export async function finishGeneration({ ctx, input }: Input<End>): Promise<void> {
  const { generationId, seq, data } = input;
  const at = ctx.clock();
  await urgent(ctx.db).transaction(async (tx) => {
    await tx.insert(generationEvents).values({ generationId, seq, data, at });
    await tx.update(generations).set({ state: data.state, errorCode: data.errorCode, finishedAt: at }).where(eq(generations.id, generationId));
  });
}

/** Notes the wish to stop; false when the generation is not this creator's or not running. */
export async function requestStop({ ctx, input }: Input<{ generationId: string; ownerId: CreatorId }>): Promise<boolean> {
  const stopped = await ctx.db
    .update(generations)
    .set({ stopRequested: true })
    .where(and(eq(generations.id, input.generationId), eq(generations.ownerId, input.ownerId), eq(generations.state, "running")))
    .returning({ id: generations.id });
  return stopped.length > 0;
}

/**
 * After a start: what another, dead process left running gets its end event. Its text stays.
 * On a server with several processes only generations silent for `silentForMs` count as dead: the others' processes live.
 */
export async function markInterruptedGenerations({ ctx, silentForMs = 0 }: { ctx: Context; silentForMs?: number }): Promise<number> {
  const own = [...runningGenerations.keys()];
  const silentSince = new Date(ctx.clock().getTime() - silentForMs);
  const end: GenerationEventData = { kind: "end", state: "interrupted", errorCode: "interrupted" };
  const ended = await ctx.db.transaction(async (tx) => {
    const dead = await tx
      .update(generations)
      .set({ state: "interrupted", errorCode: "interrupted", finishedAt: ctx.clock() })
      .where(
        and(
          eq(generations.state, "running"),
          own.length > 0 ? notInArray(generations.id, own) : undefined,
          sql`coalesce((select max(e.at) from generation_events e where e.generation_id = ${generations.id}), ${generations.createdAt}) <= ${silentSince.toISOString()}::timestamptz`,
        ),
      )
      .returning({ id: generations.id });
    const ends: (readonly [generationId: string, seq: number])[] = [];
    for (const { id } of dead) {
      const [row] = await tx.insert(generationEvents).select(
        sql`select ${id}::text, coalesce(max(seq), 0) + 1, ${JSON.stringify(end)}::jsonb, ${ctx.clock().toISOString()}::timestamptz from generation_events where generation_id = ${id}`,
      ).returning({ seq: generationEvents.seq });
      if (row) ends.push([id, row.seq]);
    }
    return ends;
  });
  for (const [generationId, seq] of ended) publishFromElsewhere(generationId, seq);
  announceEvents({ ctx, generations: ended });
  return ended.length;
}
