"use client";

import { useEffect, useReducer, useState } from "react";
import { type GenerationEvent, generationEventSchema, type GenerationState } from "#lib/scripts/events.schema.ts";
import { EMPTY_VIEW, type GenerationView, reduceEvent } from "#lib/scripts/reduce-events.ts";

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

type Start = { id: string; state: GenerationState; events: GenerationEvent[] };

/** What is stored, replayed. The row's state wins over a log that ends without an `end`. */
function replay({ events, state }: Start): GenerationView {
  const view = events.reduce(reduceEvent, EMPTY_VIEW);
  return view.state === "running" && state !== "running" ? { ...view, state } : view;
}

function parseEvent(message: MessageEvent<string>): GenerationEvent | null {
  const seq = Number(message.lastEventId);
  const parsed = generationEventSchema.safeParse(JSON.parse(message.data));
  return parsed.success && Number.isInteger(seq) ? { seq, data: parsed.data } : null;
}

/** Follows a generation to its end, over lost connections. `connected` is false while the server cannot be heard. */
export function useGeneration(start: Start): { view: GenerationView; connected: boolean } {
  const [view, dispatch] = useReducer(reduceEvent, start, replay);
  const [connected, setConnected] = useState(true);
  const running = view.state === "running";
  const { id, events } = start;
  const replayedTo = events.at(-1)?.seq ?? 0;

  useEffect(() => {
    if (!running) return;
    let lastSeq = replayedTo;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_RETRY_MS;
    const open = () => {
      const opened = new EventSource(`/api/generations/${encodeURIComponent(id)}/events?after=${lastSeq}`);
      source = opened;
      opened.onopen = () => {
        wait = FIRST_RETRY_MS;
        setConnected(true);
      };
      opened.onmessage = (message: MessageEvent<string>) => {
        const event = parseEvent(message);
        if (!event) return;
        lastSeq = Math.max(lastSeq, event.seq);
        dispatch(event);
        if (event.data.kind === "end") opened.close();
      };
      opened.onerror = () => {
        setConnected(false);
        // The browser tries again by itself, except after an answer that was no stream.
        if (opened.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, wait);
        wait = Math.min(LONGEST_RETRY_MS, wait * 2);
      };
    };
    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = undefined;
    };
    // A browser opens six connections to one server, all tabs together: one that nobody looks at gives its own back.
    const followWhileSeen = () => {
      if (document.hidden) close();
      else if (!source) open();
    };
    followWhileSeen();
    document.addEventListener("visibilitychange", followWhileSeen);
    return () => {
      document.removeEventListener("visibilitychange", followWhileSeen);
      close();
    };
  }, [id, running, replayedTo]);

  return { view, connected: connected || !running };
}
