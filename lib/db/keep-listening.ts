import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { log } from "#lib/observability/log.ts";
import type { ChannelListener } from "./channel.ts";

/** How often it is checked that messages still arrive: a connection can be dead for minutes without an error. */
const CHECK_MS = 20_000;
const ECHO_TIMEOUT_MS = 10_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 120_000;
const ECHO = "echo:";

type Connection = { end: () => Promise<void> };
/** Opens a connection that listens; tells of each message, and when it is lost. */
export type Connect = (on: { payload: (payload: string) => void; lost: () => void }) => Promise<Connection>;

type Input = { connect: Connect; notify: (payload: string) => Promise<void>; listener: ChannelListener; checkMs?: number };

/** One connection's life: until it is lost, or a message sent to ourselves does not come back, or `signal`. */
async function listenOnce({ connect, notify, listener, checkMs = CHECK_MS }: Input, signal: AbortSignal): Promise<{ heard: boolean }> {
  const lost = new AbortController();
  const over = AbortSignal.any([signal, lost.signal]);
  let expected = "";
  let echoed = () => {};
  const payload = (text: string) => {
    if (text === expected) echoed();
    else if (!text.startsWith(ECHO)) listener.onMessage(text);
  };
  const connection = await connect({ payload, lost: () => lost.abort() });
  let heard = false;
  try {
    while (!over.aborted) {
      expected = ECHO + randomUUID();
      const back = new Promise<true>((resolve) => {
        echoed = () => resolve(true);
      });
      await notify(expected);
      const arrived = await Promise.race([back, delay(ECHO_TIMEOUT_MS, false, { signal: over, ref: false }).catch(() => false)]);
      if (!arrived) break;
      if (!heard) listener.onHearing(true);
      heard = true;
      await delay(checkMs, undefined, { signal: over, ref: false }).catch(() => {});
    }
  } finally {
    if (heard) listener.onHearing(false);
    await connection.end().catch(() => {});
  }
  return { heard };
}

/**
 * Listens until stopped, over lost connections. Behind a pooler that hands a connection to others between transactions
 * (pgbouncer, Neon's `-pooler` address) LISTEN succeeds and nothing ever comes: that is noticed by an echo, and it is
 * tried again ever more rarely. Answers the function that stops it.
 */
export function keepListening(input: Input): () => Promise<void> {
  const stop = new AbortController();
  const run = async () => {
    let wait = FIRST_RETRY_MS;
    while (!stop.signal.aborted) {
      try {
        const { heard } = await listenOnce(input, stop.signal);
        if (heard) wait = FIRST_RETRY_MS;
        else if (!stop.signal.aborted) log().info("messages between processes do not arrive (a connection pooler?); what others write is polled for");
      } catch (error) {
        log().warn({ error }, "listening for other processes failed; trying again");
      }
      await delay(wait, undefined, { signal: stop.signal, ref: false }).catch(() => {});
      wait = Math.min(LONGEST_RETRY_MS, wait * 2);
    }
  };
  const running = run();
  return () => {
    stop.abort();
    return running;
  };
}
