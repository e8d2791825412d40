import { createServer } from "node:http";
import { connect } from "node:net";
import { WebSocketServer } from "ws";

/**
 * A WebSocket proxy in front of one PostgreSQL server, as Neon's driver expects. It ignores the
 * address in the request: a test proxy must not reach anything but its own server.
 */
export async function startNeonProxy(databaseUrl) {
  const target = new URL(databaseUrl);
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  sockets.on("connection", (webSocket) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    webSocket.on("message", (data) => upstream.write(data));
    upstream.on("data", (data) => webSocket.send(data));
    webSocket.on("close", () => upstream.destroy());
    upstream.on("close", () => webSocket.close());
    upstream.on("error", () => webSocket.close());
  });
  await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    for (const client of sockets.clients) client.terminate();
    http.close();
  };
  return { address: `127.0.0.1:${http.address().port}`, stop };
}
