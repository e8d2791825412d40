"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { OfflineBanner } from "./offline-banner.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader, TabBar } from "./site-header.tsx";

type Props = { theme: "system" | "light" | "dark"; children: ReactNode };

/** What stands around every page of the creator: skip link, header, main, foot, tab bar. */
export function AppShell({ theme, children }: Props) {
  const t = useTranslations("common");
  return (
    <>
      <a
        href="#main"
        className="fixed left-3 top-2 z-50 -translate-y-20 rounded-md bg-ink px-4 py-3 text-sm font-semibold text-paper focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <SiteHeader theme={theme} />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className="mx-auto max-w-[88rem] px-4 pb-20 sm:px-6 lg:px-10">
        {children}
      </main>
      <SiteFooter />
      <TabBar />
    </>
  );
}
