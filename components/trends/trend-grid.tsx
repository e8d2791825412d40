"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyNote } from "#components/ui/empty-note.tsx";
import type { TrendCard as TrendCardData } from "#lib/trends/schema.ts";
import { TrendCard } from "./trend-card.tsx";
import { TrendCardSkeleton } from "./trend-card-skeleton.tsx";

const GRID = "grid gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4";

/** The link that starts a brief with a trend. */
export function UseTrendLink({ id, label, large = false }: { id: string; label: string; large?: boolean }) {
  const t = useTranslations("trends");
  return (
    <Link href={`/?trend=${encodeURIComponent(id)}`} className={large ? buttonClass("primary", "lg") : buttonClass("secondary", "sm")}>
      <Plus aria-hidden className="size-4" />
      <span className="whitespace-nowrap">{t("use")}</span>
      <span className="sr-only">{label}</span>
    </Link>
  );
}

export function TrendGrid({ cards, filtered }: { cards: TrendCardData[]; filtered: boolean }) {
  const t = useTranslations();
  if (cards.length === 0) {
    return filtered ? (
      <EmptyNote title={t("trends.noneFound.title")} text={t("trends.noneFound.text")} actions={<Link href="/trends" className={buttonClass()}>{t("trends.noneFound.reset")}</Link>} />
    ) : (
      <EmptyNote title={t("trends.empty.title")} text={t("trends.empty.text")} actions={<Link href="/import" className={buttonClass("primary")}>{t("common.importReels")}</Link>} />
    );
  }
  return (
    <>
      <h2 className="mb-3 text-sm font-medium text-ink-3">{t("trends.found", { count: cards.length })}</h2>
      <ul aria-label={t("trends.list")} className={GRID}>
        {cards.map((card) => (
          <li key={card.id} className="relative flex min-w-0">
            <TrendCard card={card} className="flex w-full flex-col" action={<UseTrendLink id={card.id} label={card.label} />} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function TrendGridSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status" aria-busy="true" aria-label={t("loading")} className={GRID}>
      {Array.from({ length: 9 }, (_, index) => <TrendCardSkeleton key={index} />)}
    </div>
  );
}
