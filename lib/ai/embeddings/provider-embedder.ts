import { createMistral } from "@ai-sdk/mistral";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { embedMany, type EmbeddingModel } from "ai";
import { circuitBreaker, ConsecutiveBreaker, handleAll } from "cockatiel";
import { checkVectors } from "./check-vectors.ts";
import { type Embedder, EMBEDDING_DIMENSIONS } from "./embedder.ts";
import { toEmbedderFault } from "./embedder-fault.ts";
import { prepareText } from "./prepare-text.ts";

export type Provider = {
  space: string;
  provider: "openai" | "mistral" | "compatible";
  model: string;
  baseUrl: string | undefined;
  apiKey: string | undefined;
  /** Longest a call may take. A visitor waits for a query, an import for its documents. */
  timeoutMs?: { query: number; document: number };
};

const TIMEOUT_MS = { query: 5_000, document: 60_000 } as const;
/** Attempts after the first; the SDK waits as Retry-After says. Who waits for a query has other arms to answer. */
const RETRIES = { query: 0, document: 2 } as const;
const BREAK_AFTER = 3;
const BREAK_MS = 15_000;

/** Models that can shorten their vectors; others refuse to be asked. */
const SHORTENED = /text-embedding-3|qwen3-embedding-[48]b|codestral-embed/i;

function openModel({ provider, model, baseUrl, apiKey }: Provider): EmbeddingModel {
  if (provider === "openai") return createOpenAI({ apiKey: apiKey ?? "", baseURL: baseUrl }).embeddingModel(model);
  if (provider === "mistral") return createMistral({ apiKey: apiKey ?? "", baseURL: baseUrl }).embeddingModel(model);
  return createOpenAICompatible({ name: "compatible", baseURL: baseUrl ?? "", apiKey }).embeddingModel(model);
}

/** An embedder behind a provider's HTTP interface. After three failed queries in a row it isn't asked for 15 s. */
export function openProviderEmbedder(given: Provider): Embedder {
  const { space, timeoutMs = TIMEOUT_MS } = given;
  const model = openModel(given);
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: BREAK_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER) });
  return {
    space,
    embed: async (texts, { use, signal }) => {
      const timeout = AbortSignal.timeout(timeoutMs[use]);
      const ask = () =>
        embedMany({
          model,
          values: texts.map((text) => prepareText(text, given.model, use)),
          maxRetries: RETRIES[use],
          maxParallelCalls: 2,
          abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout,
          ...(SHORTENED.test(given.model) ? { dimensions: EMBEDDING_DIMENSIONS } : {}),
        });
      try {
        const { embeddings } = use === "query" ? await breaker.execute(ask) : await ask();
        return checkVectors(embeddings, texts.length);
      } catch (thrown) {
        throw toEmbedderFault(timeout.aborted && !signal?.aborted ? timeout.reason : thrown, space, signal);
      }
    },
  };
}
