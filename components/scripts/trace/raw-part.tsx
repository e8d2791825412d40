"use client";

import { useTranslations } from "use-intl/react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fold, Section, Verbatim } from "./section.tsx";

/** What the writer sent, as text. */
export function RawPart({ raw, language }: { raw: string | null; language: string }) {
  const t = useTranslations("trace.raw");
  const common = useTranslations("common");
  const prompt = useTranslations("trace.prompt");
  return (
    <Section id="raw" title={t("title")} lead={raw ? t("lead") : undefined}>
      {raw ? (
        <>
          <Fold summary={t("characters", { count: [...raw].length })}><Verbatim lang={language}>{raw}</Verbatim></Fold>
          <div><CopyButton text={() => raw} copiedLabel={common("copied")} failedLabel={common("copyFailed")}>{t("copy")}</CopyButton></div>
        </>
      ) : <p className="text-ink-2">{prompt("none")}</p>}
    </Section>
  );
}
