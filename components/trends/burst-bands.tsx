"use client";

import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import type { BurstRange } from "./burst-ranges.ts";
import { daysBand, type Plot } from "./plot-scale.ts";

/** Slanted lines, so that the days differ from the rest by more than their tint. */
export const HATCHED = "bg-warn-wash/70 bg-[repeating-linear-gradient(135deg,transparent_0_6px,color-mix(in_srgb,var(--warn)_18%,transparent)_6px_7px)]";

/** Part of the chart's width (percent) that the word needs even on a phone. */
const LABEL_WIDTH = 18;

/** The days of each burst: hatched, edged and named, so that colour is not what tells them apart. */
export function BurstBands({ plot, count, bursts }: { plot: Plot; count: number; bursts: readonly BurstRange[] }) {
  const t = useTranslations("trends.chart");
  return (
    <div aria-hidden className="absolute inset-0">
      {bursts.map(({ from, to, burst }) => {
        const { left, width } = daysBand(plot, count, from, to);
        return (
          <div key={burst.startDay} style={{ left: `${left}%`, width: `${width}%` }} className={`absolute inset-y-0 border-x border-dashed border-warn/60 ${HATCHED}`}>
            <span className="absolute inset-x-0 top-0 border-t-2 border-warn forced-colors:border-[CanvasText]" />
            {width >= LABEL_WIDTH ? (
              <span className={classNames("absolute top-1 rounded-sm bg-warn-wash px-1 text-xs font-medium leading-4 text-warn", left + width > 99 ? "right-1" : "left-1")}>{t("burst")}</span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
