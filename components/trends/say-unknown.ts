import type { createTranslator } from "use-intl/core";
import type { Messages } from "#lib/i18n/messages.ts";
import type { Unknown } from "./list-unknowns.ts";

/** One line of "what we don't know" in words; `decimal` writes a number with one place. */
export function sayUnknown(unknown: Unknown, t: ReturnType<typeof createTranslator<Messages, "trends.unknown">>, decimal: (value: number) => string): string {
  switch (unknown.key) {
    case "fewAuthors":
      return t("fewAuthors", { authors: unknown.authors, effective: decimal(unknown.effective) });
    case "shortHistory":
      return t("shortHistory", { days: unknown.days });
    case "sampled":
      return t("sampled", { count: unknown.count });
    case "hidden":
    case "single":
    case "ownBaseline":
    case "unobserved":
      return t(unknown.key, { count: unknown.count, total: unknown.total });
    case "noLooks":
    case "byPublication":
    case "noForecast":
    case "demo":
      return t(unknown.key);
  }
}
