"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import type { NamedTrend } from "#lib/i18n/name-trend.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = {
  trend: NamedTrend & { id: string };
  large?: boolean;
  /** Shows the trend's name, where several such links stand together. */
  named?: boolean;
};

/** The link that starts a brief with a trend. */
export function UseTrendLink({ trend, large = false, named = false }: Props) {
  const t = useTranslations("trends");
  const { name } = useTrendFormats();
  return (
    <Link href={`/?trend=${encodeURIComponent(trend.id)}`} className={large ? buttonClass("primary", "lg") : buttonClass("secondary", "sm", "max-w-full")}>
      <Plus aria-hidden className="size-4 shrink-0" />
      <span className="whitespace-nowrap">{named ? `${t("use")}:` : t("use")}</span>
      <span className={named ? "truncate" : "sr-only"}>{name(trend)}</span>
    </Link>
  );
}
