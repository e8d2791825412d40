"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { BrandMark } from "./brand-mark.tsx";
import { isCurrent, NAV_ITEMS } from "./nav-items.ts";
import { Preferences } from "./preferences.tsx";

export function SiteHeader({ theme }: { theme: "system" | "light" | "dark" }) {
  const t = useTranslations("common");
  const pathname = usePathname();
  return (
    <header data-screen-only className="sticky top-0 z-30 border-b bg-paper/92 backdrop-blur-md">
      <div className="mx-auto flex h-(--header-height) max-w-[88rem] items-center gap-4 px-4 sm:px-6 lg:px-10">
        <Link href="/" aria-label={t("home")} className="-ml-1 flex min-h-11 items-center gap-2.5 rounded-md px-1">
          <BrandMark className="size-7" />
          <span className="display text-[0.9375rem] font-semibold max-[22rem]:hidden">{t("brand")}</span>
        </Link>
        <nav aria-label={t("nav.label")} className="ml-4 hidden h-full md:block">
          <ul className="flex h-full items-stretch gap-1">
            {NAV_ITEMS.map(({ key, href }) => (
              <li key={key} className="flex">
                <Link
                  href={href} aria-current={isCurrent(pathname, href) ? "page" : undefined}
                  className="relative flex items-center rounded-sm px-3 text-[0.9375rem] font-medium text-ink-2 transition-colors duration-150 hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-3 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-signal forced-colors:aria-[current]:underline"
                >
                  {t(`nav.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto"><Preferences theme={theme} /></div>
      </div>
    </header>
  );
}

/** The menu under the thumb. */
export function TabBar() {
  const t = useTranslations("common");
  const pathname = usePathname();
  return (
    <nav data-screen-only aria-label={t("nav.label")} className="fixed inset-x-0 bottom-0 z-30 border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden">
      <ul className="mx-auto grid h-(--tabbar-height) max-w-lg grid-cols-4">
        {NAV_ITEMS.map(({ key, href, Icon }) => (
          <li key={key} className="flex">
            <Link
              href={href} aria-current={isCurrent(pathname, href) ? "page" : undefined}
              className="relative flex flex-1 flex-col items-center justify-center gap-1 text-[0.6875rem] font-medium leading-none text-ink-3 outline-offset-[-3px] aria-[current]:text-signal-ink aria-[current]:before:absolute aria-[current]:before:-top-px aria-[current]:before:h-0.5 aria-[current]:before:w-10 aria-[current]:before:bg-signal forced-colors:aria-[current]:underline"
            >
              <Icon aria-hidden className="size-5" strokeWidth={1.75} />
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
