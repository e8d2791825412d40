"use client";

import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import { holds, type Lane, type LaneName } from "./lanes.ts";
import { usePlayer } from "./player-context.tsx";
import { useSegmentText } from "./use-segment-text.ts";

const LOOK: Record<LaneName, string> = {
  shots: "bg-film text-film-ink",
  speech: "bg-meta-wash text-meta",
  text: "bg-signal-wash text-signal-ink",
  music: "bg-deep-wash text-deep",
  silence: "bg-chip text-ink-2",
};
const ROW_REM = 2.75;

type Props = {
  lane: Lane;
  index: number;
  seconds: number;
  atSeconds: number;
  /** Said where there is nothing to show. */
  note: string;
  /** Which segment takes the Tab key; null = it is in another lane. */
  stop: number | null;
  onChoose: (segment: number) => void;
};

/** One lane: its segments as buttons that play from their start. */
export function TimelineLane({ lane, index, seconds, atSeconds, note, stop, onChoose }: Props) {
  const t = useTranslations("reels.timeline");
  const text = useSegmentText();
  const { seek } = usePlayer();
  const segments = lane.segments ?? [];
  const rows = Math.max(1, ...segments.map(({ row }) => row + 1));
  return (
    <div className="grid gap-1">
      <p className="sticky left-0 z-20 w-fit rounded-sm bg-surface pr-1.5 text-xs font-medium text-ink-2">{t(`lane.${lane.name}`)}</p>
      {segments.length === 0 ? <p className="sticky left-0 z-20 w-fit bg-surface pr-1.5 text-sm text-ink-3">{note}</p> : (
        <ul aria-label={t(`lane.${lane.name}`)} className="relative rounded-sm bg-sunken" style={{ height: `${rows * ROW_REM}rem` }}>
          {segments.map((segment, place) => {
            const current = holds(segment, atSeconds);
            const left = (segment.startSeconds / seconds) * 100;
            return (
              <li key={place} className="absolute p-px" style={{ left: `${left}%`, width: `${Math.min(100 - left, ((segment.endSeconds - segment.startSeconds) / seconds) * 100)}%`, top: `${segment.row * ROW_REM}rem`, height: `${ROW_REM}rem` }}>
                <button
                  type="button" data-edge data-selected={current} data-place={`${index}-${place}`} tabIndex={stop === place ? 0 : -1}
                  aria-label={text.label(lane, segment, place)} aria-current={current ? "true" : undefined} title={text.label(lane, segment, place)}
                  onFocus={() => onChoose(place)} onClick={() => seek(segment.startSeconds)}
                  className={classNames("size-full min-w-0 overflow-hidden rounded-sm border border-current/45 px-1.5 text-left text-xs leading-tight", LOOK[lane.name], current && "ring-2 ring-signal ring-inset", "hover:brightness-95 focus-visible:relative focus-visible:z-20")}
                >
                  <span className="line-clamp-2 wrap-anywhere">{lane.name === "shots" ? place + 1 : segment.text}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
