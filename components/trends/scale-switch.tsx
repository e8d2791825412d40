"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import type { CompareScale } from "./compare-href.ts";

const SCALES = ["shared", "own"] as const;

/** Links, so that the drawing asked for has an address. */
export function ScaleSwitch({ current, hrefs }: { current: CompareScale; hrefs: Record<CompareScale, string> }) {
  const t = useTranslations("trends.compare");
  const name = { shared: t("scaleShared"), own: t("scaleOwn") };
  return (
    <nav aria-label={t("scale")} className="flex flex-wrap gap-1 rounded-md border p-px">
      {SCALES.map((scale) => (
        <Link
          key={scale} href={hrefs[scale]} replace scroll={false} aria-current={scale === current ? "true" : undefined} data-selected={scale === current}
          className={classNames("inline-flex min-h-11 items-center rounded-[8px] px-3 text-sm font-medium md:min-h-9", scale === current ? "bg-line text-ink" : "text-ink-3 hover:text-ink")}
        >
          {name[scale]}
        </Link>
      ))}
    </nav>
  );
}
