"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CardFacts } from "./card-facts.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Momentum } from "./momentum.tsx";
import { Sparkline } from "./sparkline.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { TierBadges } from "./tier-badges.tsx";
import { trendHref } from "./trend-href.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = {
  card: CardFacts;
  action: ReactNode;
  /** Stands left of the action; the date of the numbers where nothing is given. */
  aside?: ReactNode;
  className?: string;
};

/** One trend: what, stage and how sure, course, momentum with its interval, and how much stands behind it. */
export function TrendCard({ card, action, aside, className }: Props) {
  const t = useTranslations();
  const { share, dayMonth, name } = useTrendFormats();
  const shares = card.points.map((point) => point.share);
  const chartLabel = t("trends.sparkline", { count: shares.length, last: share(shares.at(-1) ?? 0), high: share(Math.max(0, ...shares)) });
  return (
    <Card as="article" padded={false} className={className ?? "flex flex-col"}>
      <div className="flex flex-1 flex-col gap-4 p-4 sm:p-5">
        <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1.5">
          <span className="flex items-center gap-1.5 text-xs font-medium text-ink-3">
            <KindIcon kind={card.kind} />
            {t(`trends.kindOne.${card.kind}`)}
          </span>
          <span className="flex flex-row-reverse"><StageBadge stage={card.stage} probability={card.stageProbability} /></span>
        </div>
        <h3 className="line-clamp-2 text-lg font-semibold leading-snug wrap-anywhere">
          <Link href={trendHref(card.id)} className="rounded-sm underline-offset-4 hover:underline">{name(card).replaceAll(" · ", "\u00a0· ")}</Link>
        </h3>
        <div className="mt-auto grid grid-cols-[minmax(7.5rem,1fr)_minmax(0,1.35fr)] items-end gap-4">
          <Momentum momentum={card.momentum} />
          <div className="grid min-w-0 gap-1.5">
            <ShareChange period={card.period} />
            <Sparkline points={card.points} bursts={card.bursts} label={chartLabel} />
          </div>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t px-4 py-3 text-xs text-ink-2 tabular sm:px-5">
        <span>{t("trends.reels", { count: card.reelCount })} · {t("trends.authors", { count: card.authorCount })}</span>
        <span className="flex flex-wrap gap-1.5">
          <TierBadges tiers={card.tiers} />
          {card.demo ? <Badge tone="outline" title={t("common.demoHint")}>{t("common.demo")}</Badge> : null}
        </span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 border-t px-4 py-2.5 sm:px-5">
        {aside ?? <span className="text-xs text-ink-3 tabular">{t("trends.asOf", { date: dayMonth(card.asOf) })}</span>}
        {action}
      </div>
    </Card>
  );
}

/** Within a twentieth of before is no change worth a word. */
const UNCHANGED = 0.05;

function ShareChange({ period: { days, growth } }: { period: CardFacts["period"] }) {
  const t = useTranslations("trends");
  const { ratio } = useTrendFormats();
  const change = growth === null || Math.abs(growth - 1) <= UNCHANGED ? "none" : growth > 1 ? "up" : "down";
  return (
    <p className="text-xs text-ink-3 tabular">
      {growth === null ? t("shareNew", { days }) : t("shareChange", { change, value: ratio(growth), days })}
    </p>
  );
}
