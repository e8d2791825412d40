"use client";

import { Download } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { ImportResult } from "#lib/reels/import/schema.ts";
import { REJECTION_REASONS } from "#lib/reels/import/vocabulary.ts";

/** Why rows were rejected, by reason and row by row, with the whole as a download. */
export function RejectionTable({ status }: { status: ImportResult }) {
  const t = useTranslations("imports");
  const { integer } = useFormats();
  const reasonText = (code: string) => {
    const reason = REJECTION_REASONS.find((name) => name === code);
    return reason ? t(`reasons.${reason}`) : code;
  };
  if (status.rejections.length === 0) return null;
  return (
    <section aria-labelledby="rejected-title" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="rejected-title" className="text-xl font-semibold">{t("result.rejectedTitle")}</h2>
        <a href={`/api/imports/${encodeURIComponent(status.id)}/rejections.csv`} download className={buttonClass()}><Download aria-hidden className="size-4" />{t("result.download")}</a>
      </div>
      <ul className="grid gap-1 text-sm text-ink-2">
        {status.reasons.map(({ reason, rows }) => <li key={reason}><b className="tabular text-ink">{integer(rows)}</b> {reasonText(reason)}</li>)}
      </ul>
      <div className="overflow-x-auto rounded-lg border bg-surface" tabIndex={0} role="group" aria-labelledby="rejected-title">
        <table className="w-full min-w-[36rem] text-left text-sm">
          <thead className="bg-sunken text-ink-2">
            <tr><th scope="col" className="px-3 py-2">{t("result.line")}</th><th scope="col" className="px-3 py-2">{t("result.reason")}</th><th scope="col" className="px-3 py-2">{t("result.raw")}</th></tr>
          </thead>
          <tbody>
            {status.rejections.map(({ line, reason, field, raw }, index) => (
              <tr key={index} className="border-t align-top">
                <td className="px-3 py-2 tabular">{line}</td>
                <td className="px-3 py-2">{reasonText(reason)}{field ? <span className="block text-ink-3">{field}</span> : null}</td>
                <td className="px-3 py-2"><code className="text-xs wrap-anywhere">{raw}</code></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {status.rowsRejected > status.rejections.length ? <p className="text-sm text-ink-3">{t("result.rejectedNote", { count: status.rejections.length })}</p> : null}
    </section>
  );
}
