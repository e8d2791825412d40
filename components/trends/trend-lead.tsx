"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import type { TrendCard } from "#lib/trends/schema.ts";
import { explorerHref, NO_FILTERS } from "./explorer-filters.ts";
import { KindIcon } from "./kind-icon.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { TierBadges } from "./tier-badges.tsx";
import { useTrendFormats } from "./use-trend-formats.ts";

/** Under a trend's name: its kind, stage, size and moment, and of a combination its parts (found by search: they need not be on the board themselves). */
export function TrendLead({ card }: { card: TrendCard }) {
  const t = useTranslations();
  const { moment } = useTrendFormats();
  return (
    <div className="grid gap-3 text-base">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="inline-flex items-center gap-1.5"><KindIcon kind={card.kind} />{t(`trends.kindOne.${card.kind}`)}</span>
        <StageBadge stage={card.stage} probability={card.stageProbability} />
        <span className="flex flex-wrap gap-1.5">
          <TierBadges tiers={card.tiers} />
          {card.demo ? <Badge tone="outline" title={t("common.demoHint")}>{t("common.demo")}</Badge> : null}
        </span>
        <span className="text-sm text-ink-3 tabular">{t("trends.asOf", { date: moment(card.asOf) })}</span>
      </div>
      {card.parts.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <span className="text-ink-3">{t("trends.detail.parts")}</span>
          {card.parts.map((part) => (
            <Link key={part.key} href={explorerHref({ ...NO_FILTERS, kind: part.kind, query: part.label })} className="inline-flex min-h-11 items-center gap-1.5 underline decoration-line-strong underline-offset-4 hover:text-ink">
              <KindIcon kind={part.kind} />{part.label}
            </Link>
          ))}
        </p>
      ) : null}
    </div>
  );
}
