import { randomUUID } from "node:crypto";
import { COMPOSER, type ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import { type AppError, toAppError } from "#lib/errors.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { writeScriptPrompt } from "#prompts/write-script.ts";
import { groundBrief } from "./ground-brief.ts";
import { insertGrounding, insertScript } from "./mutations.ts";
import { type EventLog, openEventLog } from "./open-event-log.ts";
import { readPublishLimits } from "./read-publish-limits.ts";
import { rewriteWithComposer } from "./rewrite-with-composer.ts";
import { rewriteWithModel } from "./rewrite-with-model.ts";
import { runningGenerations } from "./running-generations.ts";
import type { Brief, Writer } from "./schema.ts";
import { verifyDraft } from "./verify-draft.ts";
import { watchForStop } from "./watch-for-stop.ts";
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
  const grounding = await groundBrief({ ctx, engine, brief, retryOf, events });
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

/** What went wrong, for the log: without the prompt and answer that the SDK's errors carry, which are the creator's. */
function nameCause({ cause }: AppError): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

function failure(error: AppError, signal: AbortSignal): { state: "failed" | "stopped"; errorCode: AppError["code"] } {
  return signal.aborted ? { state: "stopped", errorCode: "stopped" } : { state: "failed", errorCode: error.code };
}

/**
 * Writes one script from brief to verified document. Belongs to the server, not to a connection:
 * every step is stored as an event. Never throws; the outcome is the generation's state.
 */
export async function runGeneration({ ctx, models, engine, task }: Omit<Run, "events" | "signal">): Promise<void> {
  const { generationId } = task;
  const controller = new AbortController();
  runningGenerations.set(generationId, controller);
  const unwatch = watchForStop(ctx, generationId, controller);
  const events = openEventLog({ ctx, generationId });
  try {
    await produceScript({ ctx, models, engine, task, events, signal: controller.signal });
    await events.end({ kind: "end", state: "done", errorCode: null });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === "unexpected" && !controller.signal.aborted) ctx.log.error({ cause: nameCause(error), stack: error.cause instanceof Error ? error.cause.stack : undefined, generationId }, "generation failed");
    await events.end({ kind: "end", ...failure(error, controller.signal) }).catch((lost: unknown) => {
      ctx.log.error({ error: lost, generationId }, "the end of a generation could not be stored");
    });
  } finally {
    unwatch();
    runningGenerations.delete(generationId);
  }
}
