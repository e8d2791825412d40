import { en } from "./messages/en.ts";
import { ru } from "./messages/ru.ts";
import type { Locale } from "./locales.ts";

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** Same keys as English, any strings: a missing Russian message is a type error. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

const CATALOGUES: Record<Locale, Translation<Messages>> = { en, ru };

export function catalogue(locale: Locale): Translation<Messages> {
  return CATALOGUES[locale];
}
