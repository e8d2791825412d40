"use client";

import { useTranslations } from "use-intl/react";
import type { Timings } from "#lib/scripts/trace/schema.ts";
import { Fold, Section } from "./section.tsx";
import { useTraceFormats } from "./use-trace-formats.ts";

const EVENTS = ["phase", "evidence", "plan", "writer", "attempt", "raw", "mended", "script", "end"] as const;

function Phases({ phases }: { phases: Timings["phases"] }) {
  const t = useTranslations("trace.timings");
  const longest = Math.max(1, ...phases.map(({ durationMs }) => durationMs ?? 0));
  return (
    <dl className="grid gap-2">
      {phases.map(({ phase, durationMs }, index) => (
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm sm:grid-cols-[10rem_minmax(0,1fr)_6rem]">
          <dt className="text-ink-2">{t(`phase.${phase}`)}</dt>
          <dd className="contents">
            <span aria-hidden data-edge className="col-span-2 row-start-2 h-1.5 overflow-hidden rounded-full bg-line sm:col-span-1 sm:row-start-1">
              <span data-fill className="block h-full rounded-full bg-ink-2" style={{ width: `${((durationMs ?? 0) / longest) * 100}%` }} />
            </span>
            <span className="text-right tabular">{durationMs === null ? t("unfinished") : t("milliseconds", { value: durationMs })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How long each phase took, when the first text came, and every step with its time. */
export function TimingsPart({ timings, createdAt }: { timings: Timings; createdAt: string }) {
  const t = useTranslations("trace.timings");
  const { clock } = useTraceFormats();
  const { phases, events, parts } = timings;
  const nameOf = (kind: string) => t(`event.${EVENTS.find((event) => event === kind) ?? "other"}`);
  if (events.length === 0) return <Section id="timings" title={t("title")}><p className="text-ink-2">{t("none")}</p></Section>;
  return (
    <Section id="timings" title={t("title")}>
      <Phases phases={phases} />
      <p className="text-sm text-ink-2">
        {t("parts", { count: parts.count })}{parts.firstAt ? ` ${t("firstText", { seconds: (Date.parse(parts.firstAt) - Date.parse(createdAt)) / 1000 })}.` : ""}
      </p>
      <Fold summary={t("events")}>
        <ol className="grid gap-1.5 text-sm">
          {events.map(({ seq, at, kind, what }) => (
            <li key={seq} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3">
              <span className="text-ink-3 tabular">{clock(at)}</span>
              <span className="wrap-anywhere">{nameOf(kind)}{what ? <span className="text-ink-3"> · {what}</span> : null}</span>
            </li>
          ))}
        </ol>
      </Fold>
    </Section>
  );
}
