import type { ProviderCall } from "#lib/ai/call-writer.ts";
import { COMPOSER } from "#lib/ai/model-registry.ts";
import { costMicroUsd, type Price, UNKNOWN_PRICE } from "#lib/ai/price-of.ts";
import { estimateTokens } from "#lib/retrieval/budget-evidence.ts";
import type { Attempt } from "../attempt.schema.ts";
import type { Writer } from "../schema.ts";

/** A provider charges nothing for a call it turned down before a word. */
const UNCHARGED: ReadonlySet<Attempt["errorCode"]> = new Set(["writer_rate_limited", "writer_key_refused", "writer_unavailable"]);

type About = {
  writer: Writer;
  kind: Attempt["kind"];
  price: Price | null;
  /** Estimated, for where the provider does not count. */
  promptTokens: number;
  parameters: Attempt["parameters"];
};

/** Tokens as counted, else as estimated from the texts. The composer has none: it is no model. */
function countTokens({ usage, text, errorCode }: ProviderCall, { writer, promptTokens }: About): { input: number; output: number; estimated: boolean } {
  if (writer.provider === COMPOSER.provider) return { input: 0, output: 0, estimated: false };
  if (usage) return { ...usage, estimated: false };
  if (text === "" && UNCHARGED.has(errorCode)) return { input: 0, output: 0, estimated: false };
  return { input: promptTokens, output: Math.ceil(estimateTokens(text)), estimated: true };
}

/** A provider call as it is stored and shown; `parameters.tokens` says when the provider did not count and we estimated. */
export function toAttempt(call: ProviderCall, about: About): Attempt {
  const { writer, kind, price, parameters } = about;
  const { input, output, estimated } = countTokens(call, about);
  const unknown = price === null && input + output > 0;
  return {
    writer, kind,
    startedAt: call.startedAt.toISOString(),
    firstTokenMs: call.firstTokenMs,
    durationMs: call.durationMs,
    errorCode: call.errorCode,
    inputTokens: input,
    outputTokens: output,
    costMicroUsd: unknown ? null : costMicroUsd(price ?? UNKNOWN_PRICE, { input, output }),
    countedMicroUsd: costMicroUsd(price ?? UNKNOWN_PRICE, { input, output }),
    parameters: { ...parameters, ...(estimated ? { tokens: "estimated" } : {}) },
  };
}
