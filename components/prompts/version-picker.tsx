"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { nameVersion } from "./read-pick.ts";

type Version = { version: string; hash: string; isCurrent: boolean };
type Props = { id: string; versions: readonly Version[]; language: "en" | "ru"; shown: Version; against: Version | null };

const SHORT_HASH = 12;

/** Which text to read and what to compare it with. A plain form: the choice is in the address, and it works without scripts. */
export function VersionPicker({ id, versions, language, shown, against }: Props) {
  const t = useTranslations("prompts.pick");
  const common = useTranslations("common.language");
  const name = ({ version, hash, isCurrent }: Version) => [version, ...(isCurrent ? [t("current")] : []), hash.slice(0, SHORT_HASH)].join(" · ");
  const options = versions.map((version) => <option key={version.hash} value={nameVersion(version, versions)}>{name(version)}</option>);
  return (
    <form action={`/prompts/${id}`} key={`${language} ${shown.hash} ${against?.hash}`} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[10rem_1fr_1fr_auto] lg:items-end">
      <Field id="pick-language" label={t("language")}>
        <Select id="pick-language" name="language" defaultValue={language}>{(["en", "ru"] as const).map((one) => <option key={one} value={one}>{common(one)}</option>)}</Select>
      </Field>
      <Field id="pick-version" label={t("version")}>
        <Select id="pick-version" name="version" defaultValue={nameVersion(shown, versions)}>{options}</Select>
      </Field>
      <Field id="pick-against" label={t("against")}>
        <Select id="pick-against" name="against" defaultValue={against ? nameVersion(against, versions) : ""}><option value="">{t("nothing")}</option>{options}</Select>
      </Field>
      <Button type="submit" className="justify-self-start">{t("show")}</Button>
    </form>
  );
}
