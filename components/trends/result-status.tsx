"use client";

import { FilterX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { changeFilters, countFolded, type ExplorerFilters, explorerHref, isNarrowed, NO_FILTERS } from "./explorer-filters.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = { shown: number; total: number; asOf: string | null; filters: ExplorerFilters };

/** How many trends fit, said aloud when it changes, and the way back to all of them. */
export function ResultStatus({ shown, total, asOf, filters }: Props) {
  const t = useTranslations("trends");
  const { moment } = useTrendFormats();
  const from = filters.offset + 1;
  const isSet = isNarrowed(filters) || countFolded(filters) > 0 || filters.sort !== NO_FILTERS.sort;
  return (
    <div className="mb-4 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1">
      <h2 className="text-[0.9375rem] font-semibold tabular">
        <span role="status">{shown === 0 || shown === total ? t("found", { count: total }) : t("foundShown", { count: total, from, to: from + shown - 1 })}</span>
      </h2>
      {asOf ? <p className="text-sm text-ink-3 tabular">{t("asOf", { date: moment(asOf) })}</p> : null}
      {isSet ? (
        <Link
          href={explorerHref(changeFilters(NO_FILTERS, { compare: filters.compare }))} scroll={false}
          className="ml-auto inline-flex min-h-11 items-center gap-1.5 text-sm font-medium text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink"
        >
          <FilterX aria-hidden className="size-4" />{t("filters.clear")}
        </Link>
      ) : null}
    </div>
  );
}
