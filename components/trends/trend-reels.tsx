"use client";

import Link from "next/link";
import { AudioLines, Eye, Timer, TrendingUp } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { MediaBadge } from "#components/reels/media-badge.tsx";
import { reelHref } from "#components/reels/reel-href.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyNote } from "#components/ui/empty-note.tsx";
import type { TrendReel } from "#lib/trends/schema.ts";
import { TierBadge } from "./tier-badges.tsx";
import { useTrendFormats } from "./use-trend-formats.ts";

/** Example reels, strongest first. Captions are other people's text: shown as text, whatever they hold. */
export function TrendReels({ reels }: { reels: readonly TrendReel[] }) {
  const t = useTranslations();
  const { compact, seconds, ratio } = useTrendFormats();
  if (reels.length === 0) return <EmptyNote title={t("trends.detail.reelsEmpty")} />;
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {reels.map((reel) => (
        <Card as="li" key={reel.id} className="flex flex-col gap-3">
          <div className="flex items-center justify-between gap-2">
            <Link href={reelHref(reel.id)} className="min-h-11 min-w-0 content-center truncate text-sm font-semibold hover:underline md:min-h-6">@{reel.authorHandle}</Link>
            <span className="flex shrink-0 flex-wrap justify-end gap-1.5">
              {reel.demo ? <Badge tone="outline" title={t("common.demoHint")}>{t("common.demo")}</Badge> : null}
              <TierBadge tier={reel.tier} />
              {reel.mediaState === "metadata_only" || reel.mediaState === "analysed" ? null : <MediaBadge state={reel.mediaState} />}
            </span>
          </div>
          <p className="line-clamp-4 text-[0.9375rem] text-ink-2 wrap-anywhere">{reel.caption || t("trends.detail.noCaption")}</p>
          <p className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-3 tabular [&_svg]:size-3.5">
            <span className="inline-flex items-center gap-1.5">
              <Eye aria-hidden />{reel.plays === null ? t("trends.detail.playsHidden") : t("trends.detail.plays", { count: compact(reel.plays) })}
            </span>
            {reel.weight > 0 ? <span className="inline-flex items-center gap-1.5"><TrendingUp aria-hidden />{t("trends.detail.weight", { value: ratio(reel.weight) })}</span> : null}
            {reel.durationSeconds === null ? null : <span className="inline-flex items-center gap-1.5"><Timer aria-hidden />{t("trends.detail.duration", { seconds: seconds(reel.durationSeconds) })}</span>}
            {reel.audioTitle ? <span className="inline-flex min-w-0 items-center gap-1.5"><AudioLines aria-hidden className="shrink-0" /><span className="truncate">{reel.audioTitle}</span></span> : null}
          </p>
        </Card>
      ))}
    </ul>
  );
}
