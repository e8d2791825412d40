import { randomUUID } from "node:crypto";
import { COMPOSER, type ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import { type AppError, toAppError } from "#lib/errors.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { writeScriptPrompt } from "#prompts/write-script.ts";
import { assembleScript } from "./assemble-script.ts";
import { readState } from "./data.ts";
import { groundBrief } from "./ground-brief.ts";
import { insertGrounding, insertScript } from "./mutations.ts";
import { type EventLog, openEventLog } from "./open-event-log.ts";
import { runningGenerations } from "./running-generations.ts";
import type { Brief, ScriptDraft, Writer } from "./schema.ts";
import { writeDraft, type WriteTask } from "./write-draft.ts";

export type GenerationTask = {
  generationId: string;
  ownerId: CreatorId;
  brief: Brief;
  retryOf: string | null;
  writer: Writer;
  seed: string;
  timeoutSeconds: number;
};

type Run = { ctx: Context; models: ModelRegistry; engine: TrendEngine; task: GenerationTask; events: EventLog; signal: AbortSignal };

/** Another process may have taken the Stop call: the wish is in the database, looked up once a second. */
function watchForStop(ctx: Context, generationId: string, controller: AbortController): () => void {
  const timer = setInterval(() => {
    readState({ ctx, input: { generationId } })
      .then((row) => row?.stopRequested && controller.abort())
      .catch((error: unknown) => ctx.log.warn({ error, generationId }, "looking up the stop wish failed"));
  }, 1000);
  return () => clearInterval(timer);
}

/** The asked-for writer, and if it fails before the script is whole, the composer in its stead — said so on the page. */
async function writeWithFallback({ ctx, models, task, events, signal }: Run, write: Omit<WriteTask, "signal">): Promise<{ draft: ScriptDraft; writer: Writer }> {
  const attempt = (writer: Writer) => writeDraft({ ctx, models, writer, events, task: { ...write, signal } });
  await events.append({ kind: "writer", writer: task.writer });
  try {
    return { draft: await attempt(task.writer), writer: task.writer };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === "stopped" || task.writer.provider === COMPOSER.provider) throw error;
    ctx.log.warn({ code: error.code, cause: nameCause(error), writer: task.writer }, "writer failed, the composer takes over");
    await events.append({ kind: "writer", writer: COMPOSER, insteadOf: task.writer });
    return { draft: await attempt(COMPOSER), writer: COMPOSER };
  }
}

async function produceScript(run: Run): Promise<void> {
  const { ctx, engine, task, events } = run;
  const { generationId, ownerId, brief, retryOf, seed, timeoutSeconds } = task;
  const grounding = await groundBrief({ ctx, engine, brief, retryOf, events });
  await insertGrounding({ ctx, input: { generationId, ...grounding } });
  run.signal.throwIfAborted();
  await events.append({ kind: "phase", phase: "writing" });
  const { draft, writer } = await writeWithFallback(run, { generationId, brief, ...grounding, seed, timeoutSeconds });
  await events.append({ kind: "phase", phase: "verifying" });
  const { version: promptVersion, id } = writeScriptPrompt;
  const script = assembleScript({
    brief, ...grounding, draft, writer, traceId: ctx.traceId, promptVersion: `${id}@${promptVersion}`, version: 1,
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
