import { randomUUID } from "node:crypto";
import { db } from "#lib/db/client.ts";
import { settings } from "#lib/env.ts";
import { log } from "#lib/observability/log.ts";
import { createBuiltInEngine } from "#lib/trends/built-in-engine.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { observeEngine } from "#lib/trends/observe-engine.ts";
import { createRemoteEngine } from "#lib/trends/remote-engine.ts";

type Engines = { instanceId: string; builtIn: TrendEngine; chosen: TrendEngine };

// One for all module graphs of the process, because the cache and the breaker must be one.
const ENGINES = Symbol.for("reelwright.trend-engines");
const globals = globalThis as typeof globalThis & { [ENGINES]?: Engines };

const open = async () => ({ db: await db(), log: log() });
const clock = () => new Date();

function createEngines(): Engines {
  const { TREND_ENGINE_URL: address, TREND_ENGINE_TOKEN: token, TREND_ENGINE_TIMEOUT_MS: timeoutMs } = settings();
  const instanceId = randomUUID();
  const builtIn = observeEngine(createBuiltInEngine({ open, clock }));
  const chosen = address ? observeEngine(createRemoteEngine({ address, token, timeoutMs, instanceId, open, clock })) : builtIn;
  return { instanceId, builtIn, chosen };
}

function engines(): Engines {
  return (globals[ENGINES] ??= createEngines());
}

/** The engine whose trends this instance shows: the built-in one, or the one at TREND_ENGINE_URL. */
export function trendEngine(): TrendEngine {
  return engines().chosen;
}

/** What this instance tells others: always its own trends, so that no chain of instances comes about. */
export function servedEngine(): { engine: TrendEngine; instanceId: string } {
  const { builtIn, instanceId } = engines();
  return { engine: builtIn, instanceId };
}
