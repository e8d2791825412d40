"use client";

import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Writer } from "#lib/scripts/schema.ts";

type Provider = Writer["provider"];
type Props = {
  writers: readonly Writer[];
  value: Provider | null;
  onChange: (provider: Provider) => void;
  /** Of the control; a page may have several. */
  id?: string;
};

/** Who shall write; nothing where there is nothing to choose. The first of `writers` is taken where nobody chose. */
export function WriterChoice({ writers, value, onChange, id = "brief-writer" }: Props) {
  const t = useTranslations("writers.choice");
  const providers = useTranslations("scripts.writer.provider");
  const chosen = writers.find(({ provider }) => provider === value) ?? writers[0];
  if (!chosen || writers.length < 2) return null;
  return (
    <Field id={id} label={t("label")} hint={t("hint")}>
      <Select
        id={id} name="writer" aria-describedby={`${id}-hint`} value={chosen.provider}
        onChange={(event) => {
          const picked = writers.find(({ provider }) => provider === event.currentTarget.value);
          if (picked) onChange(picked.provider);
        }}
      >
        {writers.map(({ provider, modelId }) => (
          <option key={provider} value={provider}>{provider === "composer" ? t("composer") : t("model", { model: modelId, provider: providers(provider) })}</option>
        ))}
      </Select>
    </Field>
  );
}
