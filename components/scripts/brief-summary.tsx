"use client";

import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import type { Brief } from "#lib/scripts/schema.ts";

/** What was asked for, in a line of badges. */
export function BriefSummary({ brief }: { brief: Brief }) {
  const t = useTranslations();
  return (
    <ul aria-label={t("scripts.brief.title")} className="flex flex-wrap gap-1.5">
      <li><Badge>{t("scripts.brief.seconds", { count: brief.targetSeconds })}</Badge></li>
      <li><Badge>{t(`studio.tone.${brief.tone}`)}</Badge></li>
      <li><Badge>{t(`studio.goal.${brief.goal}`)}</Badge></li>
      <li><Badge>{t(`common.language.${brief.language}`)}</Badge></li>
      {brief.audience ? <li className="max-w-full"><Badge className="max-w-full wrap-anywhere">{t("scripts.brief.audience", { audience: brief.audience })}</Badge></li> : null}
      {brief.canFilm.map((filmable) => <li key={filmable}><Badge tone="outline">{t(`studio.filmable.${filmable}`)}</Badge></li>)}
      {brief.trendIds.map((id) => <li key={id} className="max-w-full"><Badge tone="signal" className="max-w-full wrap-anywhere">{id.startsWith("hashtag:") ? `#${id.slice(8)}` : id.slice(id.indexOf(":") + 1)}</Badge></li>)}
      {brief.notes ? <li><Badge tone="outline" title={brief.notes}>{t("scripts.brief.notes")}</Badge></li> : null}
    </ul>
  );
}
