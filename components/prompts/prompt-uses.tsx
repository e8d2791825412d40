"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { GenerationKind } from "#lib/scripts/revision.schema.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";

type Use = { id: string; pageId: string; kind: GenerationKind; createdAt: Date; title: string; language: ScriptLanguage; version: string | null };

/** The visitor's own generations that used a prompt, newest first. */
export function PromptUses({ uses }: { uses: readonly Use[] }) {
  const t = useTranslations("prompts.uses");
  const { day } = useFormats();
  return (
    <section aria-labelledby="uses" className="grid gap-3">
      <div>
        <h2 id="uses" className="text-xl font-semibold">{t("title")}</h2>
        <p className="text-sm text-ink-3">{t("lead")}</p>
      </div>
      {uses.length === 0 ? <p className="text-sm text-ink-2">{t("none")}</p> : (
        <ul className="overflow-hidden rounded-lg border bg-surface">
          {uses.map(({ id, pageId, kind, createdAt, title, language, version }) => (
            <li key={id} className="grid gap-1 border-t px-4 py-3 first:border-t-0">
              <Link href={`/scripts/${encodeURIComponent(pageId)}`} lang={language} className="inline-block min-h-6 font-medium underline decoration-line-strong underline-offset-4 first-letter:uppercase wrap-anywhere hover:decoration-current">{title}</Link>
              <p className="flex flex-wrap gap-x-3 text-xs text-ink-3 tabular">
                <span>{t(`kind.${kind}`)}</span>
                <span>{version === null ? t("unknownVersion") : t("version", { version })}</span>
                <time dateTime={createdAt.toISOString()}>{day(createdAt)}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
