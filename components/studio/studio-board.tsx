"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { TrendCard } from "#components/trends/trend-card.tsx";
import { TrendCardSkeleton } from "#components/trends/trend-card-skeleton.tsx";
import { EngineNotice } from "#components/trends/engine-notice.tsx";
import type { CardFacts } from "#components/trends/card-facts.ts";
import type { Freshness } from "#lib/trends/engine.ts";
import { EmptyNote } from "#components/ui/empty-note.tsx";
import { UseTrendButton } from "./use-trend-button.tsx";

/** A strip to swipe on a phone, a grid on a desk. */
const LIST = "-mx-4 flex snap-x snap-mandatory scroll-px-4 gap-3 overflow-x-auto px-4 pb-3 sm:mx-0 sm:grid sm:grid-cols-2 sm:gap-4 sm:overflow-visible sm:px-0 2xl:grid-cols-3";
const ITEM = "relative flex w-[min(19.5rem,86vw)] shrink-0 snap-start sm:w-auto";

type Props = { cards: readonly CardFacts[]; filtered: boolean; freshness: Freshness };

export function StudioBoard({ cards, filtered, freshness }: Props) {
  const t = useTranslations();
  if (cards.length === 0) {
    return filtered ? (
      <EmptyNote title={t("studio.emptyKind.title")} text={t("studio.emptyKind.text")} actions={<Link href="/" className={buttonClass()}>{t("trends.noneFound.reset")}</Link>} />
    ) : (
      <EmptyNote title={t("studio.empty.title")} text={t("studio.empty.text")} actions={<Link href="/import" className={buttonClass("primary")}>{t("common.importReels")}</Link>} />
    );
  }
  return (
    <>
      <EngineNotice freshness={freshness} several className="mb-4" />
      <ul aria-label={t("trends.list")} className={LIST}>
        {cards.map((card) => (
          <li key={card.id} className={ITEM}>
            <TrendCard card={card} className="flex w-full flex-col" action={<UseTrendButton card={card} />} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function StudioBoardSkeleton() {
  const t = useTranslations("common");
  return (
    <div aria-busy="true" role="status" aria-label={t("loading")} className={LIST}>
      {Array.from({ length: 6 }, (_, index) => <div key={index} className={ITEM}><TrendCardSkeleton className="w-full" /></div>)}
    </div>
  );
}
