const HEARTBEAT_MS = 15_000;
/** A client that took nothing for so many heartbeats is let go; it comes back with Last-Event-ID if it lives. */
const PATIENCE = 4;

export type StreamedEvent = { id: number; data: unknown };

type Options = {
  /** Called once, however the stream ends: the source is to stop. */
  onEnd: () => void;
  heartbeatMs?: number;
};

function encodeEvents(events: readonly StreamedEvent[]): string {
  return events.map(({ id, data }) => `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`).join("");
}

/**
 * Server-sent events from an async source of events in batches, a batch a write. Pulls only when the client has taken
 * what it was given, so that memory stays bounded by one batch; a comment line every 15 s keeps proxies from closing
 * the connection. A client that takes nothing for a minute is let go.
 */
export function eventStream(source: AsyncIterable<readonly StreamedEvent[]>, { onEnd, heartbeatMs = HEARTBEAT_MS }: Options): Response {
  const encoder = new TextEncoder();
  const iterator = source[Symbol.asyncIterator]();
  let heartbeat: NodeJS.Timeout | undefined;
  let isOpen = true;
  let untaken = 0;
  const end = () => {
    isOpen = false;
    clearInterval(heartbeat);
    onEnd();
  };
  const beat = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if ((controller.desiredSize ?? 0) > 0) {
      untaken = 0;
      controller.enqueue(encoder.encode(": still here\n\n"));
    } else if (++untaken >= PATIENCE) {
      end();
      controller.close();
    }
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      heartbeat = setInterval(() => beat(controller), heartbeatMs);
    },
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (!isOpen) return;
        if (!next.done) return controller.enqueue(encoder.encode(encodeEvents(next.value)));
        end();
        controller.close();
      } catch (error) {
        end();
        throw error;
      }
    },
    cancel: end,
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" },
  });
}
