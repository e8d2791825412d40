"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyNote } from "#components/ui/empty-note.tsx";
import type { CardFacts } from "./card-facts.ts";
import { CompareToggle } from "./compare-toggle.tsx";
import { changeFilters, type ExplorerFilters, explorerHref, isNarrowed, moreFilters, NO_FILTERS, previousFilters } from "./explorer-filters.ts";
import { TrendCard } from "./trend-card.tsx";
import { UseTrendLink } from "./use-trend-link.tsx";

type Props = { cards: readonly CardFacts[]; total: number; filters: ExplorerFilters };

/** The cards of a view and the ways to the rest. */
export function TrendGrid({ cards, total, filters }: Props) {
  const t = useTranslations("trends");
  const list = useRef<HTMLUListElement>(null);
  const shownBefore = useRef<number | null>(null);
  const more = moreFilters(filters, total);
  const previous = previousFilters(filters);
  // "Show more" goes down with the list; the reader goes on at the first new card.
  useEffect(() => {
    const from = shownBefore.current;
    if (from === null || cards.length <= from) return;
    shownBefore.current = null;
    list.current?.children[from]?.querySelector("a")?.focus();
  }, [cards.length]);
  if (cards.length === 0) return <Nothing filters={filters} total={total} />;
  const grows = more !== null && more.offset === filters.offset;
  return (
    <>
      <ul ref={list} aria-label={t("list")} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4 [&_a]:scroll-mb-32">
        {cards.map((card, place) => (
          <li key={card.id} id={`trend-${filters.offset + place + 1}`} className="relative flex min-w-0 scroll-mt-20">
            <TrendCard card={card} className="flex w-full flex-col" aside={<CompareToggle trend={card} filters={filters} />} action={<UseTrendLink trend={card} />} />
          </li>
        ))}
      </ul>
      {more || previous ? (
        <div className="mt-8 flex flex-wrap justify-center gap-3">
          {previous ? <Link href={explorerHref(previous)} className={buttonClass()}>{t("previous")}</Link> : null}
          {more ? (
            <Link
              href={`${explorerHref(more)}${grows ? `#trend-${filters.offset + cards.length + 1}` : ""}`} replace={grows} scroll={!grows}
              onClick={() => {
                if (grows) shownBefore.current = cards.length;
              }}
              className={buttonClass("secondary", "lg")}
            >
              {grows ? t("more", { count: Math.min(more.limit, total - more.offset) - cards.length }) : t("next")}
            </Link>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** Why there is nothing to see, and the way to something. */
function Nothing({ filters, total }: { filters: ExplorerFilters; total: number }) {
  const t = useTranslations();
  if (total > 0) {
    const first = changeFilters(filters, {});
    return <EmptyNote title={t("trends.pastEnd.title")} text={t("trends.pastEnd.text")} actions={<Link href={explorerHref(first)} className={buttonClass()}>{t("trends.pastEnd.reset")}</Link>} />;
  }
  if (isNarrowed(filters) || filters.period !== NO_FILTERS.period) {
    return <EmptyNote title={t("trends.noneFound.title")} text={t("trends.noneFound.text")} actions={<Link href="/trends" className={buttonClass()}>{t("trends.noneFound.reset")}</Link>} />;
  }
  return <EmptyNote title={t("trends.empty.title")} text={t("trends.empty.text")} actions={<Link href="/import" className={buttonClass("primary")}>{t("common.importReels")}</Link>} />;
}
