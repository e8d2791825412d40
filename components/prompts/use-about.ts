import { useTranslations } from "use-intl/react";

const KNOWN = ["write-script", "rewrite-beat", "rewrite-hooks", "change-script", "refit-script", "translate-script", "repair-output"] as const;

/** What a prompt is for, in the interface language; its own words for one the catalogue doesn't know. */
export function useAbout(): (prompt: { id: string; purpose: string }) => string {
  const t = useTranslations("prompts.about");
  return ({ id, purpose }) => {
    const known = KNOWN.find((one) => one === id);
    return known ? t(known) : purpose;
  };
}
