import { APICallError, InvalidResponseDataError, RetryError } from "ai";
import { BrokenCircuitError } from "cockatiel";
import { AppError } from "#lib/errors.ts";

/** Answers that are about the texts, not about the provider's health. */
const REFUSED = [400, 413, 422];

const NAMED: Record<number, string> = { 401: "it refuses the key", 403: "it refuses the key", 404: "it knows no such model or address" };

/** What a provider's failure means; upstream text stays in `cause`. `signal` is the caller's own. */
export function toEmbedderFault(thrown: unknown, space: string, signal: AbortSignal | undefined): AppError {
  if (thrown instanceof AppError) return thrown;
  if (signal?.aborted) return new AppError("stopped", { cause: thrown });
  const cause = RetryError.isInstance(thrown) ? thrown.lastError : thrown;
  const status = APICallError.isInstance(cause) ? cause.statusCode : undefined;
  const unavailable = (why: string) => new AppError("embedder_unavailable", { message: `${space} can't embed: ${why}.`, cause, details: { space, status } });
  if (cause instanceof BrokenCircuitError) return unavailable("it failed several times in a row");
  if (cause instanceof Error && cause.name === "TimeoutError") return unavailable("no answer in time");
  // The SDK counts the vectors itself.
  if (InvalidResponseDataError.isInstance(cause)) return new AppError("embedder_output_invalid", { message: `${space} sent too few or too many vectors.`, cause, details: { space } });
  if (status === undefined) return unavailable("it can't be reached");
  if (status === 429) return new AppError("embedder_rate_limited", { message: `${space} asks to slow down.`, cause, details: { space } });
  if (REFUSED.includes(status)) return new AppError("bad_input", { message: `${space} refuses what it was asked (${status}).`, cause, details: { space, status } });
  if (status < 300) return new AppError("embedder_output_invalid", { message: `${space} sent something that is no answer.`, cause, details: { space, status } });
  return unavailable(NAMED[status] ?? `it answers ${status}`);
}
