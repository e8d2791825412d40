import { AppError } from "#lib/errors.ts";
import { readEventPage } from "#lib/scripts/data.ts";
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

/** Follows one generation from `Last-Event-ID` (or `?after=`). 204 when it is over and all was seen: EventSource then does not come back. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const { id: generationId } = await params;
    const after = readPosition(request);
    const ownerId = await currentVisitor();
    const next = ownerId && (await readEventPage({ ctx, input: { generationId, after, limit: 1, ownerId } }));
    if (!next) throw new AppError("not_found");
    if (next.state !== "running" && next.events.length === 0) return new Response(null, { status: 204 });
    const gone = new AbortController();
    request.signal.addEventListener("abort", () => gone.abort(), { once: true });
    const pages = followEvents({ ctx, input: { generationId, after, signal: gone.signal } });
    const messages = async function* (): AsyncGenerator<StreamedEvent[]> {
      for await (const page of pages) yield page.map(({ seq, data }) => ({ id: seq, data }));
    };
    return eventStream(messages(), { onEnd: () => gone.abort() });
  } catch (error) {
    return problem(error, ctx);
  }
}
