"use client";

import { type ChangeEvent, type PointerEvent, type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import { classNames } from "#components/ui/class-names.ts";
import { namedDays, type Plot } from "./plot-scale.ts";

export type CursorDot = { value: number; className: string };

type Props = {
  /** ISO days, one per place. */
  days: readonly string[];
  plot: Plot;
  tickLabel: (value: number) => string;
  /** Name of the control that moves through the days, and what it says of a day. */
  cursorLabel: string;
  describeDay: (index: number) => string;
  /** The same for the eyes, above the chart; without a cursor, of the last day. */
  readout: (index: number) => ReactNode;
  cursorDots: (index: number) => CursorDot[];
  /** Bands behind the lines, placed by percent. */
  bands?: ReactNode;
  /** SVG of the lines, in a box of 100 by 100. */
  children: ReactNode;
};

const noChange = () => () => {};

/** Axes, grid, and a cursor over the days: one tab stop, arrow keys, mouse and touch. */
export function ChartFrame(props: Props) {
  const { days, plot, tickLabel, cursorLabel, describeDay, readout, cursorDots, bands, children } = props;
  const t = useTranslations("trends.chart");
  const { dayMonth } = useFormats();
  const hint = useId();
  const hydrated = useSyncExternalStore(noChange, () => true, () => false);
  const [at, setAt] = useState<number | null>(null);
  const last = days.length - 1;
  const shown = Math.min(at ?? last, last);
  function follow(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const part = box.width > 0 ? (event.clientX - box.left) / box.width : 1;
    setAt(Math.round(Math.min(1, Math.max(0, part)) * last));
  }
  // A day chosen by a press or a key stays until the focus goes.
  function leave(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.contains(document.activeElement)) setAt(null);
  }
  return (
    <div className="group/plot pl-11">
      <div aria-hidden className="-ml-11 mb-3 flex min-h-16 flex-wrap content-start items-baseline gap-x-3 gap-y-0.5 text-sm tabular sm:min-h-6">
        <span className="font-semibold">{dayMonth(days[shown] ?? "")}</span>
        {readout(shown)}
      </div>
      <div
        onPointerMove={follow} onPointerLeave={leave}
        className="relative h-52 rounded-sm has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-4 has-focus-visible:outline-signal-ink sm:h-72"
      >
        {bands}
        <Grid plot={plot} label={tickLabel} />
        <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">{children}</svg>
        {at === null ? null : <Cursor plot={plot} index={shown} dots={cursorDots(shown)} />}
        {hydrated ? (
          <input
            type="range" min={0} max={last} step={1} value={shown} aria-label={cursorLabel} aria-valuetext={describeDay(shown)} aria-describedby={hint}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setAt(event.currentTarget.valueAsNumber)}
            onFocus={() => setAt(shown)} onBlur={() => setAt(null)}
            className="absolute inset-0 m-0 size-full cursor-crosshair touch-pan-y opacity-0"
          />
        ) : null}
      </div>
      <DayLabels days={days} plot={plot} />
      <p id={hint} className="sr-only text-xs text-ink-3 group-has-focus-visible/plot:not-sr-only">{t("hint")}</p>
    </div>
  );
}

function Grid({ plot, label }: { plot: Plot; label: (value: number) => string }) {
  return (
    <div aria-hidden className="absolute inset-0">
      {plot.ticks.map((tick) => (
        <div key={tick} style={{ top: `${plot.y(tick)}%` }} className={classNames("absolute inset-x-0 border-t", tick === 0 ? "border-line-strong" : "border-dashed")}>
          {tick > 0 ? <span className="absolute right-full top-0 mr-2 -translate-y-1/2 text-xs leading-none text-ink-3 tabular">{label(tick)}</span> : null}
        </div>
      ))}
    </div>
  );
}

function Cursor({ plot, index, dots }: { plot: Plot; index: number; dots: CursorDot[] }) {
  const left = `${plot.x(index)}%`;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      <span style={{ left }} className="absolute inset-y-0 w-px bg-ink-2 forced-colors:bg-[CanvasText]" />
      {dots.map(({ value, className }, place) => (
        <span key={place} data-fill style={{ left, top: `${plot.y(value)}%` }} className={classNames("absolute size-3 -translate-x-1/2 -translate-y-1/2 ring-2 ring-surface", className)} />
      ))}
    </div>
  );
}

function DayLabels({ days, plot }: { days: readonly string[]; plot: Plot }) {
  const { dayMonth } = useFormats();
  const last = days.length - 1;
  return (
    <div aria-hidden className="relative mt-2 h-5 text-xs text-ink-3 tabular">
      {namedDays(days.length).map((index, place, named) => (
        <span
          key={index} style={{ left: `${plot.x(index)}%` }}
          // A phone has room for every other one, counted from the last.
          className={classNames("absolute whitespace-nowrap", (named.length - place) % 2 === 0 && "max-sm:hidden", index === last && last > 0 ? "-translate-x-full" : index > 0 && "-translate-x-1/2")}
        >
          {dayMonth(days[index] ?? "")}
        </span>
      ))}
    </div>
  );
}
