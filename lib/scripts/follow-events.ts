import { setTimeout as delay } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import { listEvents, readState } from "./data.ts";
import { onEvent } from "./event-bus.ts";
import type { GenerationEvent } from "./events.schema.ts";

type Input = { generationId: string; after: number; signal: AbortSignal; pollMs?: number };

/**
 * Replays the stored events after `after`, then follows until the end event. The bus is only a
 * wake-up: every event is read from the database, so a follower in another process (which the bus
 * does not reach) sees the same, a poll later. Ends by itself; never throws on abort.
 */
export async function* followEvents({ ctx, input }: { ctx: Context; input: Input }): AsyncGenerator<GenerationEvent> {
  const { generationId, signal, pollMs = 1000 } = input;
  let after = input.after;
  let wake = () => {};
  const unsubscribe = onEvent(generationId, () => wake());
  try {
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const running = (await readState({ ctx, input: { generationId } }))?.state === "running";
      for (const event of await listEvents({ ctx, input: { generationId, after } })) {
        after = event.seq;
        yield event;
        if (event.data.kind === "end") return;
      }
      if (!running) return;
      await Promise.race([woken, delay(pollMs, undefined, { signal }).catch(() => {})]);
    }
  } finally {
    unsubscribe();
  }
}
