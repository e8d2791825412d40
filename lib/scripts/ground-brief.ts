import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import type { Plan } from "#lib/plan/schema.ts";
import { findEvidence } from "#lib/retrieval/find-evidence.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { readTrendCard } from "#lib/trends/data.ts";
import type { TrendCard } from "#lib/trends/schema.ts";
import { readGrounding } from "./data.ts";
import type { EventLog } from "./open-event-log.ts";
import type { Brief } from "./schema.ts";

async function readChosenTrends(ctx: Context, brief: Brief): Promise<TrendCard[]> {
  const cards = await Promise.all(brief.trendIds.map((id) => readTrendCard({ ctx, input: { id } })));
  return cards.filter((card) => card !== null);
}

/**
 * Evidence and plan for a brief, announced as they come. A generation that takes up another one
 * (`retryOf`) rests on the very evidence and plan the creator has already seen.
 */
export async function groundBrief({ ctx, brief, retryOf, events }: {
  ctx: Context;
  brief: Brief;
  retryOf: string | null;
  events: EventLog;
}): Promise<{ evidence: Evidence[]; plan: Plan }> {
  await events.append({ kind: "phase", phase: "retrieving" });
  const earlier = retryOf ? await readGrounding({ ctx, input: { generationId: retryOf } }) : null;
  const trends = await readChosenTrends(ctx, brief);
  const query = [brief.topic, brief.audience, ...trends.map((trend) => trend.label)].filter(Boolean).join(" ");
  const evidence = earlier?.evidence ?? (await findEvidence({ ctx, input: { query, language: brief.language, trendIds: brief.trendIds } }));
  if (evidence.length === 0) throw new AppError("no_evidence");
  await events.append({ kind: "evidence", evidence });
  await events.append({ kind: "phase", phase: "planning" });
  const chosen = trends.map(({ id, kind, label }) => ({ id, kind, label, key: id.slice(id.indexOf(":") + 1) }));
  const plan = earlier?.plan ?? makePlan({ brief, evidence, trends: chosen });
  await events.append({ kind: "plan", plan });
  return { evidence, plan };
}
