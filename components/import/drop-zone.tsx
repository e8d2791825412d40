"use client";

import { FileUp } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";

type Props = { disabled: boolean; onFile: (file: File) => void };

/** A file input that is also a place to drop a file on. */
export function DropZone({ disabled, onFile }: Props) {
  const t = useTranslations("imports.drop");
  const [over, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file && !disabled) onFile(file);
      }}
      className={classNames("grid justify-items-center gap-3 rounded-lg border-2 border-dashed p-8 text-center sm:p-12", over ? "border-signal bg-signal-wash" : "border-line-strong/70 bg-surface")}
    >
      <FileUp aria-hidden className="size-8 text-ink-3" />
      <label className={buttonClass("primary", "lg", "relative cursor-pointer has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-signal-ink")}>
        {t("action")}
        <input
          type="file" aria-label={t("label")} aria-describedby="import-formats" disabled={disabled} className="absolute inset-0 size-full cursor-pointer opacity-0"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,text/csv,application/json,application/gzip"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file chosen again after an edit must count as a change.
            event.currentTarget.value = "";
            if (file) onFile(file);
          }}
        />
      </label>
      <p className="text-sm text-ink-2">{t("or")}</p>
      <p id="import-formats" className="max-w-prose text-sm text-ink-3">{t("formats")}</p>
    </div>
  );
}
