"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { ShownPreview } from "./use-preview.ts";

const COUNTERS = ["plays", "likes", "comments", "shares", "saves"] as const;

/** The first rows as observations: a creator sees at once whether the columns are right. */
export function SampleRows({ observations }: { observations: ShownPreview["observations"] }) {
  const t = useTranslations("imports.fields");
  const { compact, day } = useFormats();
  const format = useFormatter();
  const known = (counts: ShownPreview["observations"][number]["counts"]) => COUNTERS.flatMap((name) => (counts[name] === null ? [] : [{ name, value: counts[name] }]));
  return (
    <ul className="grid gap-3">
      {observations.map((reel, index) => (
        <li key={`${reel.platformId}-${index}`} className="grid gap-1.5 rounded-md border bg-paper p-3 text-sm">
          <p className="font-semibold wrap-anywhere" lang={reel.language ?? undefined}>{reel.caption.slice(0, 200) || reel.platformId}</p>
          <p className="text-ink-2 wrap-anywhere">
            {reel.authorHandle} · {reel.platform}
            {reel.hashtags.length > 0 ? ` · ${reel.hashtags.slice(0, 6).map((tag) => `#${tag}`).join(" ")}` : ""}
            {reel.audioTitle ? ` · ${reel.audioTitle}` : ""}
          </p>
          <dl className="flex flex-wrap gap-x-5 gap-y-1 text-ink-3 tabular">
            {known(reel.counts).map(({ name, value }) => (
              <div key={name} className="flex gap-1.5"><dt>{t(name)}</dt><dd className="font-medium text-ink">{compact(value)}</dd></div>
            ))}
            {reel.durationSeconds ? <div className="flex gap-1.5"><dt>{t("durationSeconds")}</dt><dd className="text-ink">{format.number(reel.durationSeconds, { style: "unit", unit: "second", maximumFractionDigits: 1 })}</dd></div> : null}
            {reel.publishedAt ? <div className="flex gap-1.5"><dt>{t("publishedAt")}</dt><dd className="text-ink">{day(reel.publishedAt)}</dd></div> : null}
            <div className="flex gap-1.5"><dt>{t("observedAt")}</dt><dd className="text-ink">{day(reel.observedAt)}</dd></div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
