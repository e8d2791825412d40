import {
  APICallError,
  type LanguageModelV4,
  type LanguageModelV4CallOptions,
  type LanguageModelV4StreamPart,
  type LanguageModelV4Usage,
} from "@ai-sdk/provider";
import type { ScriptDraft } from "#lib/scripts/schema.ts";
import { composeScript } from "./compose-script.ts";
import { composerTaskSchema } from "./schema.ts";
import { countWords } from "./text/count-words.ts";

/** Bump when the same task and seed begin to give another script. */
const COMPOSER_VERSION = "composer-3";
const TEXT_ID = "draft";

function badTask(message: string, cause?: unknown): APICallError {
  return new APICallError({ message, url: "composer:", requestBodyValues: {}, isRetryable: false, ...(cause === undefined ? {} : { cause }) });
}

/** The draft for the task in `providerOptions.composer.task`; an APICallError says what is wrong with the task. */
function compose(options: LanguageModelV4CallOptions): ScriptDraft {
  const task = options.providerOptions?.composer?.task;
  if (task === undefined) throw badTask("The composer needs its task in providerOptions.composer.task.");
  const parsed = composerTaskSchema.safeParse(task);
  if (!parsed.success) throw badTask(`The composer's task is not valid: ${parsed.error.issues[0]?.path.join(".") ?? ""}`, parsed.error);
  return composeScript(parsed.data);
}

function spokenWords(value: unknown): number {
  if (typeof value === "string") return countWords(value);
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + spokenWords(item), 0);
  return typeof value === "object" && value !== null ? spokenWords(Object.values(value)) : 0;
}

/** Words stand in for tokens: there is no tokenizer here, and no prompt is read. */
function countUsage(draft: ScriptDraft): LanguageModelV4Usage {
  const words = spokenWords(draft);
  return {
    inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: words, text: words, reasoning: 0 },
  };
}

/** Resolves after a delay, or rejects at once with the signal's reason. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", abort, { once: true });
  });
}

function streamParts(draft: ScriptDraft, modelId: string): LanguageModelV4StreamPart[] {
  const deltas = JSON.stringify(draft).match(/\S+\s*/g) ?? [];
  return [
    { type: "stream-start", warnings: [] },
    { type: "response-metadata", modelId },
    { type: "text-start", id: TEXT_ID },
    ...deltas.map((delta) => ({ type: "text-delta" as const, id: TEXT_ID, delta })),
    { type: "text-end", id: TEXT_ID },
    { type: "finish", usage: countUsage(draft), finishReason: { unified: "stop", raw: undefined } },
  ];
}

function paceParts(parts: readonly LanguageModelV4StreamPart[], wordsPerSecond: number, signal: AbortSignal | undefined): ReadableStream<LanguageModelV4StreamPart> {
  let next = 0;
  return new ReadableStream({
    async pull(controller) {
      signal?.throwIfAborted();
      const part = parts[next];
      if (part === undefined) return controller.close();
      if (part.type === "text-delta" && wordsPerSecond > 0) await pause(1000 / wordsPerSecond, signal);
      next += 1;
      controller.enqueue(part);
    },
  });
}

/**
 * The built-in writer as an AI SDK language model. It reads no prompt: the task comes in `providerOptions.composer.task`
 * and the answer is the JSON text of a ScriptDraft. `wordsPerSecond` paces the stream; 0 sends it as fast as it is read.
 */
export function createComposerModel({ wordsPerSecond }: { wordsPerSecond: number }): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: "composer",
    modelId: COMPOSER_VERSION,
    supportedUrls: {},
    async doGenerate(options) {
      options.abortSignal?.throwIfAborted();
      const draft = compose(options);
      return {
        content: [{ type: "text", text: JSON.stringify(draft) }],
        finishReason: { unified: "stop", raw: undefined },
        usage: countUsage(draft),
        response: { modelId: COMPOSER_VERSION },
        warnings: [],
      };
    },
    async doStream(options) {
      options.abortSignal?.throwIfAborted();
      return { stream: paceParts(streamParts(compose(options), COMPOSER_VERSION), wordsPerSecond, options.abortSignal) };
    },
  };
}
