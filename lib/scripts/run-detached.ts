import type { Context } from "#lib/context.ts";
import { type AppError, toAppError } from "#lib/errors.ts";
import { type EventLog, openEventLog } from "./open-event-log.ts";
import { runningGenerations } from "./running-generations.ts";
import { watchForStop } from "./watch-for-stop.ts";

/** What went wrong, for the log: without the prompt and answer that the SDK's errors carry, which are the creator's. */
function nameCause({ cause }: AppError): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

function failure(error: AppError, signal: AbortSignal): { state: "failed" | "stopped"; errorCode: AppError["code"] } {
  return signal.aborted ? { state: "stopped", errorCode: "stopped" } : { state: "failed", errorCode: error.code };
}

type Detached = { ctx: Context; generationId: string; work: (means: { events: EventLog; signal: AbortSignal }) => Promise<void> };

/**
 * Runs a generation's work. It belongs to the server, not to a connection: every step is stored as an event, and Stop
 * reaches it from any process. Never throws; the outcome is the generation's state.
 */
export async function runDetached({ ctx, generationId, work }: Detached): Promise<void> {
  const controller = new AbortController();
  runningGenerations.set(generationId, controller);
  const unwatch = watchForStop(ctx, generationId, controller);
  const events = openEventLog({ ctx, generationId });
  try {
    await work({ events, signal: controller.signal });
    await events.end({ kind: "end", state: "done", errorCode: null });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === "unexpected" && !controller.signal.aborted) ctx.log.error({ cause: nameCause(error), stack: error.cause instanceof Error ? error.cause.stack : undefined, generationId }, "generation failed");
    await events.end({ kind: "end", ...failure(error, controller.signal) }).catch((lost: unknown) => {
      ctx.log.error({ error: lost, generationId }, "the end of a generation could not be stored");
    });
  } finally {
    unwatch();
    runningGenerations.delete(generationId);
  }
}
