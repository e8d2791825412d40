import { EventEmitter } from "node:events";
import type { GenerationEvent } from "./events.schema.ts";

/** What followers are told of a generation: events stored here, or (null) only that another process stored some. */
export type News = { lastSeq: number; events: readonly GenerationEvent[] | null };

const BUS = Symbol.for("reelwright.generation-events");
const globals = globalThis as typeof globalThis & { [BUS]?: EventEmitter };
// Actions and route handlers are separate module graphs in one process: they must share one bus.
const bus: EventEmitter = (globals[BUS] ??= new EventEmitter().setMaxListeners(0));

/** Tells followers in this process of events that are already stored, in order. */
export function publishEvents(generationId: string, events: readonly GenerationEvent[]): void {
  const lastSeq = events.at(-1)?.seq;
  if (lastSeq !== undefined) bus.emit(generationId, { lastSeq, events } satisfies News);
}

/** Tells followers here that another process stored events up to `lastSeq`. */
export function publishFromElsewhere(generationId: string, lastSeq: number): void {
  bus.emit(generationId, { lastSeq, events: null } satisfies News);
}

/** After a time without hearing: every follower here looks for itself. */
export function wakeFollowers(): void {
  for (const generationId of bus.eventNames()) bus.emit(generationId, { lastSeq: Infinity, events: null } satisfies News);
}

export function onNews(generationId: string, listener: (news: News) => void): () => void {
  bus.on(generationId, listener);
  return () => bus.off(generationId, listener);
}
