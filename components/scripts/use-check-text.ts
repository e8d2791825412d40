"use client";

import { useTranslations } from "use-intl/react";
import type { Check } from "#lib/scripts/schema.ts";

/** A check in words, from its id, outcome and values. */
export function useCheckText(): (check: Check) => string {
  const t = useTranslations("scripts.checks");
  return ({ id, outcome, values }) => {
    // Keys and values are made by the checks themselves (lib/scripts/verify); their docstrings list them.
    const key = `${id}.${outcome}` as "length.pass";
    return t.has(key) ? t(key, values as never) : t(`other.${outcome}`);
  };
}
