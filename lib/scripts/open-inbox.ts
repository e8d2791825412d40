import { onNews } from "./event-bus.ts";
import type { GenerationEvent } from "./events.schema.ts";

/** Events kept for a follower that is busy sending; shared with the other followers, so it is references that are many. */
const CAPACITY = 64;

export type Inbox = {
  /** The events that follow `after` without a gap; "look" when only the database has them all. */
  take: (after: number) => readonly GenerationEvent[] | "look";
  /** Until there is news; false after `ms` without any, or on abort. */
  wait: (ms: number, signal: AbortSignal) => Promise<boolean>;
  close: () => void;
};

/** A follower's view of the bus. Bounded: when it overflows it forgets, and the follower reads from the database again. */
export function openInbox(generationId: string): Inbox {
  let held: GenerationEvent[] = [];
  let told = 0;
  let wake = () => {};
  const unsubscribe = onNews(generationId, ({ lastSeq, events }) => {
    told = Math.max(told, lastSeq);
    if (events && held.length + events.length <= CAPACITY) held.push(...events);
    else held = [];
    wake();
  });

  function take(after: number): readonly GenerationEvent[] | "look" {
    const fresh = held.filter(({ seq }) => seq > after);
    held = [];
    const isWhole = fresh.every(({ seq }, index) => seq === after + 1 + index) && after + fresh.length >= told;
    if (isWhole) return fresh;
    told = 0;
    return "look";
  }

  function wait(ms: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const finish = (hasNews: boolean) => () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", abort);
        wake = () => {};
        resolve(hasNews);
      };
      const abort = finish(false);
      const timer = setTimeout(finish(false), ms);
      signal.addEventListener("abort", abort, { once: true });
      wake = finish(true);
    });
  }

  return { take, wait, close: unsubscribe };
}
