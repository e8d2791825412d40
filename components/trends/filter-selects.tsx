"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TREND_PERIODS, TREND_SORTS, TREND_STAGES } from "#lib/trends/schema.ts";
import { type ExplorerFilters, readFilters } from "./explorer-filters.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

const NAMES = ["stage", "language", "country", "period", "sort"] as const;
type Name = (typeof NAMES)[number];

type Props = {
  filters: ExplorerFilters;
  /** What the board has, most frequent first. */
  languages: readonly string[];
  countries: readonly string[];
  onChange: (patch: Partial<ExplorerFilters>) => void;
};

export function FilterSelects({ filters, languages, countries, onChange }: Props) {
  const t = useTranslations("trends");
  const { language, country } = useTrendFormats();
  // A value of the address that the board does not have (any more) is still shown as what it is.
  const withChosen = (values: readonly string[], chosen: string) => [...new Set([...values, ...(chosen ? [chosen] : [])])];
  const options: Record<Name, ReactNode> = {
    stage: <><option value="">{t("filters.anyStage")}</option>{TREND_STAGES.map((stage) => <option key={stage} value={stage}>{t(`stage.${stage}`)}</option>)}</>,
    language: <><option value="">{t("filters.anyLanguage")}</option>{withChosen(languages, filters.language).map((code) => <option key={code} value={code}>{language(code)}</option>)}</>,
    country: <><option value="">{t("filters.anyCountry")}</option>{withChosen(countries, filters.country).map((code) => <option key={code} value={code}>{country(code)}</option>)}</>,
    period: TREND_PERIODS.map((days) => <option key={days} value={days}>{t("filters.periodDays", { days })}</option>),
    sort: TREND_SORTS.map((sort) => <option key={sort} value={sort}>{t(`filters.sortBy.${sort}`)}</option>),
  };
  return (
    <div className="grid grid-cols-2 gap-3 pt-3 sm:grid-cols-3 md:grid-cols-5 md:pt-0">
      {NAMES.map((name) => (
        <Field key={name} id={`trend-${name}`} label={t(`filters.${name}`)} className="min-w-0 content-start">
          <Select
            id={`trend-${name}`} name={name} value={filters[name]}
            onChange={(event) => onChange({ [name]: readFilters({ [name]: event.currentTarget.value })[name] })}
          >
            {options[name]}
          </Select>
        </Field>
      ))}
    </div>
  );
}
