import { EventEmitter } from "node:events";
import type { GenerationEvent } from "./events.schema.ts";

const BUS = Symbol.for("reelwright.generation-events");
const globals = globalThis as typeof globalThis & { [BUS]?: EventEmitter };
// Actions and route handlers are separate module graphs in one process: they must share one bus.
const bus: EventEmitter = (globals[BUS] ??= new EventEmitter().setMaxListeners(0));

/** Tells followers in this process of an event that is already stored. */
export function publishEvent(generationId: string, event: GenerationEvent): void {
  bus.emit(generationId, event);
}

export function onEvent(generationId: string, listener: (event: GenerationEvent) => void): () => void {
  bus.on(generationId, listener);
  return () => bus.off(generationId, listener);
}
