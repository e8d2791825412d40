import { createMistral } from "@ai-sdk/mistral";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { createProviderRegistry, customProvider, type LanguageModel } from "ai";
import { AppError } from "#lib/errors.ts";
import type { Settings } from "#lib/env.ts";
import type { Writer } from "#lib/scripts/schema.ts";
import { createComposerModel } from "./composer/composer-model.ts";

export const COMPOSER: Writer = { provider: "composer", modelId: "composer-1" };

export type ModelRegistry = {
  /** The writer new scripts get unless a request names another. */
  preferred: Writer;
  /** Writers that the settings make usable; the composer is always among them. */
  available: Writer[];
  /** The AI SDK model of a writer. Throws AppError `writer_unavailable` for one that is not configured. */
  languageModel: (writer: Writer) => LanguageModel;
};

function configuredWriters(config: Settings): Writer[] {
  const writers: Writer[] = [COMPOSER];
  if (config.OPENAI_API_KEY) writers.push({ provider: "openai", modelId: config.OPENAI_MODEL });
  if (config.MISTRAL_API_KEY) writers.push({ provider: "mistral", modelId: config.MISTRAL_MODEL });
  if (config.LLAMA_BASE_URL) writers.push({ provider: "llama", modelId: config.LLAMA_MODEL });
  return writers;
}

/** All writers behind one AI SDK provider registry, `<provider>:<model>`. */
export function createModelRegistry(config: Settings): ModelRegistry {
  const available = configuredWriters(config);
  const preferred = available.find((writer) => writer.provider === config.WRITER) ?? COMPOSER;
  const registry = createProviderRegistry({
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
  const languageModel = (writer: Writer) => {
    const known = available.some((entry) => entry.provider === writer.provider && entry.modelId === writer.modelId);
    if (!known) throw new AppError("writer_unavailable", { details: { ...writer } });
    return registry.languageModel(`${writer.provider}:${writer.modelId}`);
  };
  return { preferred, available, languageModel };
}
