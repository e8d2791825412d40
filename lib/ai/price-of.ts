import type { Settings } from "#lib/env.ts";
import type { Writer } from "#lib/scripts/schema.ts";

/** USD per million tokens, which is millionths of a dollar per token. */
export type Price = { input: number; output: number };

const FREE: Price = { input: 0, output: 0 };

/** What the budget counts for a model of unknown price: as much as the dearest model that is not a "pro" one (November 2026). */
export const UNKNOWN_PRICE: Price = { input: 10, output: 50 };

/**
 * Standard prices, uncached, as of 2026-11. OpenAI: developers.openai.com/api/docs/pricing. Mistral: mistral.ai/pricing
 * (`mistral-medium-latest` is Medium 3.5 since 2026-05). Prices move: WRITER_PRICE_INPUT and _OUTPUT overrule them.
 */
const PRICES: Partial<Record<Writer["provider"], Record<string, Price>>> = {
  openai: {
    "gpt-5.4": { input: 2.5, output: 15 },
    "gpt-5.4-mini": { input: 0.75, output: 4.5 },
    "gpt-5.2": { input: 1.75, output: 14 },
    "gpt-5.1": { input: 1.25, output: 10 },
    "gpt-5": { input: 1.25, output: 10 },
    "gpt-5-mini": { input: 0.25, output: 2 },
    "gpt-5-nano": { input: 0.05, output: 0.4 },
    "gpt-4.1": { input: 2, output: 8 },
    "gpt-4.1-mini": { input: 0.4, output: 1.6 },
    "gpt-4.1-nano": { input: 0.1, output: 0.4 },
    "gpt-4o": { input: 2.5, output: 10 },
    "gpt-4o-mini": { input: 0.15, output: 0.6 },
  },
  mistral: {
    "mistral-medium-latest": { input: 1.5, output: 7.5 },
    "mistral-medium-3-5": { input: 1.5, output: 7.5 },
    "mistral-medium-2508": { input: 0.4, output: 2 },
    "mistral-large-2512": { input: 0.5, output: 1.5 },
  },
};

/** A dated snapshot (gpt-5-mini-2025-08-07) costs what its model does. */
const SNAPSHOT = /-\d{4}-\d{2}-\d{2}$/;

type PriceSettings = Pick<Settings, "WRITER" | "WRITER_PRICE_INPUT" | "WRITER_PRICE_OUTPUT">;

/** A writer's price; null = not known. The composer costs nothing, nor does a local server unless the settings say so. */
export function priceOf(writer: Writer, config: PriceSettings): Price | null {
  const { provider, modelId } = writer;
  if (provider === "composer") return FREE;
  const { WRITER_PRICE_INPUT: input, WRITER_PRICE_OUTPUT: output } = config;
  if (provider === config.WRITER && input !== undefined && output !== undefined) return { input, output };
  if (provider === "llama") return FREE;
  return PRICES[provider]?.[modelId.replace(SNAPSHOT, "")] ?? null;
}

/** Millionths of a US dollar, rounded up. */
export function costMicroUsd(price: Price, tokens: { input: number; output: number }): number {
  return Math.ceil(price.input * tokens.input + price.output * tokens.output);
}
