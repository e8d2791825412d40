"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { ImportStatus } from "#lib/reels/import/schema.ts";
import { ImportStateBadge } from "./import-state-badge.tsx";

/** The visitor's imports, newest first. */
export function ImportList({ imports }: { imports: ImportStatus[] }) {
  const t = useTranslations("imports");
  const { day } = useFormats();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports-title" className="mt-12">
      <h2 id="imports-title" className="mb-4 text-xl font-semibold">{t("list.title")}</h2>
      <ul className="overflow-hidden rounded-lg border bg-surface shadow-card">
        {imports.map(({ id, fileName, state, rowsAccepted, rowsRejected, startedAt }) => (
          <li key={id} className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t px-4 py-4 first:border-t-0 hover:bg-sunken/60 sm:px-5">
            <Link href={`/import/${encodeURIComponent(id)}`} className="min-w-0 font-semibold wrap-anywhere after:absolute after:inset-0">{fileName}</Link>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3 tabular">
              <ImportStateBadge state={state} />
              <span>{t("list.rows", { count: rowsAccepted })}</span>
              {rowsRejected > 0 ? <span>{t("list.rejected", { count: rowsRejected })}</span> : null}
              <time dateTime={startedAt}>{day(startedAt)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
