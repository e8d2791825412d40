"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { TrendMeasures } from "#lib/trends/schema.ts";
import { HATCHED } from "./burst-bands.tsx";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = { baseline: TrendMeasures["baseline"]; hasBurst: boolean };

/** What each mark of the chart means. */
export function ChartLegend({ baseline, hasBurst }: Props) {
  const t = useTranslations("trends.chart");
  const { share } = useTrendFormats();
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-ink-2 tabular">
      <LegendItem swatch={<LineSwatch className="stroke-signal" />}>{t("share")}</LegendItem>
      {baseline ? (
        <LegendItem swatch={<LineSwatch className="stroke-meta" dash="6 4" wash="fill-meta/15" />}>
          {t("usual", { median: share(baseline.median), mad: share(baseline.mad), days: baseline.days })}
        </LegendItem>
      ) : null}
      {hasBurst ? (
        <LegendItem swatch={<span aria-hidden className={`block h-3 w-6 shrink-0 border-x border-t-2 border-warn border-x-warn/60 ${HATCHED}`} />}>{t("burstLegend")}</LegendItem>
      ) : null}
    </ul>
  );
}

export function LegendItem({ swatch, children }: { swatch: ReactNode; children: ReactNode }) {
  return <li className="flex items-center gap-2">{swatch}<span className="min-w-0">{children}</span></li>;
}

/** A piece of a chart's line. */
export function LineSwatch({ className, dash, wash, square }: { className: string; dash?: string; wash?: string; square?: boolean }) {
  return (
    <svg aria-hidden viewBox="0 0 24 12" className="h-3 w-6 shrink-0">
      {wash ? <rect width="24" height="12" className={wash} /> : null}
      <path d="M0 6H24" strokeWidth="2.25" strokeDasharray={dash} className={`${className} forced-colors:stroke-[CanvasText]`} />
      {square === undefined ? null : <path d="M12 6h0" strokeWidth="7" strokeLinecap={square ? "square" : "round"} className={`${className} forced-colors:stroke-[CanvasText]`} />}
    </svg>
  );
}
