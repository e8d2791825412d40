import type { Context } from "#lib/context.ts";
import { announceEvents } from "./announce-events.ts";
import { publishEvents } from "./event-bus.ts";
import type { GenerationEventData } from "./events.schema.ts";
import { finishGeneration } from "./mutations.ts";
import { storeEvents } from "./store-events.ts";

type EndEvent = Extract<GenerationEventData, { kind: "end" }>;
type Appended = Exclude<GenerationEventData, EndEvent>;

export type EventLog = {
  /** Resolves when all are stored. Give several at once what comes at once: they are one write. */
  append: (...data: Appended[]) => Promise<void>;
  /** The last event; also sets the generation's state. */
  end: (data: EndEvent) => Promise<void>;
};

/** A writer may be silent for minutes; a process that is silent this long, a few times over, counts as dead (`SILENT_FOR_MS`). */
const PULSE_MS = 10_000;
/** How long a running generation may have no event before another process takes its own for dead. */
export const SILENT_FOR_MS = 45_000;

type Input = { ctx: Context; generationId: string; pulseMs?: number };

/** The one writer of a generation's events: stores first, publishes second, so that nothing shown can be lost. */
export function openEventLog({ ctx, generationId, pulseMs = PULSE_MS }: Input): EventLog {
  let seq = 0;
  let last: Promise<void> = Promise.resolve();
  let isQuiet = false;
  const store = (data: Appended[]) => {
    const stored = storeEvents({ ctx, generationId, events: data.map((one) => ({ seq: ++seq, data: one })) });
    // A failed write is its caller's to handle; the events after it must still be tried.
    last = stored.catch(() => {});
    return stored;
  };
  const pulse = setInterval(() => {
    if (isQuiet) store([{ kind: "pulse" }]).catch((error: unknown) => ctx.log.warn({ error, generationId }, "a sign of life could not be stored"));
    isQuiet = true;
  }, pulseMs).unref();
  return {
    append: (...data) => {
      isQuiet = false;
      return store(data);
    },
    end: async (data) => {
      clearInterval(pulse);
      const event = { seq: ++seq, data };
      await last;
      await finishGeneration({ ctx, input: { generationId, seq: event.seq, data } });
      publishEvents(generationId, [event]);
      announceEvents({ ctx, generations: [[generationId, event.seq]] });
    },
  };
}
