import type { Context } from "#lib/context.ts";
import { channelOf } from "#lib/db/channel.ts";
import type { Database } from "#lib/db/database.ts";
import { EVENTS_CHANNEL, readAnnouncement } from "./announce-events.ts";
import { publishFromElsewhere, wakeFollowers } from "./event-bus.ts";

/** How long the connection stays after the last follower: the next one is likely soon, but an idle server may sleep. */
const LINGER_MS = 60_000;

type Ear = { followers: number; hears: boolean; stop: (() => Promise<void>) | null; timer: NodeJS.Timeout | undefined };

// Pages and route handlers are separate module graphs: still one listening connection a process and database.
const EARS = Symbol.for("reelwright.generation-ears");
const globals = globalThis as typeof globalThis & { [EARS]?: WeakMap<Database, Ear> };
const ears: WeakMap<Database, Ear> = (globals[EARS] ??= new WeakMap());

function openEar(ctx: Context, ear: Ear): void {
  clearTimeout(ear.timer);
  ear.stop ??= channelOf(ctx.db)?.listen(EVENTS_CHANNEL, {
    onMessage: (payload) => {
      for (const [generationId, lastSeq] of readAnnouncement(payload)) publishFromElsewhere(generationId, lastSeq);
    },
    onHearing: (hears) => {
      ear.hears = hears;
      // What was said before it could be heard is in the database.
      if (hears) wakeFollowers();
    },
  }) ?? null;
}

function closeLater(ctx: Context, ear: Ear): void {
  ear.timer = setTimeout(() => {
    const stop = ear.stop;
    ear.stop = null;
    stop?.().catch((error: unknown) => ctx.log.warn({ error }, "the listening connection could not be closed"));
  }, LINGER_MS).unref();
}

/**
 * For a follower of a generation that another process may be writing: passes what that process announces on to the
 * bus. One connection serves all followers here, and is there only while there are any. `hears` is false while
 * announcements may be missed: then the follower must poll.
 */
export function hearOthers(ctx: Context): { hears: () => boolean; release: () => void } {
  const ear: Ear = ears.get(ctx.db) ?? { followers: 0, hears: false, stop: null, timer: undefined };
  ears.set(ctx.db, ear);
  ear.followers++;
  openEar(ctx, ear);
  const release = () => {
    if (--ear.followers === 0) closeLater(ctx, ear);
  };
  return { hears: () => ear.hears, release };
}
