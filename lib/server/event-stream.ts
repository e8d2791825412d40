const HEARTBEAT_MS = 15_000;

export type StreamedEvent = { id: number; data: unknown };

/**
 * Server-sent events from an async source. Pulls only as fast as the client reads, so memory stays
 * bounded; a comment line every 15 s keeps proxies from closing the connection.
 */
export function eventStream(source: AsyncIterable<StreamedEvent>, onCancel: () => void): Response {
  const encoder = new TextEncoder();
  const iterator = source[Symbol.asyncIterator]();
  let heartbeat: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(": still here\n\n")), HEARTBEAT_MS);
    },
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) {
        clearInterval(heartbeat);
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(`id: ${next.value.id}\ndata: ${JSON.stringify(next.value.data)}\n\n`));
    },
    cancel() {
      clearInterval(heartbeat);
      onCancel();
    },
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" },
  });
}
