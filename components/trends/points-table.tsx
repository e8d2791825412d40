"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { TrendPoint } from "#lib/trends/schema.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

/** A table that stays shut until asked for, and scrolls in its own box. */
export function ChartTable({ children }: { children: ReactNode }) {
  const t = useTranslations("trends.chart");
  return (
    <details className="mt-3 border-t pt-1">
      <summary className="inline-flex min-h-11 items-center text-sm font-medium text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink">{t("table")}</summary>
      <div className="max-h-96 overflow-auto" tabIndex={0} role="group" aria-label={t("tableLabel")}>
        <table className="w-full text-sm tabular">{children}</table>
      </div>
    </details>
  );
}

export const HEAD_CELL = "py-2 pl-3 text-right align-bottom font-medium first:pl-0 first:text-left";
export const CELL = "py-1.5 pl-3 text-right first:pl-0 first:text-left";

type Props = { points: readonly TrendPoint[]; inBurst: (index: number) => boolean; byPublication: boolean };

/** Every day of a trend's chart, newest first. */
export function PointsTable({ points, inBurst, byPublication }: Props) {
  const t = useTranslations("trends.chart");
  const { integer, share, dayMonth } = useTrendFormats();
  return (
    <ChartTable>
      <thead className="sticky top-0 bg-surface text-ink-3">
        <tr>
          <th scope="col" className={HEAD_CELL}>{t("day")}</th>
          <th scope="col" className={HEAD_CELL}>{t("share")}</th>
          <th scope="col" className={HEAD_CELL}>{byPublication ? t("playsPublished") : t("playsGained")}</th>
          <th scope="col" className={HEAD_CELL}>{t("observed")}</th>
          <th scope="col" className={HEAD_CELL}>{t("inBurst")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={point.day} className="border-t">
            <th scope="row" className={`${CELL} whitespace-nowrap font-normal`}>{dayMonth(point.day)}</th>
            <td className={CELL}>{share(point.share)}</td>
            <td className={CELL}>{integer(point.playsGained)}</td>
            <td className={CELL}>{integer(point.reels)}</td>
            <td className={CELL}>{inBurst(index) ? t("yes") : t("no")}</td>
          </tr>
        )).reverse()}
      </tbody>
    </ChartTable>
  );
}
