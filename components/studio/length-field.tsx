"use client";

import { useTranslations } from "use-intl/react";
import { ChipGroup } from "#components/ui/chip.tsx";
import { controlClass } from "#components/ui/field.tsx";

const LENGTHS = ["15", "30", "45", "60", "90"] as const;
export const LENGTH_RANGE = { min: 10, max: 180 };

type Props = { value: number | null; onChange: (seconds: number | null) => void; error?: string };

/** The usual lengths as chips, and any other as a number. */
export function LengthField({ value, onChange, error }: Props) {
  const t = useTranslations("studio");
  return (
    <ChipGroup
      name="targetSeconds" legend={t("brief.length")} hint={t("brief.secondsUnit")} error={error}
      value={LENGTHS.find((length) => Number(length) === value) ?? null}
      onChange={(length) => onChange(Number(length))}
      options={LENGTHS.map((length) => ({ value: length, label: <span className="tabular">{length}</span> }))}
    >
      <input
          id="brief-targetSeconds" type="number" inputMode="numeric" {...LENGTH_RANGE} aria-label={t("brief.lengthCustom")}
          aria-invalid={error ? true : undefined} aria-describedby={error ? "targetSeconds-error" : undefined}
          value={value ?? ""}
          onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.valueAsNumber)}
          className={controlClass("w-17! px-2! text-center tabular md:min-h-9!")}
      />
    </ChipGroup>
  );
}
