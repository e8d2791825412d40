import { randomUUID } from "node:crypto";
import type { Context } from "#lib/context.ts";
import { type Channel, channelOf } from "#lib/db/channel.ts";
import type { Database } from "#lib/db/database.ts";

export const EVENTS_CHANNEL = "generation_events";
/** A notification holds 8,000 bytes; an entry is an id, a colon and a number. */
const ENTRIES_PER_MESSAGE = 100;

const ORIGIN = Symbol.for("reelwright.process-id");
const globals = globalThis as typeof globalThis & { [ORIGIN]?: string };
const origin: string = (globals[ORIGIN] ??= randomUUID());

type Outbox = { pending: Map<string, number>; sending: boolean };
const outboxes = new WeakMap<Database, Outbox>();

async function send(channel: Channel, outbox: Outbox): Promise<void> {
  outbox.sending = true;
  try {
    while (outbox.pending.size > 0) {
      const entries = [...outbox.pending].slice(0, ENTRIES_PER_MESSAGE);
      for (const [generationId] of entries) outbox.pending.delete(generationId);
      await channel.notify(EVENTS_CHANNEL, [origin, ...entries.map(([generationId, seq]) => `${generationId}:${seq}`)].join(" "));
    }
  } finally {
    outbox.sending = false;
  }
}

/**
 * Tells other processes on the same server up to which event generations are stored. One message at a time: what comes
 * meanwhile goes out together. Nobody waits for it, and one that is lost costs followers elsewhere a poll.
 */
export function announceEvents({ ctx, generations }: { ctx: Context; generations: Iterable<readonly [generationId: string, lastSeq: number]> }): void {
  const channel = channelOf(ctx.db);
  if (!channel) return;
  const outbox = outboxes.get(ctx.db) ?? { pending: new Map<string, number>(), sending: false };
  outboxes.set(ctx.db, outbox);
  for (const [generationId, lastSeq] of generations) outbox.pending.set(generationId, Math.max(lastSeq, outbox.pending.get(generationId) ?? 0));
  if (outbox.sending) return;
  send(channel, outbox).catch((error: unknown) => ctx.log.warn({ error }, "other processes could not be told of new events; they will poll"));
}

/** What a message of another process says; nothing for one of our own or one of another form. */
export function readAnnouncement(payload: string): (readonly [generationId: string, lastSeq: number])[] {
  const [from, ...entries] = payload.split(" ");
  if (from === origin) return [];
  return entries.flatMap((entry) => {
    const at = entry.lastIndexOf(":");
    const lastSeq = Number(entry.slice(at + 1));
    return at > 0 && Number.isSafeInteger(lastSeq) ? [[entry.slice(0, at), lastSeq] as const] : [];
  });
}
