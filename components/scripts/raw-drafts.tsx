"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { useWriterName } from "./writer-line.tsx";

/** What writers sent that is no script, as text: nothing that arrived is lost. */
export function RawDrafts({ drafts }: { drafts: GenerationView["rawDrafts"] }) {
  const t = useTranslations("writers.raw");
  const common = useTranslations("common");
  const nameOf = useWriterName();
  if (drafts.length === 0) return null;
  return (
    <details className="group rounded-lg border bg-surface px-4 sm:px-5" data-screen-only>
      <summary className="flex min-h-12 items-center justify-between gap-2 rounded-md">
        <h2 className="text-lg font-semibold">{t("title")}</h2>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3 transition-transform duration-150 group-open:rotate-180" />
      </summary>
      <div className="grid gap-5 pb-5">
        <p className="text-sm text-ink-2">{t("lead")}</p>
        {drafts.map(({ writer, text }, index) => {
          const title = drafts.length > 1 ? `${t("nth", { n: index + 1 })} · ${t("from", nameOf(writer))}` : t("from", nameOf(writer));
          return (
            <div key={index} className="grid min-w-0 gap-2">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <h3 className="text-sm font-semibold wrap-anywhere">{title}</h3>
                <CopyButton text={() => text} copiedLabel={common("copied")} failedLabel={common("copyFailed")}>{t("copy")}</CopyButton>
              </div>
              <pre role="region" tabIndex={0} aria-label={title} className="max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere">{text}</pre>
            </div>
          );
        })}
      </div>
    </details>
  );
}
