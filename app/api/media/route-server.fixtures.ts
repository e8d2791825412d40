import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

type Handler = (request: Request, props: { params: Promise<never> }) => Promise<Response>;
export type Route = { path: RegExp; handlers: Record<string, unknown> };

/** What Next keeps for a request while its handler runs. */
export const current = new AsyncLocalStorage<{ headers: Headers; setCookies: string[] }>();

function toRequest(message: IncomingMessage, base: string): Request {
  const headers = new Headers(Object.entries(message.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]])));
  const method = message.method ?? "GET";
  const body = ["GET", "HEAD"].includes(method) ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
  return new Request(new URL(message.url ?? "/", base), { method, headers, body, ...(body ? { duplex: "half" } : {}) } as RequestInit);
}

/** Route handlers of app/ behind a real HTTP server on the loopback; Next itself only finds the handler and keeps the cookies. */
export async function serveRoutes(routes: readonly Route[]): Promise<{ base: string; close: () => void }> {
  let base = "";
  const server = createServer((message, reply) => {
    const answer = async () => {
      const request = toRequest(message, base);
      const { pathname } = new URL(request.url);
      const found = routes.flatMap(({ path, handlers }) => {
        const groups = path.exec(pathname)?.groups;
        return groups || path.test(pathname) ? [{ handler: handlers[request.method === "HEAD" && !handlers.HEAD ? "GET" : request.method] as Handler, params: { ...groups } }] : [];
      })[0];
      if (!found?.handler) return reply.writeHead(405).end();
      const setCookies: string[] = [];
      const response = await current.run({ headers: request.headers, setCookies }, () => found.handler(request, { params: Promise.resolve(found.params as never) }));
      reply.writeHead(response.status, { ...Object.fromEntries(response.headers), ...(setCookies.length > 0 ? { "set-cookie": setCookies } : {}) });
      if (!response.body) return reply.end();
      return Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]).on("error", () => reply.destroy()).pipe(reply);
    };
    answer().catch(() => reply.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
