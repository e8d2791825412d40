"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { TrendKind } from "#lib/trends/schema.ts";

/** Languages offered; more would need a reel corpus that has them. */
const LANGUAGES = ["en", "ru"] as const;

type Props = { kind: TrendKind | null; language: string; query: string };

/** A plain GET form: the answer has an address, and it works before the scripts do. */
export function TrendSearch({ kind, language, query }: Props) {
  const t = useTranslations("trends");
  const formats = useFormats();
  return (
    <Form action="/trends" role="search" className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 sm:grid-cols-[minmax(0,22rem)_12rem_auto]">
      {kind ? <input type="hidden" name="kind" value={kind} /> : null}
      <Field id="trend-query" label={t("search")} className="col-span-2 sm:col-span-1">
        <TextInput id="trend-query" type="search" name="q" defaultValue={query} maxLength={100} placeholder={t("searchPlaceholder")} />
      </Field>
      <Field id="trend-language" label={t("filterLanguage")}>
        <Select id="trend-language" name="language" defaultValue={language}>
          <option value="">{t("anyLanguage")}</option>
          {LANGUAGES.map((code) => <option key={code} value={code}>{formats.language(code)}</option>)}
        </Select>
      </Field>
      <Button type="submit" icon={<Search aria-hidden className="size-4" />}>{t("apply")}</Button>
    </Form>
  );
}
