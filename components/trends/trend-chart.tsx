"use client";

import { useTranslations } from "use-intl/react";
import type { TrendCard } from "#lib/trends/schema.ts";
import { BurstBands } from "./burst-bands.tsx";
import { burstRanges } from "./burst-ranges.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import { areaPath, linePath, plotScale } from "./plot-scale.ts";
import { PointsTable } from "./points-table.tsx";
import { useTrendFormats } from "./use-trend-formats.ts";

/** Days that the measures call "now" (lib/trends/schema.ts, shareNow). */
const NOW_DAYS = 7;

/** A trend's share of all plays by day, its usual level and its bursts, in words, as a picture and as a table. */
export function TrendChart({ card }: { card: TrendCard }) {
  const t = useTranslations("trends.chart");
  const { share, compact, dayMonth, name } = useTrendFormats();
  const { sparkline: points, measures, gaps } = card;
  const shares = points.map((point) => point.share);
  const high = Math.max(0, ...shares);
  const { baseline } = measures;
  const plot = plotScale(points.length, Math.max(high, baseline ? baseline.median + baseline.mad : 0));
  const bursts = burstRanges(points, measures.bursts);
  const inBurst = (index: number) => bursts.some(({ from, to }) => index >= from && index <= to);
  const top = points[shares.indexOf(high)];
  if (!top) return null;
  const label = name(card);
  const describeDay = (index: number) => {
    const point = points[index] ?? top;
    const said = t("point", { day: dayMonth(point.day), share: share(point.share), plays: compact(point.playsGained), reels: point.reels });
    return inBurst(index) ? t("pointBurst", { point: said }) : said;
  };
  return (
    <figure aria-labelledby="chart">
      <figcaption className="mb-4 max-w-prose text-[0.9375rem] text-ink-2">
        {baseline
          ? t("summary.usual", { now: share(measures.shareNow), median: share(baseline.median) })
          : t("summary.noUsual", { now: share(measures.shareNow) })}{" "}
        {t("summary.high", { day: dayMonth(top.day), high: share(high) })}{" "}
        {bursts.length === 0 ? t("noBurst") : bursts.map(({ burst }) => t("burstDays", { ongoing: burst.ongoing ? "yes" : "no", from: dayMonth(burst.startDay), to: dayMonth(burst.endDay) })).join(" ")}
      </figcaption>
      <ChartFrame
        days={points.map((point) => point.day)} plot={plot} tickLabel={share} cursorLabel={t("cursor", { label })} describeDay={describeDay}
        cursorDots={(index) => [{ value: shares[index] ?? 0, className: "rounded-full bg-signal" }]}
        bands={<BurstBands plot={plot} count={points.length} bursts={bursts} />}
        readout={(index) => {
          const point = points[index] ?? top;
          return (
            <>
              <span>{share(point.share)}</span>
              <span className="text-ink-3">{t("readout.plays", { plays: compact(point.playsGained) })}</span>
              <span className="text-ink-3">{t("readout.reels", { reels: point.reels })}</span>
              {inBurst(index) ? <span className="font-medium text-warn">{t("burst")}</span> : null}
            </>
          );
        }}
      >
        {baseline ? <UsualLevel plot={plot} baseline={baseline} count={points.length} /> : null}
        <path d={areaPath(plot, shares)} className="fill-signal/10" />
        <path d={linePath(plot, shares)} fill="none" vectorEffect="non-scaling-stroke" strokeWidth="2.25" strokeLinejoin="round" strokeLinecap="round" className="stroke-signal forced-colors:stroke-[CanvasText]" />
        <path d={`M${plot.x(points.length - 1)} ${plot.y(shares.at(-1) ?? 0)}h0`} vectorEffect="non-scaling-stroke" strokeWidth="10" strokeLinecap="round" className="stroke-signal forced-colors:stroke-[CanvasText]" />
      </ChartFrame>
      <ChartLegend baseline={baseline} hasBurst={bursts.length > 0} />
      <PointsTable points={points} inBurst={inBurst} byPublication={gaps.byPublication} />
    </figure>
  );
}

type UsualProps = { plot: ReturnType<typeof plotScale>; baseline: NonNullable<TrendCard["measures"]["baseline"]>; count: number };

/** The median of the trailing days with the median deviation around it, drawn on through the last week to compare with. */
function UsualLevel({ plot, baseline, count }: UsualProps) {
  const from = plot.x(Math.max(0, count - NOW_DAYS - baseline.days));
  const high = plot.y(baseline.median + baseline.mad);
  const low = plot.y(Math.max(0, baseline.median - baseline.mad));
  const middle = plot.y(baseline.median);
  return (
    <g>
      <rect x={from} y={high} width={100 - from} height={Math.max(low - high, 0)} className="fill-meta/15" />
      <path d={`M${from} ${middle}L100 ${middle}`} vectorEffect="non-scaling-stroke" strokeWidth="1.75" strokeDasharray="6 4" className="stroke-meta forced-colors:stroke-[CanvasText]" />
    </g>
  );
}
