import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** `last_good` and `error`: the engine itself did not answer. */
export type EngineOutcome = (typeof OUTCOMES)[number];
/** Why one attempt at a remote engine failed. */
export type FaultReason = (typeof FAULT_REASONS)[number];
const FAULT_REASONS = [
  "network", "timeout", "busy", "server_error", "refused", "redirect", "too_large", "not_json", "wrong_schema", "wrong_version", "loop",
] as const;
const ADAPTERS = ["built_in", "remote"] as const;
const CALLS = ["list", "read"] as const;
const OUTCOMES = ["live", "cache", "last_good", "error"] as const;
const REFRESH_OUTCOMES = ["done", "failed"] as const;
type Adapter = (typeof ADAPTERS)[number];
type RefreshReport = { seconds: number; outcome: (typeof REFRESH_OUTCOMES)[number]; trends: number; changedReels: number };

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    engineRequests: new Counter({
      name: "trend_engine_requests_total", help: "Calls of the trend engine, by where the answer came from.", labelNames: ["adapter", "call", "outcome"] as const, registers,
    }),
    engineSeconds: new Histogram({
      name: "trend_engine_request_duration_seconds", help: "How long a call of the trend engine took, retries included.", labelNames: ["adapter", "call"] as const,
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20], registers,
    }),
    engineFailures: new Counter({
      name: "trend_engine_failed_attempts_total", help: "Attempts at a remote trend engine that failed, by reason.", labelNames: ["reason"] as const, registers,
    }),
    breakerOpen: new Gauge({
      name: "trend_engine_breaker_state", help: "Circuit breaker of the remote trend engine: 0 closed, 1 open, 2 trying again.", registers,
    }),
    lastGood: new Counter({ name: "trend_engine_last_good_served_total", help: "Answers given from what a trend engine said before it went away.", registers }),
    boardAsOf: new Gauge({
      name: "trend_engine_board_as_of_timestamp_seconds", help: "Newest observation the trends rest on, Unix time.", labelNames: ["adapter"] as const, registers,
    }),
    refreshes: new Counter({ name: "trend_refresh_total", help: "Refreshes of the built-in trend engine.", labelNames: ["outcome"] as const, registers }),
    refreshSeconds: new Histogram({
      name: "trend_refresh_duration_seconds", help: "How long a refresh took.", labelNames: ["outcome"] as const, buckets: [0.5, 1, 2, 5, 15, 60, 180, 600, 1800], registers,
    }),
    refreshTrends: new Gauge({ name: "trend_refresh_trends", help: "Trends on the board after the last refresh.", registers }),
    refreshChangedReels: new Gauge({ name: "trend_refresh_changed_reels", help: "Reels the last refresh took up.", registers }),
    refreshedAt: new Gauge({ name: "trend_refresh_last_done_timestamp_seconds", help: "When a refresh was last done, Unix time; 0 = not in this process.", registers }),
  };
}

// Next loads modules in several graphs: one set of numbers a process.
const METRICS = Symbol.for("reelwright.metrics");
const globals = globalThis as typeof globalThis & { [METRICS]?: ReturnType<typeof createMetrics> };

function metrics() {
  return (globals[METRICS] ??= withZeros(createMetrics()));
}

/** A series that begins with its first event shows no increase: what alerts look at is there from the start. */
function withZeros(created: ReturnType<typeof createMetrics>): ReturnType<typeof createMetrics> {
  const { engineRequests, engineFailures, refreshes } = created;
  for (const reason of FAULT_REASONS) engineFailures.inc({ reason }, 0);
  for (const outcome of REFRESH_OUTCOMES) refreshes.inc({ outcome }, 0);
  for (const adapter of ADAPTERS) for (const call of CALLS) for (const outcome of OUTCOMES) engineRequests.inc({ adapter, call, outcome }, 0);
  return created;
}

/** All numbers in Prometheus' text form, with its content type. */
export async function renderMetrics(): Promise<{ contentType: string; text: string }> {
  const { registry } = metrics();
  return { contentType: registry.contentType, text: await registry.metrics() };
}

export function observeEngineCall(call: { adapter: Adapter; call: (typeof CALLS)[number]; outcome: EngineOutcome; seconds: number }): void {
  const { engineRequests, engineSeconds, lastGood } = metrics();
  const { adapter, call: name, outcome, seconds } = call;
  engineRequests.inc({ adapter, call: name, outcome });
  engineSeconds.observe({ adapter, call: name }, seconds);
  if (outcome === "last_good") lastGood.inc();
}

/** One attempt at a remote engine that failed. */
export function countFailedAttempt(reason: FaultReason): void {
  metrics().engineFailures.inc({ reason });
}

/** 0 closed, 1 open, 2 half open. */
export function setBreakerState(state: 0 | 1 | 2): void {
  metrics().breakerOpen.set(state);
}

/** `asOf`: the newest observation of the board an adapter shows. */
export function observeBoard(adapter: Adapter, asOf: Date): void {
  metrics().boardAsOf.set({ adapter }, asOf.getTime() / 1000);
}

export function observeRefresh({ seconds, outcome, trends, changedReels }: RefreshReport): void {
  const { refreshes, refreshSeconds, refreshTrends, refreshChangedReels, refreshedAt } = metrics();
  refreshes.inc({ outcome });
  refreshSeconds.observe({ outcome }, seconds);
  if (outcome === "failed") return;
  refreshTrends.set(trends);
  refreshChangedReels.set(changedReels);
  refreshedAt.setToCurrentTime();
}
