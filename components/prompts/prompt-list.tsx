"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import { useAbout } from "./use-about.ts";

type Listed = { id: string; version: string; purpose: string; versions: number; uses: number; lastAt: Date | null };

/** Every prompt of this program, with how often the visitor's own scripts used it. */
export function PromptList({ prompts }: { prompts: readonly Listed[] }) {
  const t = useTranslations("prompts");
  const { day } = useFormats();
  const about = useAbout();
  return (
    <ul className="overflow-hidden rounded-lg border bg-surface shadow-card">
      {prompts.map(({ id, version, purpose, versions, uses, lastAt }) => (
        <li key={id} className="relative grid gap-x-6 gap-y-2 border-t px-4 py-4 transition-colors duration-150 first:border-t-0 hover:bg-sunken/60 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:px-5">
          <div className="min-w-0">
            <h2 className="text-[1.0625rem] font-semibold leading-snug wrap-anywhere">
              <Link href={`/prompts/${id}`} className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-[2.5px] focus-visible:after:-outline-offset-4 focus-visible:after:outline-signal-ink">{id}</Link>
            </h2>
            <p className="mt-0.5 text-sm text-ink-2">{about({ id, purpose })}</p>
          </div>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3 tabular">
            <Badge tone="outline">{t("version", { version })}</Badge>
            <span>{t("versions", { count: versions })}</span>
            <span>{lastAt ? t("usedLast", { count: uses, date: day(lastAt) }) : t("unused")}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
