"use client";

import { useTranslations } from "use-intl/react";
import { LiftBar } from "#components/ui/lift-bar.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { TrendCard } from "#lib/trends/schema.ts";

/** ×2.4 with its interval, as a figure and on the ruler. */
export function Momentum({ momentum }: { momentum: TrendCard["momentum"] }) {
  const t = useTranslations();
  const { times } = useFormats();
  const reading = { value: times(momentum.value), low: times(momentum.low), high: times(momentum.high) };
  return (
    <div className="min-w-0" title={t("trends.momentumHint")}>
      <p aria-hidden className="display text-[1.75rem] font-medium leading-none tabular">
        {t("common.lift.times", { value: reading.value })}
      </p>
      <p aria-hidden className="mt-1.5 whitespace-nowrap text-xs text-ink-3 tabular">{t("common.lift.interval", reading)}</p>
      <LiftBar lift={momentum} label={t("trends.momentumLabel", reading)} className="mt-1" />
    </div>
  );
}
