import type { Context } from "#lib/context.ts";
import { publishEvent } from "./event-bus.ts";
import type { GenerationEvent, GenerationEventData } from "./events.schema.ts";
import { finishGeneration, insertEvent } from "./mutations.ts";

type EndEvent = Extract<GenerationEventData, { kind: "end" }>;

export type EventLog = {
  append: (data: Exclude<GenerationEventData, EndEvent>) => Promise<void>;
  /** The last event; also sets the generation's state. */
  end: (data: EndEvent) => Promise<void>;
};

/** The one writer of a generation's events: stores first, publishes second, so that nothing shown can be lost. */
export function openEventLog({ ctx, generationId }: { ctx: Context; generationId: string }): EventLog {
  let seq = 0;
  let last: Promise<void> = Promise.resolve();
  const inOrder = (event: GenerationEvent, store: () => Promise<void>) => {
    const stored = last.then(store).then(() => publishEvent(generationId, event));
    // A failed write is its caller's to handle; the events after it must still be tried.
    last = stored.catch(() => {});
    return stored;
  };
  return {
    append: (data) => {
      const event = { seq: ++seq, data };
      return inOrder(event, () => insertEvent({ ctx, input: { generationId, event } }));
    },
    end: (data) => {
      const event = { seq: ++seq, data };
      return inOrder(event, () => finishGeneration({ ctx, input: { generationId, ...event, data } }));
    },
  };
}
