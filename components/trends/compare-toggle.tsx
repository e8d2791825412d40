"use client";

import { GitCompareArrows, Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import type { NamedTrend } from "#lib/i18n/name-trend.ts";
import { type ExplorerFilters, explorerHref, toggleCompared } from "./explorer-filters.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = { trend: NamedTrend & { id: string }; filters: ExplorerFilters };

/** Picks a trend to be compared, or takes it back. A link: what is picked is in the address. */
export function CompareToggle({ trend, filters }: Props) {
  const t = useTranslations("trends.compare");
  const { name } = useTrendFormats();
  const picked = filters.compare.includes(trend.id);
  const next = toggleCompared(filters, trend.id);
  const Icon = picked ? Check : GitCompareArrows;
  const look = buttonClass("quiet", "sm", picked ? "-ml-2.5 bg-chip! text-ink!" : "-ml-2.5");
  const inside = (
    <>
      <Icon aria-hidden className="size-4" />
      {picked ? t("added") : t("add")}
    </>
  );
  if (!next) return <span role="link" aria-disabled="true" aria-label={t("addLabel", { label: name(trend) })} title={t("full")} className={look}>{inside}</span>;
  return (
    <Link
      href={explorerHref(next)} replace scroll={false} data-selected={picked} className={look}
      aria-label={t(picked ? "addedLabel" : "addLabel", { label: name(trend) })}
    >
      {inside}
    </Link>
  );
}
