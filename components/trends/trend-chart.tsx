"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { TrendPoint } from "#lib/trends/schema.ts";
import { areaPath, linePath, placeValues } from "./line-path.ts";

const BOX = { width: 720, height: 300, top: 34, bottom: 262, left: 4, right: 8 };

/** Plays gained by day, with the same numbers as a table below. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const t = useTranslations("trends.detail");
  const { compact, integer, percent, dayMonth } = useFormats();
  const values = points.map((point) => point.playsGained);
  const high = Math.max(0, ...values);
  const spots = placeValues(values, { width: BOX.width - BOX.right, top: BOX.top, bottom: BOX.bottom, left: BOX.left });
  const [first, last, top] = [points[0], points.at(-1), points.find((point) => point.playsGained === high)];
  const lastSpot = spots.at(-1);
  if (!first || !last || !lastSpot || !top) return null;
  const label = t("chartLabel", { from: dayMonth(first.day), to: dayMonth(last.day), high: compact(high), highDay: dayMonth(top.day) });
  return (
    <figure>
      <svg role="img" aria-label={label} viewBox={`0 0 ${BOX.width} ${BOX.height}`} className="w-full tabular">
        {[1, 0.5, 0].map((part) => {
          const y = BOX.bottom - part * (BOX.bottom - BOX.top);
          return (
            <g key={part} aria-hidden>
              <line x1="0" x2={BOX.width} y1={y} y2={y} className={part === 0 ? "stroke-line-strong" : "stroke-line"} strokeWidth="1" strokeDasharray={part === 0 ? undefined : "3 4"} />
              {part > 0 ? <text x="4" y={y - 4} className="fill-ink-3 text-[13px] max-sm:text-[22px]">{compact(high * part)}</text> : null}
            </g>
          );
        })}
        <path d={areaPath(spots, BOX.bottom)} className="fill-signal/12" />
        <path d={linePath(spots)} fill="none" className="stroke-signal" strokeWidth="2.25" strokeLinejoin="round" strokeLinecap="round" />
        <circle cx={lastSpot.x} cy={lastSpot.y} r="5" className="fill-signal stroke-surface" strokeWidth="2" />
        <text aria-hidden x="4" y={BOX.height - 10} className="fill-ink-3 text-[13px] max-sm:text-[22px]">{dayMonth(first.day)}</text>
        <text aria-hidden x={BOX.width - 4} y={BOX.height - 10} textAnchor="end" className="fill-ink-3 text-[13px] max-sm:text-[22px]">{dayMonth(last.day)}</text>
      </svg>
      <details className="group mt-2 border-t pt-1">
        <summary className="inline-flex min-h-11 items-center text-sm font-medium text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink">{t("table")}</summary>
        <div className="max-h-96 overflow-y-auto" tabIndex={0} role="region" aria-label={t("chart")}>
          <table className="w-full text-sm tabular">
            <thead className="sticky top-0 bg-surface text-left text-ink-3">
              <tr>
                <th scope="col" className="py-2 pr-3 font-medium">{t("day")}</th>
                <th scope="col" className="py-2 pr-3 text-right font-medium">{t("playsGained")}</th>
                <th scope="col" className="py-2 pr-3 text-right font-medium">{t("shareOfPlays")}</th>
                <th scope="col" className="py-2 text-right font-medium">{t("observed")}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.day} className="border-t">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">{dayMonth(point.day)}</th>
                  <td className="py-1.5 pr-3 text-right">{integer(point.playsGained)}</td>
                  <td className="py-1.5 pr-3 text-right">{percent(point.share)}</td>
                  <td className="py-1.5 text-right">{integer(point.reels)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
