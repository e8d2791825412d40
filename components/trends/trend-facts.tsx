"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { TrendCard } from "#lib/trends/schema.ts";
import { Momentum } from "./momentum.tsx";
import { TierBadges } from "./tier-badges.tsx";

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-t py-2.5">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="text-right text-[0.9375rem] font-medium tabular">{children}</dd>
    </div>
  );
}

/** The numbers behind one trend. */
export function TrendFacts({ card }: { card: TrendCard }) {
  const t = useTranslations();
  const { integer, percent, times, language } = useFormats();
  const { momentum } = card;
  return (
    <div className="grid gap-5">
      <Momentum momentum={momentum} large />
      <p className="text-sm text-ink-2">{t("trends.momentumHint")}</p>
      <dl>
        <Fact name={t("trends.detail.interval")}>×{times(momentum.low)} – ×{times(momentum.high)}</Fact>
        <Fact name={t("trends.detail.reelCount")}>{integer(card.reelCount)}</Fact>
        <Fact name={t("trends.detail.authorCount")}>{integer(card.authorCount)}</Fact>
        <Fact name={t("trends.detail.peakShare")}>{percent(Math.max(0, ...card.sparkline.map((point) => point.share)))}</Fact>
        <Fact name={t("trends.detail.language")}>{card.language ? language(card.language) : t("trends.mixedLanguage")}</Fact>
      </dl>
      <div className="flex flex-wrap gap-1.5">
        <TierBadges tiers={card.tiers} />
        {card.demo ? <Badge tone="outline" title={t("common.demoHint")}>{t("common.demo")}</Badge> : null}
      </div>
    </div>
  );
}
