"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Lane, Segment } from "./lanes.ts";
import { usePlayer } from "./player-context.tsx";
import { useSegmentText } from "./use-segment-text.ts";
import { useUnknownText } from "./use-unknown-text.ts";

const COLUMNS = ["lane", "from", "to", "what"] as const;

/** The timeline as a table, for whoever reads rather than looks. */
export function TimelineTable({ lanes, isCurrent }: { lanes: readonly Lane[]; isCurrent: (segment: Segment) => boolean }) {
  const t = useTranslations("reels.timeline");
  const text = useSegmentText();
  const whyUnknown = useUnknownText();
  const { seek } = usePlayer();
  return (
    <details className="group min-w-0">
      <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-sm text-sm font-medium text-ink-2 hover:text-ink">
        <ChevronDown aria-hidden className="size-4 transition-transform duration-150 group-open:rotate-180" />
        {t("table")}
      </summary>
      <div role="region" aria-label={t("table")} tabIndex={0} className="mt-2 max-h-[32rem] overflow-auto">
        <table className="w-full text-left text-sm tabular">
          <thead className="text-ink-3">
            <tr>{COLUMNS.map((column) => <th key={column} scope="col" className="border-b py-2 pr-3 font-medium">{t(`column.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {lanes.map((lane) => lane.segments?.length ? lane.segments.map((segment, index) => (
              <tr key={`${lane.name}-${index}`} aria-current={isCurrent(segment) ? "true" : undefined} className="align-top aria-[current]:bg-signal-wash">
                <th scope="row" className="border-b py-2 pr-3 font-normal">{t(`lane.${lane.name}`)}</th>
                <td className="border-b pr-3">
                  <button type="button" onClick={() => seek(segment.startSeconds, { show: true })} aria-label={text.playFrom(segment.startSeconds)} className="min-h-9 min-w-9 whitespace-nowrap text-left underline">{text.second(segment.startSeconds)}</button>
                </td>
                <td className="border-b py-2 pr-3 whitespace-nowrap">{text.second(segment.endSeconds)}</td>
                <td className="border-b py-2 wrap-anywhere">{text.what(lane, segment, index)}</td>
              </tr>
            )) : (
              <tr key={lane.name}>
                <th scope="row" className="border-b py-2 pr-3 font-normal">{t(`lane.${lane.name}`)}</th>
                <td colSpan={3} className="border-b py-2 text-ink-3">{lane.segments === null ? t("notKnown", { reason: whyUnknown(lane.unknown) }) : t(`empty.${lane.name}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
