import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { problem } from "#lib/server/respond.ts";

/** The problem document, with `problem` beside the code where a file itself is at fault (unsupported_format, empty_file, ...). */
export async function importProblem(thrown: unknown, ctx: Pick<Context, "log" | "traceId">): Promise<Response> {
  const response = problem(thrown, ctx);
  const fault = thrown instanceof AppError ? thrown.details.problem : undefined;
  if (typeof fault !== "string") return response;
  return Response.json({ ...((await response.json()) as object), problem: fault }, { status: response.status, headers: response.headers });
}
