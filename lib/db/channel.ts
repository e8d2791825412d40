import type { Database } from "./database.ts";

export type ChannelListener = {
  onMessage: (payload: string) => void;
  /** Whether messages arrive now. Told at each change; never true behind a pooler that does not pass them on. */
  onHearing: (hears: boolean) => void;
};

/** Messages between the processes on one PostgreSQL server (LISTEN and NOTIFY): a hint that may be lost, never the only copy. */
export type Channel = {
  /** Tells every process that listens, this one too. `name`: an SQL identifier of our own; `payload`: under 8,000 bytes. */
  notify: (name: string, payload: string) => Promise<void>;
  /** Listens on a connection of its own, which is opened anew when it is lost, until the returned function is called. */
  listen: (name: string, listener: ChannelListener) => () => Promise<void>;
};

// Next loads route handlers and instrumentation as separate module graphs; the mark must be seen by both.
const CHANNEL = Symbol.for("reelwright.channel");

export function provideChannel(db: Database, channel: Channel): void {
  Object.defineProperty(db, CHANNEL, { value: channel });
}

/** Null on the embedded database, which only this process can open. */
export function channelOf(db: Database): Channel | null {
  return (db as Database & { [CHANNEL]?: Channel })[CHANNEL] ?? null;
}
