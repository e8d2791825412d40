"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { isCurrent, OPERATE_ITEMS } from "./nav-items.ts";

/** What an operator looks for, out of the way of a creator's menu. */
export function SiteFooter() {
  const t = useTranslations("common.operate");
  const pathname = usePathname();
  return (
    <footer data-screen-only className="mx-auto max-w-[88rem] px-4 pb-[calc(var(--tabbar-height)+1rem)] sm:px-6 md:pb-6 lg:px-10">
      <nav aria-label={t("label")} className="flex flex-wrap items-center gap-x-5 border-t pt-2 text-sm text-ink-3">
        <span aria-hidden>{t("label")}</span>
        <ul className="flex flex-wrap gap-x-4">
          {OPERATE_ITEMS.map(({ key, href }) => (
            <li key={key}>
              <Link href={href} aria-current={isCurrent(pathname, href) ? "page" : undefined} className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink md:min-h-8">{t(key)}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
