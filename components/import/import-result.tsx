"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { ImportResult as Result } from "#lib/reels/import/schema.ts";
import { ImportStateBadge } from "./import-state-badge.tsx";
import { RejectionTable } from "./rejection-table.tsx";
import { isUnderWay, useImportStatus } from "./use-import-status.ts";

function Figures({ status }: { status: Result }) {
  const t = useTranslations("imports.result");
  const { integer } = useFormats();
  const figures = { rowsRead: status.rowsRead, rowsAccepted: status.rowsAccepted, rowsKnown: status.rowsAccepted - status.snapshotsNew, rowsRejected: status.rowsRejected };
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      {(Object.keys(figures) as (keyof typeof figures)[]).map((name) => (
        <div key={name}><dt className="text-sm text-ink-3">{t(name)}</dt><dd className="text-2xl font-semibold tabular">{integer(figures[name])}</dd></div>
      ))}
    </dl>
  );
}

function UnderWay({ status, connected }: { status: Result; connected: boolean }) {
  const t = useTranslations("imports");
  const [stopping, setStopping] = useState(false);
  const text = status.state === "queued" ? t("waiting") : t("running", { rows: status.rowsRead });
  const stop = () => {
    setStopping(true);
    fetch(`/api/imports/${encodeURIComponent(status.id)}`, { method: "DELETE" }).catch(() => setStopping(false));
  };
  return (
    <div className="grid max-w-2xl gap-3">
      <Progress label={text} value={status.fileBytes ? status.bytesRead / status.fileBytes : null} />
      <p role="status" className="tabular text-ink-2">{text}</p>
      <p className="text-sm text-ink-3">{connected ? t("keepOpen") : t("lost")}</p>
      <div><Button busy={stopping} onClick={stop}>{t("stop")}</Button></div>
    </div>
  );
}

function Ending({ status }: { status: Result }) {
  const t = useTranslations("imports.result");
  if (status.state === "done") {
    return <Banner tone="success" role="status" title={t("done", { reels: status.reelsNew, snapshots: status.snapshotsNew })}>{status.snapshotsNew > 0 ? t("trends") : null}</Banner>;
  }
  const tone = status.state === "failed" ? "error" : "warn";
  return <Banner tone={tone} role="status" title={t(status.state === "failed" || status.state === "stopped" ? status.state : "interrupted")} />;
}

/** One import: its progress while it runs, its report after. */
export function ImportResult({ start }: { start: Result }) {
  const t = useTranslations("imports.result");
  const { status, connected } = useImportStatus(start);
  return (
    <div className="grid gap-8">
      <p><ImportStateBadge state={status.state} /></p>
      {isUnderWay(status) ? <UnderWay status={status} connected={connected} /> : <Ending status={status} />}
      <Figures status={status} />
      {isUnderWay(status) ? null : (
        <div className="flex flex-wrap gap-2">
          <Link href="/trends" className={buttonClass("primary")}>{t("toTrends")}</Link>
          <Link href="/import" className={buttonClass()}>{t("another")}</Link>
        </div>
      )}
      <RejectionTable status={status} />
    </div>
  );
}
