"use client";

import { ExternalLink, Play } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { MediaBadge } from "#components/reels/media-badge.tsx";
import { reelHref } from "#components/reels/reel-href.ts";
import { TierBadge } from "#components/trends/tier-badges.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { EvidenceFacts } from "./evidence-facts.tsx";
import { EvidenceFlips } from "./evidence-flips.tsx";
import { EvidencePicked } from "./evidence-picked.tsx";

const COUNTS = ["plays", "likes", "comments", "shares", "saves"] as const;

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-t py-2 text-sm">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 text-right font-medium tabular wrap-anywhere">{children}</dd>
    </div>
  );
}

function Numbers({ reel }: { reel: Evidence }) {
  const t = useTranslations();
  const { integer, times, day, language, seconds } = useFormats();
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold">{reel.observedAt ? t("scripts.evidence.counts", { date: day(reel.observedAt) }) : t("scripts.evidence.countsUndated")}</h3>
      <dl>
        {COUNTS.map((count) => {
          const value = reel.counts[count];
          return <Row key={count} name={t(`scripts.evidence.${count}`)}>{value === null ? <span className="font-normal text-ink-3">{t("common.hidden")}</span> : integer(value)}</Row>;
        })}
        <Row name={t("scripts.evidence.lift")}>{reel.lift === null ? <span className="font-normal text-ink-3">{t("scripts.evidence.liftUnknown")}</span> : t(`scripts.evidence.liftText.${reel.liftBasis ?? "author"}`, { value: times(reel.lift) })}</Row>
        {reel.durationSeconds === null ? null : <Row name={t("scripts.evidence.duration")}>{t("scripts.evidence.seconds", { count: seconds(reel.durationSeconds) })}</Row>}
        {reel.publishedAt === null ? null : <Row name={t("scripts.evidence.published")}>{day(reel.publishedAt)}</Row>}
        {reel.audioTitle === null ? null : <Row name={t("scripts.evidence.audio")}>{reel.audioTitle}</Row>}
        {reel.language === null ? null : <Row name={t("scripts.evidence.language")}>{language(reel.language)}</Row>}
      </dl>
    </section>
  );
}

/** One piece of evidence with all that is known of it. The caption is a stranger's text and stays text. */
export function EvidenceDetail({ reel, statement, atSeconds = null }: { reel: Evidence; statement: string; atSeconds?: number | null }) {
  const t = useTranslations();
  return (
    <div className="grid gap-6">
      {statement ? (
        <div className="rounded-md bg-signal-wash px-3.5 py-3 text-sm" data-edge>
          <p className="text-signal-ink">{t("scripts.evidence.quoted")}</p>
          <p className="mt-1 font-medium wrap-anywhere">{statement}</p>
          {atSeconds === null ? null : (
            <Link href={reelHref(reel.reelId, atSeconds)} className={buttonClass("secondary", "sm", "mt-3")}><Play aria-hidden className="size-4" />{t("reels.openAt", { seconds: Math.round(atSeconds * 10) / 10 })}</Link>
          )}
        </div>
      ) : null}
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 truncate font-semibold">@{reel.authorHandle}</span>
          <TierBadge tier={reel.tier} />
          <MediaBadge state={reel.mediaState} />
          {reel.scope === "comparison" ? <Badge tone="outline" title={t("scripts.evidence.comparisonHint")}>{t("scripts.evidence.comparison")}</Badge> : null}
          {reel.demo ? <Badge tone="outline" title={t("common.demoHint")}>{t("common.demo")}</Badge> : null}
        </div>
        <blockquote className="border-l-2 border-line-strong pl-3.5 text-[0.9375rem] whitespace-pre-line wrap-anywhere">{reel.caption || t("scripts.evidence.noCaption")}</blockquote>
        <div className="flex flex-wrap gap-2">
          <Link href={reelHref(reel.reelId)} className={buttonClass("secondary", "sm")}>{t("reels.openPage")}</Link>
          {reel.url ? (
            <a href={reel.url} target="_blank" rel="noopener noreferrer nofollow" className={buttonClass("secondary", "sm")}>
              {t("scripts.evidence.openReel", { platform: t(`scripts.evidence.platform.${reel.platform}`) })}<ExternalLink aria-hidden className="size-4" />
            </a>
          ) : null}
        </div>
      </div>
      <Numbers reel={reel} />
      <EvidenceFacts reel={reel} />
      <EvidenceFlips reel={reel} />
      <EvidencePicked reel={reel} />
      <section>
        <h3 className="mb-2 text-sm font-semibold">{t("scripts.evidence.citable")}</h3>
        <ul className="flex flex-wrap gap-1.5">{reel.citableFields.map((field) => <li key={field}><Badge>{t(`scripts.field.${field}`)}</Badge></li>)}</ul>
      </section>
      {reel.trendIds.length > 0 ? (
        <section>
          <h3 className="mb-2 text-sm font-semibold">{t("scripts.evidence.trends")}</h3>
          <ul className="flex flex-wrap gap-1.5">{reel.trendIds.map((id) => <li key={id} className="max-w-full"><Badge tone="signal" className="max-w-full wrap-anywhere">{id.slice(id.indexOf(":") + 1)}</Badge></li>)}</ul>
        </section>
      ) : null}
    </div>
  );
}
