import type { Context } from "#lib/context.ts";
import { readEventPage } from "./data.ts";
import type { GenerationEvent } from "./events.schema.ts";
import { hearOthers } from "./hear-others.ts";
import { openInbox } from "./open-inbox.ts";
import { runningGenerations } from "./running-generations.ts";

/** So many events are held for one follower at most; the rest waits in the database until they are taken. */
export const PAGE_EVENTS = 64;

/** How long to trust silence: a hint may be lost even where they are heard, and elsewhere the poll is all there is. */
const POLL_MS = { heard: 5_000, unheard: 1_000 };

type Input = { generationId: string; after: number; signal: AbortSignal; pollMs?: number };

/**
 * Replays the stored events after `after`, then follows until the end event; yields them as they come, a page at most at
 * once. Events written here arrive from memory (they are stored before they are published), all else is read from the
 * database: what was missed while the follower was slow, and what another process wrote, of which the channel or
 * else the poll tells. Asks for nothing while its reader takes nothing. Ends by itself; never throws on abort.
 */
export async function* followEvents({ ctx, input }: { ctx: Context; input: Input }): AsyncGenerator<readonly GenerationEvent[]> {
  const { generationId, signal } = input;
  let after = input.after;
  const inbox = openInbox(generationId);
  const others = runningGenerations.has(generationId) ? null : hearOthers(ctx);
  const silence = () => input.pollMs ?? (!others || others.hears() ? POLL_MS.heard : POLL_MS.unheard);
  try {
    while (!signal.aborted) {
      const page = await readEventPage({ ctx, input: { generationId, after, limit: PAGE_EVENTS } });
      if (page && page.events.length > 0) yield page.events;
      after = page?.events.at(-1)?.seq ?? after;
      if (page?.events.length === PAGE_EVENTS) continue;
      // State and events are of one moment: one that no longer runs has no more.
      if (page?.state !== "running") return;
      for (let stored = false; !stored && !signal.aborted; ) {
        const news = inbox.take(after);
        if (news === "look") stored = true;
        else if (news.length === 0) stored = !(await inbox.wait(silence(), signal));
        else {
          yield news;
          after = news.at(-1)?.seq ?? after;
          if (news.at(-1)?.data.kind === "end") return;
        }
      }
    }
  } finally {
    inbox.close();
    others?.release();
  }
}
