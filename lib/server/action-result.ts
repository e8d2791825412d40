import { type AppErrorCode, toAppError } from "#lib/errors.ts";
import type { Context } from "#lib/context.ts";

/** What a server action answers: never a thrown error, so that a form keeps what was typed. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; code: AppErrorCode; traceId: string; fields?: Record<string, string[]> };

export function actionFailure(thrown: unknown, ctx: Pick<Context, "log" | "traceId">): { ok: false; code: AppErrorCode; traceId: string } {
  const error = toAppError(thrown);
  if (error.code === "unexpected") ctx.log.error({ error: error.cause ?? error }, "action failed");
  return { ok: false, code: error.code, traceId: ctx.traceId };
}
