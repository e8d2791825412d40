import { randomUUID } from "node:crypto";
import { COMPOSER, type ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { writeScriptPrompt } from "#prompts/write-script.ts";
import { groundBrief } from "./ground-brief.ts";
import { insertGrounding, insertScript } from "./mutations.ts";
import type { EventLog } from "./open-event-log.ts";
import { readPublishLimits } from "./read-publish-limits.ts";
import { rewriteWithComposer } from "./rewrite-with-composer.ts";
import { rewriteWithModel } from "./rewrite-with-model.ts";
import { runDetached } from "./run-detached.ts";
import type { Brief, Writer } from "./schema.ts";
import { verifyDraft } from "./verify-draft.ts";
import { takeTurns } from "./take-turns.ts";
import { writeDraft } from "./write-draft.ts";

export type GenerationTask = {
  generationId: string;
  ownerId: CreatorId;
  brief: Brief;
  retryOf: string | null;
  /** Who writes, in order. */
  chain: readonly Writer[];
  seed: string;
  timeoutSeconds: number;
};

type Run = { ctx: Context; models: ModelRegistry; engine: TrendEngine; task: GenerationTask; events: EventLog; signal: AbortSignal };

async function produceScript(run: Run): Promise<void> {
  const { ctx, models, engine, task, events, signal } = run;
  const { generationId, ownerId, brief, retryOf, chain, seed, timeoutSeconds } = task;
  const grounding = await takeTurns({ db: ctx.db, signal, run: () => groundBrief({ ctx, engine, brief, retryOf, events }) });
  await insertGrounding({ ctx, input: { generationId, ...grounding } });
  signal.throwIfAborted();
  await events.append({ kind: "phase", phase: "writing" });
  const { value: draft, writer, instructions } = await writeDraft({
    ctx, models, events, chain, task: { generationId, brief, ...grounding, seed, signal, timeoutSeconds },
  });
  await events.append({ kind: "phase", phase: "verifying" });
  const { version: promptVersion, id } = writeScriptPrompt;
  const { evidence } = grounding;
  const ownModel = writer.provider === COMPOSER.provider ? [] : [rewriteWithModel({ ctx, models, events, generationId, writer, brief, evidence, seed, timeoutSeconds })];
  const script = await verifyDraft({
    ctx, events, input: {
      brief, ...grounding, draft, writer, instructions, promptVersion: `${id}@${promptVersion}`, limits: readPublishLimits(),
      rewriters: [...ownModel, rewriteWithComposer({ brief, evidence, seed })], signal,
    },
  });
  const scriptId = randomUUID();
  await insertScript({ ctx, input: { scriptId, generationId, ownerId, script } });
  await events.append({ kind: "script", scriptId, version: 1, script });
}

/** Writes one script from brief to verified document. Never throws; the outcome is the generation's state. */
export async function runGeneration({ ctx, models, engine, task }: Omit<Run, "events" | "signal">): Promise<void> {
  await runDetached({ ctx, generationId: task.generationId, work: (means) => produceScript({ ctx, models, engine, task, ...means }) });
}
