"use client";

import { Upload } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { ChipGroup } from "#components/ui/chip.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import { DropZone } from "./drop-zone.tsx";
import { useProblemText } from "./import-problem.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { type PreviewChoice, usePreview } from "./use-preview.ts";
import { useUpload } from "./use-upload.ts";

/** From choosing a file over what we understood of it to sending it. */
export function ImportDesk({ hasDemo }: { hasDemo: boolean }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { percent } = useFormats();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const [choice, setChoice] = useState<PreviewChoice>({});
  const [demo, setDemo] = useState<"keep" | "replace">("keep");
  const { preview, problem, busy, read, forget } = usePreview();
  const upload = useUpload();
  const failure = upload.problem ?? problem;

  function choose(next: File): void {
    forget();
    setFile(next);
    setChoice({});
    void read(next, {});
  }

  /** Another shape of the file is a new reading; other changes wait for the button. */
  function change(next: PreviewChoice): void {
    setChoice(next);
    if (file && next.profile !== choice.profile) void read(file, next);
  }

  const size = file ? format.number(file.size / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }) : "";
  return (
    <div className="grid gap-6">
      {file === null ? <DropZone disabled={false} onFile={choose} /> : (
        <Card className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 font-semibold wrap-anywhere">{t("preview.file", { name: file.name, size })}</p>
          <Button size="sm" disabled={upload.sent !== null} onClick={() => { forget(); setFile(null); }}>{t("drop.other")}</Button>
        </Card>
      )}
      <p role="status" className="text-ink-2 empty:hidden">{busy && !preview ? t("reading") : ""}</p>
      {failure ? <Banner tone="error" role="alert" title={problemText(failure)} /> : null}
      {file && preview ? (
        <>
          <PreviewPanel preview={preview} choice={choice} busy={busy || upload.sent !== null} onChoose={change} onReread={() => void read(file, choice)} />
          {hasDemo ? (
            <ChipGroup name="demo" legend={t("demo.legend")} value={demo} onChange={setDemo}
              options={[{ value: "keep", label: t("demo.keep") }, { value: "replace", label: t("demo.replace") }]} />
          ) : null}
          {upload.sent === null ? (
            <div><Button variant="primary" size="lg" icon={<Upload aria-hidden className="size-4" />} busy={busy}
              onClick={() => upload.start(file, { fileName: file.name, replaceDemo: demo === "replace", ...choice })}>{t("start", { name: file.name })}</Button></div>
          ) : (
            <div className="grid max-w-lg gap-3">
              <Progress label={t("sending", { share: percent(upload.sent) })} value={upload.sent} />
              <p className="text-sm tabular text-ink-2">{t("sending", { share: percent(upload.sent) })}</p>
              <div><Button onClick={upload.stop}>{t("cancelSending")}</Button></div>
            </div>
          )}
        </>
      ) : null}
    </div>
  );
}
