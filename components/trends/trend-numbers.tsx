"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { LiftBar } from "#components/ui/lift-bar.tsx";
import type { Estimate, TrendCard } from "#lib/trends/schema.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

/** Everything measured of a trend: three ratios on rulers, the rest as a list, each with what it means. */
export function TrendNumbers({ card }: { card: TrendCard }) {
  const t = useTranslations("trends.number");
  const { measures, momentum } = card;
  return (
    <div className="grid gap-6">
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-3">
        <Ruler name={t("growth")} hint={t("growthHint")} estimate={measures.growth} />
        <Ruler name={t("momentum")} hint={t("momentumHint")} estimate={momentum} />
        <Ruler name={t("forecast")} hint={measures.forecast ? t("forecastHint") : t("forecastNone")} estimate={measures.forecast} />
      </div>
      <Facts card={card} />
    </div>
  );
}

function Ruler({ name, hint, estimate }: { name: string; hint: string; estimate: Estimate | null }) {
  const t = useTranslations("trends.number");
  const { ratio } = useTrendFormats();
  const reading = estimate && { value: ratio(estimate.value), low: ratio(estimate.low), high: ratio(estimate.high) };
  return (
    <div className="grid min-w-0 content-start gap-1.5 sm:grid-rows-subgrid sm:row-span-4">
      <h3 className="text-sm font-semibold">{name}</h3>
      {estimate && reading ? (
        <>
          <p aria-hidden className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="display text-3xl font-medium leading-none tabular">×{reading.value}</span>
            <span className="text-xs text-ink-3 tabular">{t("interval", reading)}</span>
          </p>
          <LiftBar lift={estimate} label={t("ruler", { name, ...reading })} />
        </>
      ) : null}
      <p className="mt-1 text-sm text-ink-3">{hint}</p>
    </div>
  );
}

function Facts({ card }: { card: TrendCard }) {
  const t = useTranslations("trends");
  const { share, ratio, signed, decimal, percent, language, country } = useTrendFormats();
  const { measures, gaps } = card;
  const { baseline, robustZ } = measures;
  return (
    <dl className="grid gap-x-8 sm:grid-cols-2">
      <Fact name={t("number.shareNow")} hint={t("number.shareNowHint")}>{share(measures.shareNow)}</Fact>
      <Fact name={t("number.usual")} hint={baseline ? t("number.usualHint", { days: baseline.days }) : undefined}>
        {baseline ? t("number.usualValue", { median: share(baseline.median), mad: share(baseline.mad) }) : t("number.usualNone")}
      </Fact>
      <Fact name={t("number.z")} hint={t("number.zHint")}>{robustZ === null ? t("number.notKnown") : signed(robustZ)}</Fact>
      <Fact name={t("number.peak")} hint={t("number.peakHint")}>{share(measures.sharePeak)}</Fact>
      <Fact name={t("number.acceleration")} hint={t("number.accelerationHint")}>×{ratio(Math.exp(measures.acceleration))}</Fact>
      <Fact name={t("number.breadth")} hint={t("number.breadthHint", { authors: card.authorCount, measured: gaps.measuredAuthors })}>{t("number.breadthValue", { effective: decimal(gaps.effectiveAuthors) })}</Fact>
      <Fact name={t("number.age")} hint={t("number.ageHint", { share: percent(measures.novelty) })}>{t("number.ageValue", { days: measures.ageDays })}</Fact>
      <Fact name={t("number.size")}>{t("reels", { count: card.reelCount })}, {t("authors", { count: card.authorCount })}</Fact>
      <Fact name={t("number.language")}>{card.language ? language(card.language) : t("mixedLanguage")}</Fact>
      <Fact name={t("number.country")}>{card.country ? country(card.country) : t("unknownCountry")}</Fact>
    </dl>
  );
}

function Fact({ name, hint, children }: { name: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] content-start items-baseline gap-x-4 border-t py-2.5">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="text-right text-[0.9375rem] font-medium tabular">{children}</dd>
      {hint ? <dd className="col-span-2 text-xs text-ink-3">{hint}</dd> : null}
    </div>
  );
}
