import { type AddressInfo, connect, createServer, type Socket } from "node:net";

const NOTIFICATION = "A".charCodeAt(0);

/** Passes a server's messages on, but for notifications: how a pooler looks to a client that listens. */
function passAllButNotifications(from: Socket, to: Socket): void {
  let rest: Buffer = Buffer.alloc(0);
  from.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 5) {
      const length = 1 + rest.readInt32BE(1);
      if (rest.length < length) return;
      if (rest[0] !== NOTIFICATION) to.write(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  });
}

/** A way to the server at `url` on which LISTEN succeeds and nothing is ever heard. */
export async function startMuteProxy(url: string): Promise<{ url: string; close: () => void }> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    passAllButNotifications(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const muted = new URL(url);
  muted.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: muted.href, close };
}
