"use client";

import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import { useFormats } from "#components/ui/use-formats.ts";

type Version = { version: string; hash: string; isCurrent: boolean; note: string | null; firstUsedAt: Date | null };

/** The versions of a prompt, newest first, with what each changed. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations("prompts");
  const { day } = useFormats();
  return (
    <section aria-labelledby="versions" className="grid gap-3">
      <h2 id="versions" className="text-xl font-semibold">{t("history.title")}</h2>
      <ol className="overflow-hidden rounded-lg border bg-surface">
        {versions.map(({ version, hash, isCurrent, note, firstUsedAt }) => (
          <li key={hash} className="grid gap-1 border-t px-4 py-3 first:border-t-0">
            <p className="flex flex-wrap items-center gap-2 font-semibold tabular">{t("version", { version })}{isCurrent ? <Badge tone="deep">{t("pick.current")}</Badge> : null}</p>
            {note === null ? <p className="text-sm text-ink-2">{t("history.storedOnly")}</p> : <p className="text-sm text-ink-2" lang="en">{note}</p>}
            <p className="text-xs text-ink-3">{firstUsedAt ? t("history.firstUsed", { date: day(firstUsedAt) }) : t("history.neverUsed")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
