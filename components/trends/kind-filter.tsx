"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import { TREND_KINDS, type TrendKind } from "#lib/trends/schema.ts";
import { KindIcon } from "./kind-icon.tsx";

type Props = {
  current: TrendKind | null;
  /** Address that shows one kind, or all for null. */
  hrefs: Record<TrendKind | "all", string>;
};

const LINK =
  "inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-md border px-2.5 text-sm sm:px-3 font-medium transition-colors duration-150 md:min-h-9";

/** Links, not buttons: a filtered view has an address of its own. */
export function KindFilter({ current, hrefs }: Props) {
  const t = useTranslations("trends");
  const kinds = ["all", ...TREND_KINDS] as const;
  return (
    <nav aria-label={t("filterKind")} className="-mx-1 flex flex-wrap gap-1.5 px-1 py-1">
      {kinds.map((kind) => {
        const selected = (current ?? "all") === kind;
        return (
          <Link
            key={kind} href={hrefs[kind]} scroll={false} aria-current={selected ? "true" : undefined} data-selected={selected}
            className={classNames(LINK, selected ? "border-ink bg-ink text-paper" : "border-line-strong/70 bg-surface text-ink-2 hover:border-ink-2 hover:text-ink")}
          >
            {kind === "all" ? null : <KindIcon kind={kind} className="size-4 max-sm:hidden" />}
            {t(`kind.${kind}`)}
          </Link>
        );
      })}
    </nav>
  );
}
