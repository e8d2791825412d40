import type pg from "pg";
import type { Channel } from "./channel.ts";
import { type Connect, keepListening } from "./keep-listening.ts";

/** What both drivers have: `pg` and Neon's, whose client is made after it. */
type Driver = { Client: typeof pg.Client; query: (text: string, values: unknown[]) => Promise<unknown> };

function connectWith(Client: typeof pg.Client, url: string, name: string): Connect {
  return async ({ payload, lost }) => {
    const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client.on("notification", (message) => payload(message.payload ?? ""));
    client.on("error", lost);
    client.on("end", lost);
    try {
      await client.connect();
      await client.query(`listen ${name}`);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    return client;
  };
}

/** The channel of one server, and how to end whatever still listens when the database is closed. */
export function openChannel(url: string, { Client, query }: Driver): { channel: Channel; close: () => Promise<void> } {
  const open = new Set<() => Promise<void>>();
  const notify: Channel["notify"] = async (name, payload) => {
    await query("select pg_notify($1, $2)", [name, payload]);
  };
  const listen: Channel["listen"] = (name, listener) => {
    const end = keepListening({ connect: connectWith(Client, url, name), notify: (payload) => notify(name, payload), listener });
    const stop = () => {
      open.delete(stop);
      return end();
    };
    open.add(stop);
    return stop;
  };
  const close = async () => {
    await Promise.all([...open].map((stop) => stop()));
  };
  return { channel: { notify, listen }, close };
}
