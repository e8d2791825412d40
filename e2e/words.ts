import { createTranslator } from "use-intl/core";
import type { Locale } from "../lib/i18n/locales.ts";
import { catalogue, type Messages } from "../lib/i18n/messages.ts";

/** The catalogue's own words, so that a test finds what a person reads, in either language. */
export function words(locale: Locale) {
  return createTranslator<Messages>({ locale, messages: catalogue(locale) as unknown as Messages, timeZone: "UTC" });
}
