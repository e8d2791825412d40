"use server";

import { cookies } from "next/headers";
import { isLocale } from "#lib/i18n/locales.ts";
import { LOCALE_COOKIE, THEME_COOKIE } from "./i18n.ts";

const ONE_YEAR_SECONDS = 365 * 24 * 3600;
const COOKIE = { path: "/", sameSite: "lax", maxAge: ONE_YEAR_SECONDS, httpOnly: true } as const;

/** Interface language of this browser. Anything but a language we speak is ignored. */
export async function setLocale(locale: string): Promise<void> {
  if (isLocale(locale)) (await cookies()).set(LOCALE_COOKIE, locale, COOKIE);
}

/** `light`, `dark`, or anything else for the device's own choice. */
export async function setTheme(theme: string): Promise<void> {
  const jar = await cookies();
  if (theme === "light" || theme === "dark") jar.set(THEME_COOKIE, theme, COOKIE);
  else jar.delete(THEME_COOKIE);
}
