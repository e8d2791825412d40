/**
 * Errors are values with a code from a closed list. What a person reads is a
 * message-catalogue entry per code (`errors.<code>`), never upstream text.
 */
export const APP_ERROR_CODES = [
  "bad_input",
  "not_found",
  "not_allowed",
  "too_large",
  "too_many_requests",
  "conflict",
  "database_locked",
  "no_evidence",
  "engine_unavailable",
  "embedder_unavailable",
  "embedder_rate_limited",
  "embedder_output_invalid",
  "media_unsupported",
  "media_url_refused",
  "media_fetch_failed",
  "writer_unavailable",
  "writer_rate_limited",
  "writer_output_invalid",
  "writer_refused",
  "writer_timed_out",
  "writer_key_refused",
  "budget_spent",
  "instruction_not_understood",
  "stopped",
  "interrupted",
  "unexpected",
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

export class AppError extends Error {
  readonly code: AppErrorCode;
  /** Facts for the log and for tests; never shown to a visitor. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: AppErrorCode, options: { message?: string; cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(options.message ?? code, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Wraps anything thrown; an AppError passes through unchanged. */
export function toAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError("unexpected", { cause: thrown });
}
