import { z } from "zod";
import { type Arriving, callWriter, type WriterOutcome } from "#lib/ai/call-writer.ts";
import type { ComposerTask } from "#lib/ai/composer/schema.ts";
import { COMPOSER, type ModelRegistry } from "#lib/ai/model-registry.ts";
import { costMicroUsd, UNKNOWN_PRICE } from "#lib/ai/price-of.ts";
import type { Context } from "#lib/context.ts";
import { AppError, type AppErrorCode } from "#lib/errors.ts";
import { estimateTokens } from "#lib/retrieval/budget-evidence.ts";
import { PROMPTS } from "#prompts/all-prompts.ts";
import { renderPrompt } from "#prompts/prompt.ts";
import { repairOutputPrompt } from "#prompts/repair-output.ts";
import type { Attempt } from "./attempt.schema.ts";
import { keepPromptVersion, recordAttempts, reserveCost, setWriter, setWriting } from "./attempts/mutations.ts";
import { toAttempt } from "./attempts/to-attempt.ts";
import type { FailedWriter } from "./events.schema.ts";
import type { EventLog } from "./open-event-log.ts";
import type { Writer } from "./schema.ts";
import { addCanary } from "./verify/prompt-canary.ts";
import type { ScriptLanguage } from "./vocabulary.ts";

/** Some servers stop at 512 unless told; a three-minute script with shots takes about 5,000, and reasoning models count their thinking. */
const MAX_OUTPUT_TOKENS = 12_000;
/** How far a tokenizer may count above our estimate (lib/retrieval/budget-evidence.ts), wrapping included. */
const ESTIMATE_MARGIN = 1.2;
/** A broken answer longer than this is shown to its writer cut; the whole of it is kept. */
const REPAIR_CHARACTERS = 24_000;

/** A prompt of prompts/ as rendered; `hash` is that of its template in this language. */
export type StructuredPrompt = { id: string; version: string; hash: string; language: ScriptLanguage; instructions: string; prompt: string };

export type StructuredTask<T> = {
  ctx: Context;
  models: ModelRegistry;
  generationId: string;
  events?: Pick<EventLog, "append">;
  /** Who writes, in order (ModelRegistry.chain). */
  chain: readonly Writer[];
  prompt: StructuredPrompt;
  schema: z.ZodType<T>;
  schemaName: string;
  /** What the composer writes from; it reads no prompt. */
  composerTask: ComposerTask;
  /** An answer begins; what came before it, if anything, is void. */
  onBegin?: () => void;
  /** The answer as far as it has come; the last time whole and valid. */
  onPartial?: (partial: Arriving<T>, finished: boolean) => Promise<void>;
  signal: AbortSignal;
  /** For one writer, its repeated calls and its mending included. */
  timeoutSeconds: number;
  maxOutputTokens?: number;
  /** A part of what the generation has written already: calls and cost are added, its prompt and writer stay as stored. */
  isPart?: boolean;
};

export type Structured<T> = {
  value: T;
  writer: Writer;
  attempts: Attempt[];
  /** Those of the chain that did not write. */
  failed: FailedWriter[];
  /** What a model was told, marker included, for the leak check; null when the composer wrote. */
  instructions: string | null;
};

type Sent = { instructions: string; prompt: string };
type Run<T> = StructuredTask<T> & { sent: Sent; attempts: Attempt[] };
type Tried<T> = { ok: true; value: T } | { ok: false; errorCode: AppErrorCode; texts: string[] };

/** Once the instructions carry a marker, an answer that repeats it has leaked them. The composer reads none. */
function markInstructions({ chain, prompt: { instructions, prompt, language } }: Pick<StructuredTask<unknown>, "chain" | "prompt">): Sent {
  const read = chain.some(({ provider }) => provider !== COMPOSER.provider);
  return { instructions: read ? addCanary(instructions, language) : instructions, prompt };
}

async function beginWriting<T>({ ctx, generationId, prompt, chain, sent, isPart }: Run<T>): Promise<void> {
  const { id: promptId, version: promptVersion, hash: promptHash, language } = prompt;
  const template = PROMPTS.find((one) => one.id === promptId && one.hashes[language] === promptHash)?.templates[language];
  if (template) await keepPromptVersion({ ctx, input: { promptId, hash: promptHash, version: promptVersion, language, ...template } });
  if (!isPart) await setWriting({ ctx, input: { generationId, writer: chain[0] ?? COMPOSER, promptId, promptVersion, promptHash, renderedPrompt: sent } });
}

const shapes = new WeakMap<z.ZodType, string>();

/** Tokens of what is sent, the schema with it, about. */
function countPromptTokens({ instructions, prompt }: Sent, schema: z.ZodType): number {
  const shape = shapes.get(schema) ?? JSON.stringify(z.toJSONSchema(schema));
  shapes.set(schema, shape);
  return Math.ceil(estimateTokens(instructions) + estimateTokens(prompt) + estimateTokens(shape));
}

/** Sets aside the most that an answer may cost. Returns it (0 where nothing needs to be), or null when the day's budget has no room for it. */
async function setAside<T>({ ctx, models, generationId, maxOutputTokens = MAX_OUTPUT_TOKENS }: Run<T>, writer: Writer, promptTokens: number): Promise<number | null> {
  const dailyMicroUsd = models.dailyBudgetMicroUsd;
  const tokens = { input: Math.ceil(promptTokens * ESTIMATE_MARGIN), output: maxOutputTokens };
  const microUsd = costMicroUsd(models.priceOf(writer) ?? UNKNOWN_PRICE, tokens);
  if (dailyMicroUsd === null || microUsd === 0) return 0;
  return (await reserveCost({ ctx, input: { generationId, microUsd, dailyMicroUsd } })) ? microUsd : null;
}

function listParameters<T>({ models, schemaName, timeoutSeconds, composerTask, maxOutputTokens = MAX_OUTPUT_TOKENS }: Run<T>, writer: Writer): Attempt["parameters"] {
  if (writer.provider === COMPOSER.provider) return { seed: composerTask.seed };
  return { schema: schemaName, maxOutputTokens, timeoutSeconds, firstTokenSeconds: models.firstTokenSeconds };
}

/** One answer of one writer: money set aside before, calls recorded after. */
async function answer<T>(run: Run<T>, writer: Writer, sent: Sent, kind: Attempt["kind"], totalMs: number): Promise<WriterOutcome<T>> {
  const { ctx, models, generationId, events, signal, maxOutputTokens = MAX_OUTPUT_TOKENS } = run;
  const isComposer = writer.provider === COMPOSER.provider;
  const promptTokens = isComposer ? 0 : countPromptTokens(sent, run.schema);
  const reservedMicroUsd = await setAside(run, writer, promptTokens);
  if (reservedMicroUsd === null) return { ok: false, errorCode: "budget_spent", issues: null, reason: "the creator's daily budget", calls: [], text: "" };
  run.onBegin?.();
  const outcome = await callWriter<T>({
    model: models.languageModel(writer),
    ...sent,
    schema: run.schema,
    schemaName: run.schemaName,
    maxOutputTokens,
    ...(isComposer ? { providerOptions: { composer: { task: run.composerTask } } } : {}),
    signal,
    timeouts: isComposer ? null : { totalMs, firstTokenMs: models.firstTokenSeconds * 1000 },
    clock: ctx.clock,
    onPartial: async (partial) => run.onPartial?.(partial, false),
    onCallFailed: ({ errorCode }, reason) => ctx.log.warn({ generationId, writer, errorCode, reason }, "a call of a writer failed"),
  });
  if (!outcome.ok) ctx.log.warn({ generationId, writer, errorCode: outcome.errorCode, reason: outcome.reason }, "a writer's answer cannot be used");
  const about = { writer, kind, price: models.priceOf(writer), promptTokens, parameters: listParameters(run, writer) };
  const attempts = outcome.calls.map((call) => toAttempt(call, about));
  run.attempts.push(...attempts);
  await recordAttempts({ ctx, input: { generationId, writer, attempts, raw: outcome.text, releasedMicroUsd: reservedMicroUsd } });
  await events?.append(...attempts.map((attempt) => ({ kind: "attempt" as const, attempt })));
  return outcome;
}

/** A writer's answer, and where that breaks the schema, one mending of it by the same writer. */
async function tryWriter<T>(run: Run<T>, writer: Writer, failed: FailedWriter[]): Promise<Tried<T>> {
  const { events, sent, prompt, timeoutSeconds } = run;
  const begun = performance.now();
  const first = await answer(run, writer, sent, "write", timeoutSeconds * 1000);
  if (first.ok) return first;
  const leftMs = timeoutSeconds * 1000 - (performance.now() - begun);
  if (first.issues === null || writer.provider === COMPOSER.provider || leftMs <= 0) return { ...first, texts: [first.text] };
  await events?.append({ kind: "writer", writer, failed: [...failed], repair: true });
  const mending = renderPrompt(repairOutputPrompt, prompt.language, {
    task: `${sent.instructions}\n\n${sent.prompt}`, answer: first.text.slice(0, REPAIR_CHARACTERS), issues: first.issues,
  });
  const second = await answer(run, writer, mending, "repair", leftMs);
  return second.ok ? second : { ok: false, errorCode: second.errorCode === "budget_spent" ? first.errorCode : second.errorCode, texts: [first.text, second.text] };
}

/**
 * Has the first writer of the chain that can fill the schema do so, whoever that is: the asked-for model, the fallbacks,
 * the composer. Each answer is judged by its validated value; a broken one is mended once by its writer, and what still
 * cannot be used is kept as text. Prompt, calls, tokens, cost and raw output are stored with the generation, and who
 * failed and why is told in its events.
 *
 * Throws AppError `stopped`, or the last writer's code when nobody could write.
 */
export async function writeStructured<T>(task: StructuredTask<T>): Promise<Structured<T>> {
  const { ctx, generationId, events, chain } = task;
  const run: Run<T> = { ...task, sent: markInstructions(task), attempts: [] };
  const failed: FailedWriter[] = [];
  await beginWriting(run);
  for (const writer of chain) {
    if (failed.length > 0 && !task.isPart) await setWriter({ ctx, input: { generationId, writer } });
    await events?.append({ kind: "writer", writer, ...(failed.length > 0 ? { failed: [...failed] } : {}) });
    const tried = await tryWriter(run, writer, failed);
    if (tried.ok) {
      await task.onPartial?.(tried.value as Arriving<T>, true);
      return { value: tried.value, writer, attempts: run.attempts, failed, instructions: writer.provider === COMPOSER.provider ? null : run.sent.instructions };
    }
    if (tried.errorCode === "stopped") throw new AppError("stopped");
    failed.push({ writer, errorCode: tried.errorCode });
    await events?.append(...tried.texts.filter((text) => text.trim() !== "").map((text) => ({ kind: "raw" as const, writer, text })));
  }
  throw new AppError(failed.at(-1)?.errorCode ?? "writer_unavailable");
}
