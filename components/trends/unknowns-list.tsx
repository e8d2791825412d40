"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { TrendCard } from "#lib/trends/schema.ts";
import { listUnknowns } from "./list-unknowns.ts";
import { sayUnknown } from "./say-unknown.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

/** What the numbers don't rest on, said before anyone relies on them. */
export function UnknownsList({ card }: { card: Pick<TrendCard, "gaps" | "measures" | "tiers" | "reelCount" | "demo"> }) {
  const t = useTranslations("trends.unknown");
  const { decimal } = useTrendFormats();
  const unknowns = listUnknowns(card);
  if (unknowns.length === 0) return <p className="text-[0.9375rem] text-ink-2">{t("none")}</p>;
  return (
    <ul className="grid gap-3">
      {unknowns.map((unknown) => (
        <li key={unknown.key} className="flex gap-2.5 text-[0.9375rem] text-ink-2">
          <CircleHelp aria-hidden className="mt-1 size-4 shrink-0 text-ink-3" />
          <span className="min-w-0">{sayUnknown(unknown, t, decimal)}</span>
        </li>
      ))}
    </ul>
  );
}
