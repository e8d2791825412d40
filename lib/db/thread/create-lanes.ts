import { setImmediate as nextTurn } from "node:timers/promises";
import type { Lane } from "./messages.ts";

/** Runs one piece of work at a time: the urgent ones first, else in order of arrival. */
export function createLanes(): (lane: Lane, work: () => Promise<void>) => void {
  const waiting: Record<Lane, (() => Promise<void>)[]> = { urgent: [], usual: [] };
  let busy = false;
  async function drain(): Promise<void> {
    busy = true;
    while (waiting.urgent.length + waiting.usual.length > 0) {
      // What arrived while a statement kept the thread is taken in before the next is chosen.
      await nextTurn();
      await (waiting.urgent.shift() ?? waiting.usual.shift())?.();
    }
    busy = false;
  }
  return (lane, work) => {
    waiting[lane].push(work);
    if (!busy) void drain();
  };
}
