"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { describedBy, Field, TextInput } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import { PROFILE_IDS, type ProfileId } from "#lib/reels/import/vocabulary.ts";
import { MappingTable } from "./mapping-table.tsx";
import { PreviewNotes } from "./preview-notes.tsx";
import { SampleRows } from "./sample-rows.tsx";
import type { PreviewChoice, ShownPreview } from "./use-preview.ts";

type Props = { preview: ShownPreview; choice: PreviewChoice; busy: boolean; onChoose: (choice: PreviewChoice) => void; onReread: () => void };

/** What the server understood of a file, and the means to correct it. */
export function PreviewPanel({ preview, choice, busy, onChoose, onReread }: Props) {
  const t = useTranslations("imports");
  const { percent } = useFormats();
  const mapping = { ...preview.mapping, ...choice.mapping };
  return (
    <Card as="section" aria-labelledby="preview-title" className="grid gap-6">
      <h2 id="preview-title" className="text-xl font-semibold">{t("preview.title")}</h2>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="import-profile" label={t("preview.profile")} hint={preview.profile === "generic" ? undefined : t("preview.match", { share: percent(preview.profileScore) })}>
          <Select
            id="import-profile" value={choice.profile ?? preview.profile} disabled={busy}
            onChange={(event) => onChoose({ ...choice, profile: event.currentTarget.value as ProfileId, mapping: {} })}
          >
            {PROFILE_IDS.map((id) => <option key={id} value={id}>{t(`profiles.${id}`)}</option>)}
          </Select>
        </Field>
        <Field id="import-zone" label={t("preview.zone")} hint={t("preview.zoneHint")}>
          <TextInput
            id="import-zone" value={choice.zone ?? ""} placeholder="UTC" aria-describedby={describedBy("import-zone", { hint: true })}
            onChange={(event) => onChoose({ ...choice, zone: event.currentTarget.value || undefined })}
          />
        </Field>
      </div>
      <PreviewNotes preview={preview} />
      <div className="grid gap-3">
        <h3 className="font-semibold">{t("preview.samples")}</h3>
        {preview.observations.length > 0 ? <SampleRows observations={preview.observations} /> : <p className="text-ink-2">{t("preview.noSamples")}</p>}
      </div>
      <details className="group" open={preview.observations.length === 0 || undefined}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("preview.mapping")}</summary>
        <p className="mb-4 text-sm text-ink-3">{t("preview.mappingHint")}</p>
        <MappingTable
          columns={preview.columns} mapping={mapping} disabled={busy}
          onChange={(field, column) => onChoose({ ...choice, mapping: { ...choice.mapping, [field]: column || "=" } })}
        />
      </details>
      <div><Button busy={busy} onClick={onReread}>{t("preview.again")}</Button></div>
    </Card>
  );
}
