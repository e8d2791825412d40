import { expect, test } from "vitest";
import { costMicroUsd, priceOf } from "./price-of.ts";

const none = { WRITER: "openai", WRITER_PRICE_INPUT: undefined, WRITER_PRICE_OUTPUT: undefined } as const;

test("a model's price, also of its dated snapshot; unknown models are unknown, local ones free", () => {
  expect(priceOf({ provider: "openai", modelId: "gpt-5-mini" }, none)).toEqual({ input: 0.25, output: 2 });
  expect(priceOf({ provider: "openai", modelId: "gpt-5-mini-2025-08-07" }, none)).toEqual({ input: 0.25, output: 2 });
  expect(priceOf({ provider: "openai", modelId: "gpt-99" }, none)).toBeNull();
  expect(priceOf({ provider: "mistral", modelId: "gpt-5-mini" }, none)).toBeNull();
  expect(priceOf({ provider: "llama", modelId: "anything" }, none)).toEqual({ input: 0, output: 0 });
  expect(priceOf({ provider: "composer", modelId: "composer-1" }, none)).toEqual({ input: 0, output: 0 });
});

test("the settings' price is the price of WRITER's model only, a local server's too", () => {
  const priced = { WRITER: "llama", WRITER_PRICE_INPUT: 0.5, WRITER_PRICE_OUTPUT: 0 } as const;
  expect(priceOf({ provider: "llama", modelId: "hosted" }, priced)).toEqual({ input: 0.5, output: 0 });
  expect(priceOf({ provider: "openai", modelId: "gpt-5-mini" }, priced)).toEqual({ input: 0.25, output: 2 });
});

test("cost in millionths of a dollar, rounded up", () => {
  expect(costMicroUsd({ input: 0.25, output: 2 }, { input: 6_001, output: 2_000 })).toBe(5_501);
  expect(costMicroUsd({ input: 0, output: 0 }, { input: 9, output: 9 })).toBe(0);
});
