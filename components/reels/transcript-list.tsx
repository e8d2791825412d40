"use client";

import { classNames } from "#components/ui/class-names.ts";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";
import { holds } from "./lanes.ts";
import { usePlayer } from "./player-context.tsx";
import { useSegmentText } from "./use-segment-text.ts";

/** What is said, line by line; each line plays from its start. */
export function TranscriptList({ lines, language }: { lines: NonNullable<DeepDiveFacts["transcript"]>; language: string | null }) {
  const { atSeconds, seek } = usePlayer();
  const { second } = useSegmentText();
  return (
    <ol className="grid gap-1">
      {lines.map((line, index) => {
        const current = holds(line, atSeconds);
        return (
          <li key={index}>
            <button
              type="button" onClick={() => seek(line.startSeconds, { show: true })} aria-current={current ? "true" : undefined} data-selected={current}
              className={classNames("grid min-h-11 w-full grid-cols-[3.5rem_minmax(0,1fr)] items-baseline gap-2 rounded-md px-2 py-2 text-left hover:bg-sunken", current && "bg-signal-wash")}
            >
              <span className="text-sm text-ink-3 tabular">{second(line.startSeconds)}</span>
              <span lang={language ?? undefined} className="wrap-anywhere">{line.text}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
