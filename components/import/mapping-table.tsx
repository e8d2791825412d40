"use client";

import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { IMPORT_FIELDS, type ImportField } from "#lib/reels/import/vocabulary.ts";

type Mapping = Partial<Record<ImportField, string>>;
type Props = { columns: string[]; mapping: Mapping; disabled: boolean; onChange: (field: ImportField, column: string) => void };

/** Which column each field comes from; a profile's fallback list (`a|b`) is one of the choices. */
export function MappingTable({ columns, mapping, disabled, onChange }: Props) {
  const t = useTranslations("imports");
  const isUsable = (source: string) => source.startsWith("=") || source.split("|").some((column) => columns.includes(column));
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {IMPORT_FIELDS.map((field) => {
        const given = mapping[field];
        const value = given && given !== "=" && isUsable(given) ? given : "";
        return (
          <Field key={field} id={`map-${field}`} label={t(`fields.${field}`)}>
            <Select id={`map-${field}`} value={value} disabled={disabled} onChange={(event) => onChange(field, event.currentTarget.value)}>
              <option value="">{t("preview.none")}</option>
              {value && !columns.includes(value) ? <option value={value}>{value.replaceAll("|", ", ")}</option> : null}
              {columns.map((column) => <option key={column} value={column}>{column}</option>)}
            </Select>
          </Field>
        );
      })}
    </div>
  );
}
