"use client";

import { useTranslations } from "use-intl/react";
import type { TrendCard } from "#lib/trends/schema.ts";
import { alignDays } from "./align-days.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { LegendItem, LineSwatch } from "./chart-legend.tsx";
import type { CompareScale } from "./compare-href.ts";
import { dotsPath, linePath, plotScale } from "./plot-scale.ts";
import { CELL, ChartTable, HEAD_CELL } from "./points-table.tsx";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = { a: TrendCard; b: TrendCard; scale: CompareScale };

/** The two lines differ in line and marker, not in colour alone. */
const LOOKS = {
  a: { line: "stroke-signal", dot: "rounded-full bg-signal", dash: undefined, square: false },
  b: { line: "stroke-meta", dot: "bg-meta", dash: "7 5", square: true },
} as const;

/** The shares of two trends on the same days, in words, as a picture and as a table. */
export function CompareChart({ a, b, scale }: Props) {
  const t = useTranslations("trends");
  const { share, percent, dayMonth, name } = useTrendFormats();
  const series = alignDays(a.sparkline, b.sparkline);
  const names = { a: name(a), b: name(b) };
  const peak = { a: Math.max(0, ...series.a.map(Number)), b: Math.max(0, ...series.b.map(Number)) };
  const isOwn = scale === "own";
  const scaled = (key: "a" | "b") => series[key].map((value) => (value !== null && isOwn && peak[key] > 0 ? value / peak[key] : value));
  const drawn = { a: scaled("a"), b: scaled("b") };
  const plot = plotScale(series.days.length, isOwn ? 1 : Math.max(peak.a, peak.b));
  const said = (value: number | null | undefined) => (value === null || value === undefined ? t("chart.noValue") : share(value));
  return (
    <figure aria-labelledby="chart">
      <figcaption className="mb-4 max-w-prose text-[0.9375rem] text-ink-2">
        {t("compare.summary", { ...names, shareA: share(a.measures.shareNow), shareB: share(b.measures.shareNow) })}{" "}
        {isOwn ? t("compare.summaryOwn", { ...names, highA: share(peak.a), highB: share(peak.b) }) : null}
      </figcaption>
      <ChartFrame
        days={series.days} plot={plot} tickLabel={isOwn ? percent : share} cursorLabel={t("chart.cursorTwo")}
        describeDay={(index) => t("chart.pointTwo", { day: dayMonth(series.days[index] ?? ""), ...names, shareA: said(series.a[index]), shareB: said(series.b[index]) })}
        cursorDots={(index) => (["a", "b"] as const).flatMap((key) => {
          const value = drawn[key][index] ?? null;
          return value === null ? [] : [{ value, className: LOOKS[key].dot }];
        })}
        readout={(index) => (["a", "b"] as const).map((key) => (
          <span key={key} className="flex min-w-0 items-center gap-2">
            <LineSwatch className={LOOKS[key].line} dash={LOOKS[key].dash} square={LOOKS[key].square} />
            <span className="truncate text-ink-2">{names[key]}</span> {said(series[key][index])}
          </span>
        ))}
      >
        {(["b", "a"] as const).map((key) => <Line key={key} plot={plot} values={drawn[key]} look={LOOKS[key]} />)}
      </ChartFrame>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-ink-2">
        {(["a", "b"] as const).map((key) => (
          <LegendItem key={key} swatch={<LineSwatch className={LOOKS[key].line} dash={LOOKS[key].dash} square={LOOKS[key].square} />}>{names[key]}</LegendItem>
        ))}
      </ul>
      <ChartTable>
        <thead className="sticky top-0 bg-surface text-ink-3">
          <tr><th scope="col" className={HEAD_CELL}>{t("chart.day")}</th><th scope="col" className={HEAD_CELL}>{names.a}</th><th scope="col" className={HEAD_CELL}>{names.b}</th></tr>
        </thead>
        <tbody>
          {series.days.map((day, index) => (
            <tr key={day} className="border-t">
              <th scope="row" className={`${CELL} whitespace-nowrap font-normal`}>{dayMonth(day)}</th>
              <td className={CELL}>{said(series.a[index])}</td>
              <td className={CELL}>{said(series.b[index])}</td>
            </tr>
          )).reverse()}
        </tbody>
      </ChartTable>
    </figure>
  );
}

type LineProps = { plot: ReturnType<typeof plotScale>; values: readonly (number | null)[]; look: (typeof LOOKS)[keyof typeof LOOKS] };

function Line({ plot, values, look }: LineProps) {
  const stroke = `${look.line} forced-colors:stroke-[CanvasText]`;
  return (
    <g fill="none">
      <path d={linePath(plot, values)} vectorEffect="non-scaling-stroke" strokeWidth="2" strokeDasharray={look.dash} strokeLinejoin="round" className={stroke} />
      <path d={dotsPath(plot, values)} vectorEffect="non-scaling-stroke" strokeWidth="5" strokeLinecap={look.square ? "square" : "round"} className={stroke} />
    </g>
  );
}
