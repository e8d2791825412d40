import { useTranslations } from "use-intl/react";
import type { UnknownReason } from "#lib/deep-dive/schema.ts";

/** Why something is not known, in words; null = the facts were noted by hand, and this was not. */
export function useUnknownText(): (reason: UnknownReason | null) => string {
  const t = useTranslations();
  return (reason) => (reason === null ? t("reels.timeline.notNoted") : t(`deepDives.unknown.${reason}`));
}
