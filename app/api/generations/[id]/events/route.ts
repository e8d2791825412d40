import { AppError } from "#lib/errors.ts";
import { readGeneration } from "#lib/scripts/data.ts";
import { followEvents } from "#lib/scripts/follow-events.ts";
import { requestContext } from "#lib/server/context.ts";
import { eventStream, type StreamedEvent } from "#lib/server/event-stream.ts";
import { problem } from "#lib/server/respond.ts";
import { currentVisitor } from "#lib/server/visitor.ts";

function readPosition(request: Request): number {
  const given = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after") ?? "0";
  const position = Number(given);
  if (!Number.isSafeInteger(position) || position < 0) throw new AppError("bad_input");
  return position;
}

/** Follows one generation from `Last-Event-ID` (or `?after=`); 204 tells EventSource not to come back. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const { id: generationId } = await params;
    const after = readPosition(request);
    const ownerId = await currentVisitor();
    if (!ownerId || !(await readGeneration({ ctx, input: { generationId, ownerId } }))) throw new AppError("not_found");
    const gone = new AbortController();
    request.signal.addEventListener("abort", () => gone.abort(), { once: true });
    const events = followEvents({ ctx, input: { generationId, after, signal: gone.signal } });
    const messages = async function* (): AsyncGenerator<StreamedEvent> {
      for await (const { seq, data } of events) yield { id: seq, data };
    };
    return eventStream(messages(), () => gone.abort());
  } catch (error) {
    return problem(error, ctx);
  }
}
