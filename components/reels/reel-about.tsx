"use client";

import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { ReelView } from "./reel-view.ts";

const COUNTS = ["plays", "likes", "comments", "shares", "saves"] as const;

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-t py-2 text-sm">
      <dt className="shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 text-right font-medium tabular wrap-anywhere">{children}</dd>
    </div>
  );
}

/** What the import knows of a reel. Caption, tags and names are a stranger's text and stay text. */
export function ReelAbout({ reel }: { reel: ReelView["reel"] }) {
  const t = useTranslations();
  const format = useFormatter();
  const { integer, day, language, seconds } = useFormats();
  const country = (code: string) => {
    try {
      return format.displayName(code, { type: "region" });
    } catch {
      return code;
    }
  };
  const platform = t(`scripts.evidence.platform.${reel.platform}`);
  return (
    <div className="grid gap-4">
      <blockquote lang={reel.language ?? undefined} className="border-l-2 border-line-strong pl-3.5 text-[0.9375rem] whitespace-pre-line wrap-anywhere">{reel.caption || t("reels.about.noCaption")}</blockquote>
      <dl className="tabular">
        {COUNTS.map((count) => <Row key={count} name={t(`scripts.evidence.${count}`)}>{reel[count] === null ? <span className="font-normal text-ink-3">{t("common.hidden")}</span> : integer(reel[count])}</Row>)}
        {reel.lastObservedAt ? <Row name={t("reels.about.observed")}>{day(reel.lastObservedAt)}</Row> : null}
        {reel.publishedAt ? <Row name={t("reels.about.published")}>{day(reel.publishedAt)}</Row> : null}
        {reel.durationSeconds === null ? null : <Row name={t("reels.about.duration")}>{t("scripts.evidence.seconds", { count: seconds(reel.durationSeconds) })}</Row>}
        {reel.hashtags.length > 0 ? <Row name={t("reels.about.hashtags")}>{reel.hashtags.map((tag) => `#${tag}`).join(" ")}</Row> : null}
        {reel.audioTitle ? <Row name={t("reels.about.audio")}>{reel.audioTitle}</Row> : null}
        {reel.language ? <Row name={t("reels.about.language")}>{language(reel.language)}</Row> : null}
        {reel.country ? <Row name={t("reels.about.country")}>{country(reel.country)}</Row> : null}
      </dl>
      {reel.url ? <a href={reel.url} target="_blank" rel="noopener noreferrer nofollow" className={buttonClass("secondary", "sm", "justify-self-start")}>{t("reels.about.open", { platform })}<ExternalLink aria-hidden className="size-4" /></a> : null}
    </div>
  );
}
