import {
  BrokenCircuitError, CircuitState, ConsecutiveBreaker, DelegateBackoff, circuitBreaker, handleWhen, type IRetryBackoffContext, retry, timeout,
  TimeoutStrategy, wrap,
} from "cockatiel";
import { countFailedAttempt, setBreakerState } from "#lib/observability/metrics.ts";
import { EngineFault } from "./engine-fault.ts";

export type PolicyOptions = {
  /** Of one attempt. */
  timeoutMs: number;
  /** Attempts after the first. */
  retries: number;
  /** Shortest and longest pause before the next attempt; a longer Retry-After means no further attempt. */
  minPauseMs: number;
  maxPauseMs: number;
  /** Failed attempts in a row that open the circuit, and how long it stays open. */
  breakAfter: number;
  openMs: number;
};

export const DEFAULT_POLICY = { retries: 2, minPauseMs: 100, maxPauseMs: 2_000, breakAfter: 4, openMs: 10_000 } as const;

const STATE_NUMBER = { [CircuitState.Closed]: 0, [CircuitState.Open]: 1, [CircuitState.Isolated]: 1, [CircuitState.HalfOpen]: 2 } as const;

/** A request the engine refuses says nothing about its health. */
const isEngineUnwell = (error: unknown) => error instanceof EngineFault && error.reason !== "refused";

/** Decorrelated jitter (Brooker 2015): between the shortest pause and three times the last, never under Retry-After. */
function nextPause({ minPauseMs, maxPauseMs }: PolicyOptions) {
  return (context: IRetryBackoffContext<unknown>, last: number | undefined) => {
    const fault = "error" in context.result ? context.result.error : null;
    const jitter = Math.min(maxPauseMs, minPauseMs + Math.random() * (3 * (last ?? minPauseMs) - minPauseMs));
    return { delay: Math.max(jitter, fault instanceof EngineFault ? fault.retryAfterMs : 0), state: jitter };
  };
}

/** Runs one call: `attempt` once, or up to `retries` times more where that may help. The signal is the attempt's time-out. Throws what the last attempt threw. */
export type EnginePolicy = <T>(attempt: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/** Retry around breaker around time-out: every attempt counts for the breaker, and an open circuit ends the retries. */
export function createEnginePolicy(options: PolicyOptions): EnginePolicy {
  const retries = retry(
    handleWhen((error) => error instanceof EngineFault && error.retryable && error.retryAfterMs <= options.maxPauseMs),
    { maxAttempts: options.retries, backoff: new DelegateBackoff<IRetryBackoffContext<unknown>, number>(nextPause(options)) },
  );
  const breaker = circuitBreaker(handleWhen(isEngineUnwell), { halfOpenAfter: options.openMs, breaker: new ConsecutiveBreaker(options.breakAfter) });
  breaker.onStateChange((state) => setBreakerState(STATE_NUMBER[state]));
  setBreakerState(0);
  const policy = wrap(retries, breaker, timeout(options.timeoutMs, TimeoutStrategy.Cooperative));
  return async (attempt) => {
    // One call tries whether the engine is back; nobody else waits for how that ends.
    if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    return policy.execute(({ signal }) => attempt(signal).catch(countFault));
  };
}

function countFault(error: unknown): never {
  if (error instanceof EngineFault) countFailedAttempt(error.reason);
  throw error;
}

/** Whether a call was not even tried. */
export function isCircuitOpen(error: unknown): boolean {
  return error instanceof BrokenCircuitError;
}
