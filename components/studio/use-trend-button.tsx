"use client";

import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { useTrendFormats } from "#components/trends/use-trend-formats.ts";
import type { NamedTrend } from "#lib/i18n/name-trend.ts";
import { addTrend, MAX_TRENDS, removeTrend, useBriefDraft } from "./brief-draft.ts";

/** Puts a trend into the brief, or takes it out, without leaving the page. */
export function UseTrendButton({ card }: { card: NamedTrend & { id: string } }) {
  const t = useTranslations();
  const { trends } = useBriefDraft();
  const [said, setSaid] = useState("");
  const label = useTrendFormats().name(card);
  const used = trends.some((entry) => entry.id === card.id);
  function press() {
    if (used) {
      removeTrend(card.id);
      setSaid(t("studio.trendRemoved", { label }));
    } else {
      setSaid(addTrend({ id: card.id, label }) ? t("studio.trendAdded", { label }) : t("studio.trendsFull", { max: MAX_TRENDS }));
    }
  }
  return (
    <>
      <Button
        size="sm" onClick={press} aria-pressed={used} variant={used ? "primary" : "secondary"}
        icon={used ? <Check aria-hidden className="size-4" /> : <Plus aria-hidden className="size-4" />}
      >
        <span className="whitespace-nowrap">{used ? t("trends.used") : t("trends.use")}</span>
        <span className="sr-only">{label}</span>
      </Button>
      <span role="status" className="sr-only">{said}</span>
    </>
  );
}
