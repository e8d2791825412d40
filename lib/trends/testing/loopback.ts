import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type Loopback = { url: string; close: () => Promise<void> };

/** A real HTTP server on a free port of the loopback. */
export async function listen(listener: RequestListener): Promise<Loopback> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
  return { url: `http://127.0.0.1:${port}`, close };
}

/** The same for a function from web request to web response, as Next's route handlers are. */
export function listenWith(handler: (request: Request) => Promise<Response>): Promise<Loopback> {
  return listen((incoming, outgoing) => {
    const headers = Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : []));
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, { headers });
    void handler(request).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    });
  });
}
