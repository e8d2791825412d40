"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { TrendCard as TrendCardData } from "#lib/trends/schema.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Momentum } from "./momentum.tsx";
import { Sparkline } from "./sparkline.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { TierBadges } from "./tier-badges.tsx";
import { trendHref } from "./trend-href.ts";

type Props = { card: TrendCardData; action: ReactNode; className?: string };

/** One trend: what, stage, course, momentum with its interval, and how much stands behind it. */
export function TrendCard({ card, action, className }: Props) {
  const t = useTranslations();
  const { percent, dayMonth } = useFormats();
  const shares = card.sparkline.map((point) => point.share);
  const chartLabel = t("trends.sparkline", { count: shares.length, last: percent(shares.at(-1) ?? 0), high: percent(Math.max(0, ...shares)) });
  return (
    <Card as="article" padded={false} className={className ?? "flex flex-col"}>
      <div className="flex flex-1 flex-col gap-4 p-4 sm:p-5">
        <div className="flex items-center justify-between gap-2">
          <span className="flex items-center gap-1.5 text-xs font-medium text-ink-3">
            <KindIcon kind={card.kind} />
            {t(`trends.kindOne.${card.kind}`)}
          </span>
          <StageBadge stage={card.stage} />
        </div>
        <h3 className="line-clamp-2 text-lg font-semibold leading-snug wrap-anywhere">
          <Link href={trendHref(card.id)} className="rounded-sm underline-offset-4 hover:underline">{card.label.replaceAll(" · ", "\u00a0· ")}</Link>
        </h3>
        <div className="mt-auto grid grid-cols-[minmax(7.5rem,1fr)_minmax(0,1.35fr)] items-end gap-4">
          <Momentum momentum={card.momentum} />
          <Sparkline values={shares} label={chartLabel} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t px-4 py-3 text-xs text-ink-2 tabular sm:px-5">
        <span>{t("trends.reels", { count: card.reelCount })} · {t("trends.authors", { count: card.authorCount })}</span>
        <span className="flex flex-wrap gap-1.5">
          <TierBadges tiers={card.tiers} />
          {card.demo ? <Badge tone="outline" title={t("common.demoHint")}>{t("common.demo")}</Badge> : null}
        </span>
      </div>
      <div className="flex items-center justify-between gap-3 border-t px-4 py-2.5 sm:px-5">
        <span className="text-xs text-ink-3 tabular">{t("trends.asOf", { date: dayMonth(card.asOf) })}</span>
        {action}
      </div>
    </Card>
  );
}
