"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import type { Script } from "#lib/scripts/schema.ts";

/** What a reader must know of the script's origin. */
export function ScriptNotes({ script }: { script: Script }) {
  const t = useTranslations("scripts.notes");
  const { header } = script;
  return (
    <div className="grid gap-3">
      {header.demoEvidence ? <Banner tone="info">{t("demo")}</Banner> : null}
      <p className="text-xs text-ink-3">{header.aiDisclosure ? t("ai") : t("composer")}</p>
      <p className="text-xs text-ink-3 tabular wrap-anywhere">{t("prompt", { version: header.version, prompt: header.promptVersion, trace: header.traceId.slice(0, 12) })}</p>
      <Link href={`/prompts/${encodeURIComponent(header.promptVersion.split("@")[0] ?? "")}`} className="inline-flex min-h-11 items-center justify-self-start text-xs text-ink-3 underline underline-offset-4 hover:text-ink md:min-h-6">{t("readPrompt")}</Link>
    </div>
  );
}
