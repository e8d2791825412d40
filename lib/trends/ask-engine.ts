import type { z } from "zod";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { createAnswerCache } from "./answer-cache.ts";
import type { Answer, EngineCall, Freshness } from "./engine.ts";
import { EngineFault } from "./engine-fault.ts";
import { type EnginePolicy, isCircuitOpen } from "./engine-policy.ts";
import { fetchEngine } from "./fetch-engine.ts";
import type { LastGood } from "./last-good.ts";

const CACHE_MS = 15_000;

export type Asking = {
  policy: EnginePolicy;
  token?: string | undefined;
  instanceId: string;
  open: () => Promise<Pick<Context, "db" | "log">>;
  clock: () => Date;
};

type Question<T> = { key: string; url: URL; schema: z.ZodType<T>; call: EngineCall; lastGood: LastGood };

/**
 * Asks an engine: from the cache of the last 15 s, else over HTTP, else what it last said. Throws AppError
 * `engine_unavailable`. A fetch belongs to all who wait for it: a caller who leaves doesn't end it.
 */
export function createAsker({ policy, token, instanceId, open, clock }: Asking) {
  const cache = createAnswerCache({ ttlMs: CACHE_MS, now: () => clock().getTime() });

  function freshness(source: Freshness["source"], at: Date): Freshness {
    return { source, fetchedAt: at.toISOString(), ageSeconds: Math.max(0, Math.round((clock().getTime() - at.getTime()) / 1000)) };
  }

  async function recall<T>({ url, schema, call, lastGood }: Question<T>, error: unknown): Promise<Answer<T>> {
    const fault = error instanceof EngineFault ? error.message : "circuit open";
    (await open()).log.warn({ fault, path: url.pathname, traceId: call.traceId }, "the trend engine did not answer");
    const kept = await lastGood.recall();
    const parsed = kept && schema.safeParse(kept.answer);
    if (!kept || !parsed?.success) throw new AppError("engine_unavailable", { cause: error, details: { fault } });
    return { value: parsed.data, freshness: freshness("last_good", kept.fetchedAt) };
  }

  return async function ask<T>(question: Question<T>): Promise<Answer<T | null>> {
    const { key, url, schema, call, lastGood } = question;
    call.signal?.throwIfAborted();
    const asked = cache.get(key, async () => {
      const answer = await policy((signal) => fetchEngine({ url, schema, token, traceId: call.traceId, instanceId, signal }));
      await lastGood.keep(answer, clock());
      return answer;
    });
    try {
      const { value, at, hit } = await untilAborted(asked, call.signal);
      return { value, freshness: freshness(hit ? "cache" : "live", new Date(at)) };
    } catch (error) {
      if (error instanceof EngineFault || isCircuitOpen(error)) return recall(question, error);
      throw error;
    }
  };
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const left = Promise.withResolvers<never>();
  const leave = () => left.reject(signal.reason);
  signal.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([work, left.promise]);
  } finally {
    signal.removeEventListener("abort", leave);
  }
}
