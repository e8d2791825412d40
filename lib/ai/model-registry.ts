import { createMistral } from "@ai-sdk/mistral";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { createProviderRegistry, customProvider } from "ai";
import { AppError } from "#lib/errors.ts";
import type { Settings } from "#lib/env.ts";
import type { Writer } from "#lib/scripts/schema.ts";
import { createComposerModel } from "./composer/composer-model.ts";
import { type Price, priceOf } from "./price-of.ts";

export const COMPOSER: Writer = { provider: "composer", modelId: "composer-3" };

export type ModelRegistry = {
  /** The writer new scripts get unless a request names another. */
  preferred: Writer;
  /** Writers that the settings make usable; the composer is always among them. */
  available: Writer[];
  /** The AI SDK model of a writer. Throws AppError `writer_unavailable` for one that is not configured. */
  languageModel: (writer: Writer) => LanguageModelV4;
  /**
   * Who writes, in order: the one asked for, the fallbacks of the settings, the composer. Asked for the composer, it alone.
   * Throws AppError `writer_unavailable` when the one asked for is not configured.
   */
  chain: (requested: Writer) => Writer[];
  /** Null = not known. */
  priceOf: (writer: Writer) => Price | null;
  /** Longest silence before the first word of one call. */
  firstTokenSeconds: number;
  /** Millionths of a US dollar per creator and day (UTC); null = no limit. */
  dailyBudgetMicroUsd: number | null;
};

export function isSameWriter(one: Writer, other: Writer): boolean {
  return one.provider === other.provider && one.modelId === other.modelId;
}

function configuredWriters(config: Settings): Writer[] {
  const writers: Writer[] = [COMPOSER];
  if (config.OPENAI_API_KEY) writers.push({ provider: "openai", modelId: config.OPENAI_MODEL });
  if (config.MISTRAL_API_KEY) writers.push({ provider: "mistral", modelId: config.MISTRAL_MODEL });
  if (config.LLAMA_BASE_URL) writers.push({ provider: "llama", modelId: config.LLAMA_MODEL });
  return writers;
}

function createProviders(config: Settings) {
  return createProviderRegistry({
    composer: customProvider({
      languageModels: { [COMPOSER.modelId]: createComposerModel({ wordsPerSecond: config.COMPOSER_WORDS_PER_SECOND }) },
    }),
    openai: createOpenAI({ apiKey: config.OPENAI_API_KEY ?? "", baseURL: config.OPENAI_BASE_URL }),
    mistral: createMistral({ apiKey: config.MISTRAL_API_KEY ?? "", baseURL: config.MISTRAL_BASE_URL }),
    llama: createOpenAICompatible({
      name: "llama",
      baseURL: config.LLAMA_BASE_URL ?? "http://127.0.0.1:11434/v1",
      apiKey: config.LLAMA_API_KEY,
      supportsStructuredOutputs: true,
      includeUsage: true,
    }),
  });
}

/** All writers behind one AI SDK provider registry, `<provider>:<model>`. */
export function createModelRegistry(config: Settings): ModelRegistry {
  const available = configuredWriters(config);
  const providers = createProviders(config);
  const requireKnown = (writer: Writer) => {
    if (!available.some((entry) => isSameWriter(entry, writer))) throw new AppError("writer_unavailable", { details: { ...writer } });
  };
  const chain = (requested: Writer) => {
    requireKnown(requested);
    if (requested.provider === COMPOSER.provider) return [COMPOSER];
    const fallbacks = config.WRITER_FALLBACK.flatMap((provider) => available.filter((writer) => writer.provider === provider));
    const others = [...new Set(fallbacks)].filter((writer) => writer !== COMPOSER && !isSameWriter(writer, requested));
    return [requested, ...others, COMPOSER];
  };
  return {
    preferred: available.find((writer) => writer.provider === config.WRITER) ?? COMPOSER,
    available,
    languageModel: (writer) => {
      requireKnown(writer);
      return providers.languageModel(`${writer.provider}:${writer.modelId}`);
    },
    chain,
    priceOf: (writer) => priceOf(writer, config),
    firstTokenSeconds: config.WRITER_FIRST_TOKEN_SECONDS,
    dailyBudgetMicroUsd: config.BUDGET_PER_CREATOR_USD === undefined ? null : Math.round(config.BUDGET_PER_CREATOR_USD * 1e6),
  };
}
