import type { FaultReason } from "#lib/observability/metrics.ts";

/** One failed attempt. `retryable` only for what another attempt may mend; `retryAfterMs` as the engine asked. */
export class EngineFault extends Error {
  readonly reason: FaultReason;
  readonly retryable: boolean;
  readonly retryAfterMs: number;

  constructor(reason: FaultReason, options: { retryable?: boolean; retryAfterMs?: number; detail?: string; cause?: unknown } = {}) {
    super(options.detail ? `${reason}: ${options.detail}` : reason, { cause: options.cause });
    this.name = "EngineFault";
    this.reason = reason;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}
