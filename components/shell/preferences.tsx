"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { setLocale, setTheme } from "#lib/server/preferences-actions.ts";

type Theme = "system" | "light" | "dark";
const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const ICON = { system: Monitor, light: Sun, dark: Moon };
const LANGUAGES = ["en", "ru"] as const;

/** Language and theme. Plain forms, so that they work before the scripts do. */
export function Preferences({ theme }: { theme: Theme }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const Icon = ICON[theme];
  return (
    <div className="flex items-center gap-1">
      <div role="group" aria-label={t("language.label")} className="rounded-md border p-px">
        <form className="flex">{LANGUAGES.map((language) => (
          <button
            key={language} type="submit" formAction={setLocale.bind(null, language)} lang={language}
            aria-pressed={language === locale} title={t(`language.${language}`)} data-selected={language === locale}
            className="min-h-11 min-w-10 rounded-[8px] px-2 text-xs font-semibold text-ink-3 transition-colors duration-150 hover:text-ink aria-pressed:bg-line aria-pressed:text-ink md:min-h-9"
          >
            {language.toUpperCase()}
          </button>
        ))}</form>
      </div>
      <form action={setTheme.bind(null, NEXT[theme])}>
        <button type="submit" aria-label={t(`theme.${theme}`)} title={t(`theme.${theme}`)} className="grid size-11 place-items-center rounded-md text-ink-2 transition-colors duration-150 hover:bg-sunken hover:text-ink">
          <Icon aria-hidden className="size-[1.125rem]" />
        </button>
      </form>
    </div>
  );
}
