"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { IMPORT_WARNINGS } from "#lib/reels/import/vocabulary.ts";
import type { ShownPreview } from "./use-preview.ts";

/** What will be mended, left empty or rejected, judged by the first rows. */
export function PreviewNotes({ preview }: { preview: ShownPreview }) {
  const t = useTranslations("imports");
  const rows = preview.rowsSampled;
  const reasons = [...new Set(preview.rejected.map(({ reason }) => reason))];
  const warnings = IMPORT_WARNINGS.filter((code) => preview.warnings[code]);
  return (
    <>
      {reasons.length > 0 ? (
        <Banner tone={preview.observations.length > 0 ? "warn" : "error"} title={t("preview.rejected", { count: preview.rejected.length, rows: String(rows) })}>
          <ul className="list-disc pl-5">{reasons.map((reason) => <li key={reason}>{t(`reasons.${reason}`)}</li>)}</ul>
        </Banner>
      ) : null}
      {warnings.length > 0 ? (
        <Banner title={t("preview.warnings", { rows: String(rows) })}>
          <ul className="list-disc pl-5">{warnings.map((code) => <li key={code}>{t(`warnings.${code}`, { count: preview.warnings[code] ?? 0 })}</li>)}</ul>
        </Banner>
      ) : null}
    </>
  );
}
