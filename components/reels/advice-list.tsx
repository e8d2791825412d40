"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { trendHref } from "#components/trends/trend-href.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { AdvisedDive, AdvisedTrend } from "#lib/deep-dive/rank-deep-dives.ts";
import { nameTrend } from "#lib/i18n/name-trend.ts";
import { MediaBadge } from "./media-badge.tsx";
import { reelHref } from "./reel-href.ts";

/** Of a trend at once; the rest is folded. */
const SHOWN = 2;

function Dive({ dive }: { dive: AdvisedDive }) {
  const t = useTranslations();
  const { percent } = useFormats();
  const { parts, availability } = dive;
  return (
    <li className="grid gap-1.5 border-t py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={reelHref(dive.reelId)} className="min-h-11 content-center font-semibold underline wrap-anywhere md:min-h-6">@{dive.authorHandle}</Link>
        <MediaBadge state={dive.mediaState} />
        {dive.demo ? <Badge tone="outline" title={t("common.demoHint")}>{t("common.demo")}</Badge> : null}
        <span className="ml-auto text-sm text-ink-3 tabular">{t("reels.advice.score", { score: percent(dive.score) })}</span>
      </div>
      <p className="line-clamp-2 text-[0.9375rem] text-ink-2 wrap-anywhere">{dive.caption || t("reels.about.noCaption")}</p>
      <p className="text-sm text-ink-3 first-letter:uppercase">{t("reels.advice.why", { availability: t(`deepDives.advice.availability.${availability}`), trend: percent(parts.trend), reel: percent(parts.reel), gap: percent(parts.gap) })}</p>
    </li>
  );
}

/** What a look would settle, in words, and the reels it pays most for. */
export function TrendAdvice({ advised }: { advised: AdvisedTrend }) {
  const t = useTranslations();
  const [first] = advised.dives;
  const best = advised.dives.slice(0, SHOWN);
  const others = advised.dives.slice(SHOWN);
  const reason = first && t(`deepDives.advice.${first.reason.code}`, { question: t(`deepDives.advice.question.${first.reason.question}`), have: first.reason.have, need: first.reason.need });
  const enough = advised.trend.settled && Object.values(advised.trend.settled).some((have) => have > 0);
  return (
    <div className="grid gap-2">
      <p className="text-ink-2">{reason ?? (enough ? t("deepDives.advice.settled") : t("reels.advice.noneHere"))}</p>
      {best.length > 0 ? <ul>{best.map((dive) => <Dive key={dive.reelId} dive={dive} />)}</ul> : null}
      {others.length > 0 ? (
        <details className="group border-t">
          <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-sm text-sm font-medium text-ink-2 hover:text-ink">
            <ChevronDown aria-hidden className="size-4 transition-transform duration-150 group-open:rotate-180" />
            {t("reels.advice.more", { count: others.length })}
          </summary>
          <ul>{others.map((dive) => <Dive key={dive.reelId} dive={dive} />)}</ul>
        </details>
      ) : null}
    </div>
  );
}

/** Trend by trend, the strongest first. */
export function AdviceList({ advised }: { advised: readonly AdvisedTrend[] }) {
  const trends = useTranslations("trends");
  return (
    <ul className="grid items-start gap-6 lg:grid-cols-2">
      {advised.map((one) => (
        <Card as="li" key={one.trend.id} className="lg:p-6">
          <h2 className="mb-2 text-lg font-semibold wrap-anywhere"><Link href={trendHref(one.trend.id)} className="hover:underline">{nameTrend(one.trend, trends)}</Link></h2>
          <TrendAdvice advised={one} />
        </Card>
      ))}
    </ul>
  );
}
