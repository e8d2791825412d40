"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import type { NamedTrend } from "#lib/i18n/name-trend.ts";
import { compareHref } from "./compare-href.ts";
import { type ExplorerFilters, explorerHref, toggleCompared } from "./explorer-filters.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = { picked: readonly (NamedTrend & { id: string })[]; filters: ExplorerFilters };

/** What is picked to be compared, at hand while the list is scrolled. */
export function CompareTray({ picked, filters }: Props) {
  const t = useTranslations("trends.compare");
  const { name } = useTrendFormats();
  const [first, second] = picked;
  const status = picked.length > 0 ? t("chosen", { count: picked.length }) : "";
  return (
    <>
      <p role="status" className="sr-only">{status}</p>
      {first ? (
        <section
          aria-label={t("tray")}
          className="sticky bottom-[calc(var(--tabbar-height)+env(safe-area-inset-bottom)+0.5rem)] z-20 mt-6 flex animate-arrive flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-surface p-3 shadow-lift sm:px-4 md:bottom-4"
        >
          <ul className="flex min-w-0 flex-1 basis-64 flex-wrap gap-1.5">
            {picked.map((trend) => (
              <li key={trend.id} data-edge className="flex min-w-0 max-w-full items-center rounded-md bg-chip pl-3 text-sm font-medium">
                <span className="truncate">{name(trend)}</span>
                <Link
                  href={explorerHref(toggleCompared(filters, trend.id) ?? filters)} replace scroll={false} aria-label={t("remove", { label: name(trend) })}
                  className="grid size-11 shrink-0 place-items-center rounded-md text-ink-2 hover:text-ink md:size-9"
                >
                  <X aria-hidden className="size-4" />
                </Link>
              </li>
            ))}
          </ul>
          {second
            ? <Link href={compareHref(first.id, second.id)} className={buttonClass("primary", "md", "max-sm:w-full")}>{t("go")}</Link>
            : <p className="text-sm text-ink-2">{t("pickOther")}</p>}
        </section>
      ) : null}
    </>
  );
}
