import type { Context } from "#lib/context.ts";
import { AppError, toAppError } from "#lib/errors.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import type { Plan } from "#lib/plan/schema.ts";
import { findEvidence } from "#lib/retrieval/find-evidence.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import type { TrendCard } from "#lib/trends/schema.ts";
import { readGrounding } from "./data.ts";
import type { EventLog } from "./open-event-log.ts";
import { readPublishLimits } from "./read-publish-limits.ts";
import type { Brief } from "./schema.ts";
import { readPlanInputs } from "./trace/data.ts";

/** The brief's trends that the engine knows. One that can't be asked now must not stop a script: its topic still stands. */
async function readChosenTrends(ctx: Context, engine: TrendEngine, brief: Brief): Promise<TrendCard[]> {
  const cards = await Promise.all(brief.trendIds.map(async (id) => {
    try {
      return (await engine.read(id, { traceId: ctx.traceId })).value;
    } catch (error) {
      if (toAppError(error).code !== "engine_unavailable") throw error;
      ctx.log.warn({ trendId: id }, "a brief's trend could not be read; the script goes on without it");
      return null;
    }
  }));
  return cards.filter((card) => card !== null);
}

/** For the plan a combination is its audio and its topic as well. */
function toPlanTrends(trends: TrendCard[]) {
  const parts = trends.flatMap((trend) => trend.parts.map((part) => ({ ...part, id: `${part.kind}:${part.key}` })));
  return [...trends, ...parts].map(({ id, kind, label, key }) => ({ id, kind, label, key }));
}

/** What the trends add to the search. A format is no subject: its label is a key. */
function namesOf(trends: TrendCard[]): string[] {
  return trends.filter(({ kind }) => kind !== "format").map(({ label }) => label);
}

/**
 * Evidence and plan for a brief, announced as they come. Trends come from the engine, which may be another
 * instance; evidence always from the reels here, by the trends' names and by what the board here knows of them. A generation that takes up another one
 * (`retryOf`) rests on the very evidence and plan the creator has already seen.
 */
export async function groundBrief({ ctx, engine, brief, retryOf, events }: {
  ctx: Context;
  engine: TrendEngine;
  brief: Brief;
  retryOf: string | null;
  events: EventLog;
}): Promise<{ evidence: Evidence[]; plan: Plan }> {
  await events.append({ kind: "phase", phase: "retrieving" });
  const earlier = retryOf ? await readGrounding({ ctx, input: { generationId: retryOf } }) : null;
  const trends = await readChosenTrends(ctx, engine, brief);
  const query = [brief.topic, brief.audience, ...namesOf(trends)].filter(Boolean).join(" ");
  const evidence = earlier?.evidence ?? (await findEvidence({ ctx, input: { query, language: brief.language, trendIds: brief.trendIds } }));
  if (evidence.length === 0) throw new AppError("no_evidence");
  await events.append({ kind: "evidence", evidence });
  await events.append({ kind: "phase", phase: "planning" });
  const inputs = earlier && retryOf ? await readPlanInputs({ ctx, input: { generationId: retryOf } }) : { trends: toPlanTrends(trends), hashtagLimit: readPublishLimits().hashtags };
  const plan = earlier?.plan ?? makePlan({ brief, evidence, trends: [], ...inputs });
  await events.append({ kind: "plan", plan, ...(inputs ? { inputs } : {}) });
  return { evidence, plan };
}
