import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { pipeToNodeResponse } from "next/dist/server/pipe-readable.js";
import { afterEach, expect, test } from "vitest";
import { eventStream, type StreamedEvent } from "./event-stream.ts";

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

/** Serves one stream as Next does; answers the address. */
async function serve(respond: () => Response): Promise<number> {
  server = createServer((_, response) => {
    const { body } = respond();
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (body) void pipeToNodeResponse(body, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function open(port: number): Socket {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  return socket;
}

async function* idle(until: AbortSignal): AsyncGenerator<StreamedEvent[]> {
  yield [{ id: 1, data: "first" }];
  await new Promise((resolve) => until.addEventListener("abort", resolve));
}

test("events carry their ids, a batch in one write; a quiet stream is kept open by comments", async () => {
  const gone = new AbortController();
  const port = await serve(() => eventStream(idle(gone.signal), { onEnd: () => gone.abort(), heartbeatMs: 20 }));
  let text = "";
  open(port).on("data", (chunk) => {
    text += String(chunk);
  });
  await expect.poll(() => text.split(": still here").length, { timeout: 30_000 }).toBeGreaterThan(3);
  expect(text).toContain('id: 1\ndata: "first"\n\n');
  expect(gone.signal.aborted).toBe(false);
});

test("a client that goes away ends the source", async () => {
  const gone = new AbortController();
  const port = await serve(() => eventStream(idle(gone.signal), { onEnd: () => gone.abort(), heartbeatMs: 20 }));
  const socket = open(port);
  await new Promise((resolve) => socket.once("data", resolve));
  socket.destroy();
  await expect.poll(() => gone.signal.aborted, { timeout: 30_000 }).toBe(true);
});

test("a client that does not read: no more is asked for than fits the sockets, and after some heartbeats it is let go", async () => {
  const gone = new AbortController();
  let asked = 0;
  async function* endless(): AsyncGenerator<StreamedEvent[]> {
    while (!gone.signal.aborted) {
      asked++;
      yield [{ id: asked, data: "x".repeat(64 * 1024) }];
    }
  }
  const port = await serve(() => eventStream(endless(), { onEnd: () => gone.abort(), heartbeatMs: 50 }));
  open(port).pause();
  await expect.poll(() => gone.signal.aborted, { timeout: 30_000 }).toBe(true);
  // The kernel's buffers on both sides of a loopback connection hold some megabytes; the source could give without end.
  expect(asked).toBeGreaterThan(1);
  expect(asked * 64).toBeLessThan(32 * 1024);
});

test("a source that fails ends the stream, and no heartbeat is left behind", async () => {
  let ended = 0;
  async function* failing(): AsyncGenerator<StreamedEvent[]> {
    yield [{ id: 1, data: "first" }];
    throw new Error("the database went away");
  }
  const reader = eventStream(failing(), { onEnd: () => ended++, heartbeatMs: 10 }).body?.getReader();
  const read = async () => {
    while (!(await reader?.read())?.done);
  };
  await expect(read()).rejects.toThrow("the database went away");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ended).toBe(1);
});
