import { APICallError, NoObjectGeneratedError, Output, RetryError, streamText } from "ai";
import { hashPrompt } from "#lib/ai/hash-prompt.ts";
import type { ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { renderEvidenceBlock } from "#lib/retrieval/render-evidence-block.ts";
import { fillTemplate } from "#prompts/prompt.ts";
import { writeScriptPrompt } from "#prompts/write-script.ts";
import { appendRawOutput, setWriter } from "./mutations.ts";
import type { EventLog } from "./open-event-log.ts";
import { type Brief, type ScriptDraft, scriptDraftSchema, type Writer } from "./schema.ts";
import { createPartSplitter } from "./split-parts.ts";

/** An event for a part that is still growing is sent at most this often. */
const PART_INTERVAL_MS = 80;
const EVIDENCE_TOKENS = 6_000;
/** Some servers stop at 512 unless told; a three-minute script with shots takes about 5,000, and reasoning models count their thinking. */
const MAX_OUTPUT_TOKENS = 12_000;

export type WriteTask = {
  generationId: string;
  brief: Brief;
  plan: Plan;
  evidence: Evidence[];
  /** Decides the composer's choices; the same seed gives the same words. */
  seed: string;
  signal: AbortSignal;
  timeoutSeconds: number;
};

function toWriterError(thrown: unknown, signal: AbortSignal): AppError {
  if (signal.aborted) return new AppError("stopped", { cause: thrown });
  const cause = RetryError.isInstance(thrown) ? thrown.lastError : thrown;
  if (NoObjectGeneratedError.isInstance(cause)) return new AppError("writer_output_invalid", { cause });
  if (APICallError.isInstance(cause) && cause.statusCode === 429) return new AppError("writer_rate_limited", { cause });
  return cause instanceof AppError ? cause : new AppError("writer_unavailable", { cause });
}

/** JSON whose angle brackets are escaped, so that no text inside can close the block it stands in. */
function toPromptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
}

function renderPrompt({ brief, plan, evidence }: WriteTask) {
  const template = writeScriptPrompt.templates[brief.language];
  const variables = {
    brief: toPromptJson(brief),
    plan: toPromptJson(plan),
    evidence: renderEvidenceBlock({ evidence, tokenBudget: EVIDENCE_TOKENS }),
  };
  return { instructions: template.instructions, prompt: fillTemplate(template.prompt, variables) };
}

/**
 * Has `writer` word the plan, appending each part's growth to the event log, and returns the whole
 * draft. Judged by the validated result, never by "the stream ended". Whatever arrived is kept as
 * raw output. Throws AppError `stopped`, `writer_unavailable`, `writer_rate_limited` or
 * `writer_output_invalid`.
 */
export async function writeDraft({ ctx, models, writer, task, events }: {
  ctx: Context;
  models: ModelRegistry;
  writer: Writer;
  task: WriteTask;
  events: EventLog;
}): Promise<ScriptDraft> {
  const { generationId, brief, plan, evidence, seed, signal } = task;
  const promptHash = hashPrompt(writeScriptPrompt.templates[brief.language]);
  await setWriter({ ctx, input: { generationId, writer, promptId: writeScriptPrompt.id, promptVersion: writeScriptPrompt.version, promptHash } });
  let raw = "";
  let upstream: unknown;
  try {
    const result = streamText({
      model: models.languageModel(writer),
      ...renderPrompt(task),
      output: Output.object({ schema: scriptDraftSchema, name: "script" }),
      providerOptions: { composer: { task: { brief, plan, evidence, seed } } },
      abortSignal: signal,
      timeout: { totalMs: task.timeoutSeconds * 1000 },
      maxRetries: 2,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      onChunk: ({ chunk }) => {
        if (chunk.type === "text-delta") raw += chunk.text;
      },
      onError: ({ error }) => {
        upstream = error;
      },
    });
    const split = createPartSplitter();
    let sentAt = 0;
    for await (const partial of result.partialOutputStream) {
      if (ctx.clock().getTime() - sentAt < PART_INTERVAL_MS) continue;
      sentAt = ctx.clock().getTime();
      for (const part of split(partial, false)) await events.append(part);
    }
    const draft = await result.output;
    for (const part of split(draft, true)) await events.append(part);
    return draft;
  } catch (thrown) {
    throw toWriterError(upstream ?? thrown, signal);
  } finally {
    await appendRawOutput({ ctx, input: { generationId, writer, raw } });
  }
}
