"use client";

import { Eye, TrendingUp } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { TierBadge } from "#components/trends/tier-badges.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import { useEvidence } from "./evidence-context.tsx";

/** All evidence of a generation, best first. */
export function EvidenceList() {
  const t = useTranslations();
  const { compact, times } = useFormats();
  const { evidence, showOne } = useEvidence();
  return (
    <ol className="-mx-4 divide-y md:-mx-5">
      {evidence.map((reel) => (
        <li key={reel.id}>
          <button type="button" onClick={() => showOne(reel.id, "")} className="grid w-full gap-1.5 px-4 py-3 text-left transition-colors duration-150 outline-offset-[-3px] hover:bg-sunken md:px-5">
            <span className="flex items-center justify-between gap-2">
              <span className="min-w-0 truncate text-sm"><strong className="font-semibold tabular">{reel.id}</strong> <span className="text-ink-3">@{reel.authorHandle}</span></span>
              <span className="flex shrink-0 gap-1.5">
                {reel.scope === "comparison" ? <Badge tone="outline" title={t("scripts.evidence.comparisonHint")}>{t("scripts.evidence.comparison")}</Badge> : null}
                <TierBadge tier={reel.tier} />
              </span>
            </span>
            <span className="line-clamp-2 text-[0.9375rem] text-ink-2 wrap-anywhere">{reel.caption || t("scripts.evidence.noCaption")}</span>
            <span className="flex flex-wrap gap-x-4 text-xs text-ink-3 tabular [&_svg]:size-3.5">
              <span className="inline-flex items-center gap-1.5"><Eye aria-hidden />{reel.counts.plays === null ? t("trends.detail.playsHidden") : t("trends.detail.plays", { count: compact(reel.counts.plays) })}</span>
              {reel.lift === null ? null : <span className="inline-flex items-center gap-1.5"><TrendingUp aria-hidden />{t("common.lift.times", { value: times(reel.lift) })}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
