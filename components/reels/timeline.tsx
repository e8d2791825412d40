"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { holds, type Lane, nearestSegment } from "./lanes.ts";
import { usePlayer } from "./player-context.tsx";
import { TimelineLane } from "./timeline-lane.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import { useUnknownText } from "./use-unknown-text.ts";

type Place = { lane: number; segment: number };

/** The narrowest segment is drawn this wide, as long as the whole stays within MOST_PIXELS. */
const SEGMENT_PIXELS = 24;
const MOST_PIXELS = 2_400;
const TICKS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300];
const MOST_TICKS = 8;

/** Where a key leads from a place; null = nowhere. Lanes without segments are stepped over. */
function step(lanes: readonly Lane[], { lane, segment }: Place, key: string): Place | null {
  const here = lanes[lane]?.segments ?? [];
  switch (key) {
    case "ArrowRight": return segment + 1 < here.length ? { lane, segment: segment + 1 } : null;
    case "ArrowLeft": return segment > 0 ? { lane, segment: segment - 1 } : null;
    case "Home": return { lane, segment: 0 };
    case "End": return { lane, segment: here.length - 1 };
    case "ArrowDown": case "ArrowUp": {
      const by = key === "ArrowDown" ? 1 : -1;
      let next = lane + by;
      while (lanes[next] && !lanes[next]?.segments?.length) next += by;
      const there = lanes[next]?.segments;
      return there ? { lane: next, segment: nearestSegment(there, here[segment]?.startSeconds ?? 0) } : null;
    }
    default: return null;
  }
}

function Ruler({ seconds }: { seconds: number }) {
  const t = useTranslations("reels.timeline");
  const every = TICKS.find((tick) => seconds / tick <= MOST_TICKS) ?? 600;
  const ticks = Array.from({ length: Math.floor((seconds * 0.9) / every) + 1 }, (_, index) => index * every);
  return (
    <div aria-hidden className="relative h-5 text-xs text-ink-3 tabular">
      {ticks.map((tick) => <span key={tick} className="absolute top-0 border-l pl-1 leading-5 whitespace-nowrap" style={{ left: `${(tick / seconds) * 100}%` }}>{t("second", { at: tick })}</span>)}
    </div>
  );
}

/** Shots, speech, text, music and silence over time. One tab stop; the same as a table below. */
export function Timeline({ lanes, seconds, partlySeconds }: { lanes: readonly Lane[]; seconds: number; partlySeconds: number | null }) {
  const t = useTranslations("reels.timeline");
  const whyUnknown = useUnknownText();
  const { atSeconds } = usePlayer();
  const frame = useRef<HTMLDivElement>(null);
  const first = lanes.findIndex(({ segments }) => (segments?.length ?? 0) > 0);
  const [chosen, setChosen] = useState<Place | null>(null);
  const at = chosen && lanes[chosen.lane]?.segments?.[chosen.segment] ? chosen : { lane: first, segment: 0 };

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = step(lanes, at, event.key);
    if (!next && !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    if (!next) return;
    setChosen(next);
    frame.current?.querySelector<HTMLElement>(`[data-place="${next.lane}-${next.segment}"]`)?.focus();
  }

  const shortest = Math.min(...lanes.flatMap(({ segments }) => (segments ?? []).map(({ startSeconds, endSeconds }) => endSeconds - startSeconds)), seconds);
  const width = Math.min(MOST_PIXELS, Math.ceil((SEGMENT_PIXELS * seconds) / Math.max(shortest, 0.01)));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div role="group" aria-label={t("title")} aria-describedby="timeline-help" className="overflow-x-auto overscroll-x-contain p-1" onKeyDown={onKeyDown}>
        <div ref={frame} className="relative grid gap-2.5" style={{ minWidth: width }}>
          <Ruler seconds={seconds} />
          {lanes.map((lane, index) => (
            <TimelineLane
              key={lane.name} lane={lane} seconds={seconds} atSeconds={atSeconds} note={lane.segments === null ? t("notKnown", { reason: whyUnknown(lane.unknown) }) : t(`empty.${lane.name}`)}
              index={index} stop={at.lane === index ? at.segment : null} onChoose={(segment) => setChosen({ lane: index, segment })}
            />
          ))}
          <span aria-hidden data-fill className="pointer-events-none absolute inset-y-0 z-10 w-0.5 -translate-x-1/2 bg-signal" style={{ left: `${Math.min(100, (atSeconds / seconds) * 100)}%` }} />
        </div>
      </div>
      <p className="text-sm text-ink-3 tabular">{t("now", { at: Math.round(atSeconds * 10) / 10 })}{partlySeconds === null ? null : <> · {t("partly", { seconds: Math.round(partlySeconds) })}</>}</p>
      <p id="timeline-help" className="text-sm text-ink-3">{t("help")}</p>
      <TimelineTable lanes={lanes} isCurrent={(segment) => holds(segment, atSeconds)} />
    </div>
  );
}
