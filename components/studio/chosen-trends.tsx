"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { type BriefDraft, MAX_TRENDS, removeTrend } from "./brief-draft.ts";

/** The trends in the brief, each with its way out. */
export function ChosenTrends({ trends }: { trends: BriefDraft["trends"] }) {
  const t = useTranslations("studio.brief");
  return (
    <div className="grid gap-1.5">
      <p id="brief-trends" className="flex items-baseline justify-between text-sm font-semibold">
        {t("trends")}
        <span className="text-xs font-normal text-ink-3 tabular">{t("count", { count: trends.length, max: MAX_TRENDS })}</span>
      </p>
      {trends.length === 0 ? (
        <p className="rounded-md border border-dashed border-line-strong/60 px-3 py-2.5 text-sm text-ink-3">{t("trendsHint", { max: MAX_TRENDS })}</p>
      ) : (
        <ul aria-labelledby="brief-trends" className="flex flex-wrap gap-1.5">
          {trends.map((trend) => (
            <li key={trend.id} data-edge className="flex max-w-full animate-arrive items-center rounded-md bg-signal-wash pl-3 text-sm font-medium text-signal-ink">
              <span className="truncate">{trend.label}</span>
              <button
                type="button" onClick={() => removeTrend(trend.id)} aria-label={t("removeTrend", { label: trend.label })}
                className="grid size-11 shrink-0 place-items-center rounded-md hover:text-ink md:size-9"
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
