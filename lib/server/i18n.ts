import { cookies, headers } from "next/headers";
import { createTranslator } from "use-intl/core";
import { chooseLocale, type Locale } from "#lib/i18n/locales.ts";
import { catalogue, type Messages, type Namespace } from "#lib/i18n/messages.ts";

export const LOCALE_COOKIE = "locale";
export const THEME_COOKIE = "theme";

export async function requestLocale(): Promise<Locale> {
  const [jar, incoming] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(LOCALE_COOKIE)?.value, incoming.get("accept-language"));
}

/** `system` follows the device. */
export async function requestTheme(): Promise<"system" | "light" | "dark"> {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** The translator for a server component, in the visitor's language. */
export async function translator<N extends Namespace>(namespace: N) {
  const locale = await requestLocale();
  return createTranslator<Messages, N>({ locale, messages: catalogue(locale) as unknown as Messages, namespace, timeZone: "UTC" });
}
