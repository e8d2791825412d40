"use client";

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
    </div>
  );
}
