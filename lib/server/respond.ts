import { type AppErrorCode, toAppError } from "#lib/errors.ts";
import type { Context } from "#lib/context.ts";

const STATUS: Record<AppErrorCode, number> = {
  bad_input: 400,
  not_found: 404,
  not_allowed: 403,
  too_large: 413,
  too_many_requests: 429,
  conflict: 409,
  database_locked: 503,
  no_evidence: 422,
  engine_unavailable: 503,
  embedder_unavailable: 503,
  embedder_rate_limited: 503,
  embedder_output_invalid: 502,
  media_unsupported: 415,
  media_url_refused: 403,
  media_fetch_failed: 502,
  writer_unavailable: 503,
  writer_rate_limited: 503,
  writer_output_invalid: 502,
  writer_refused: 502,
  writer_timed_out: 504,
  writer_key_refused: 503,
  budget_spent: 429,
  instruction_not_understood: 422,
  stopped: 409,
  interrupted: 409,
  unexpected: 500,
};

/** An error as an RFC 9457 problem document; the code is the type, the trace id finds it in the log. */
export function problem(thrown: unknown, ctx: Pick<Context, "log" | "traceId">): Response {
  const error = toAppError(thrown);
  if (error.code === "unexpected") ctx.log.error({ error: error.cause ?? error }, "request failed");
  const status = STATUS[error.code];
  const body = { type: `urn:reelwright:${error.code}`, title: error.code, status, code: error.code, traceId: ctx.traceId };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } });
}
