import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError, RetryError, StreamProviderError, TypeValidationError } from "ai";
import { z } from "zod";
import { AppError, type AppErrorCode } from "#lib/errors.ts";

/** Codes with which servers answer 400 instead of a refusal (OpenAI, Azure OpenAI). */
const REFUSALS = new Set(["content_filter", "content_policy_violation"]);
const MAX_ISSUES = 12;

/** OpenAI nests its error, Mistral does not. */
const errorBodySchema = z.union([z.object({ error: z.object({ code: z.unknown() }) }).transform(({ error }) => error), z.object({ code: z.unknown() })]);

function nameStatus(status: number | undefined, code: unknown): AppErrorCode {
  if (typeof code === "string" && REFUSALS.has(code)) return "writer_refused";
  if (status === 429) return "writer_rate_limited";
  return status === 401 || status === 403 ? "writer_key_refused" : "writer_unavailable";
}

/** The error that ended a call: the last one, where calls were repeated. */
function lastError(thrown: unknown): unknown {
  return RetryError.isInstance(thrown) ? thrown.lastError : thrown;
}

/** What a failed call of a writer means, as one of our codes. Nothing of the provider's text gets through. */
export function nameFailure(thrown: unknown): AppErrorCode {
  const error = lastError(thrown);
  if (error instanceof AppError) return error.code;
  if (APICallError.isInstance(error)) return nameStatus(error.statusCode, errorBodySchema.safeParse(error.data).data?.code);
  if (StreamProviderError.isInstance(error)) return nameStatus(error.statusCode, error.code);
  if (NoObjectGeneratedError.isInstance(error)) {
    if (error.finishReason === "content-filter") return "writer_refused";
    // A stream whose end nobody announced was cut; there is nothing ill-made to mend.
    return error.finishReason === "error" || error.finishReason === "interrupted" ? "writer_unavailable" : "writer_output_invalid";
  }
  return "writer_unavailable";
}

/** What is wrong with an answer that is no such object, line by line, for whoever shall mend it; null when that is not what went wrong. */
export function readIssues(thrown: unknown): string[] | null {
  const error = lastError(thrown);
  if (!NoObjectGeneratedError.isInstance(error) || nameFailure(error) !== "writer_output_invalid") return null;
  const cutShort = error.finishReason === "length" ? ["The answer broke off at the output limit: be briefer."] : [];
  const cause = TypeValidationError.isInstance(error.cause) ? error.cause.cause : null;
  if (!(cause instanceof z.ZodError)) return ["The answer is not one complete JSON object.", ...cutShort];
  return [...cause.issues.slice(0, MAX_ISSUES).map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`), ...cutShort];
}

/** For the log: name and message of what went wrong, without the prompt and answer that the SDK's errors carry, which are the creator's. */
export function describeFailure(thrown: unknown): string {
  const error = lastError(thrown);
  if (APICallError.isInstance(error)) return `${error.name}: status ${error.statusCode ?? "none"}`;
  if (NoOutputGeneratedError.isInstance(error)) return `${error.name}: the stream ended early`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
