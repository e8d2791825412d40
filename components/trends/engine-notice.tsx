"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { Freshness } from "#lib/trends/engine.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

type Props = { freshness: Freshness; several?: boolean; className?: string };

/** Says so where the engine is down and the page shows what it last said. Nothing otherwise. */
export function EngineNotice({ freshness, several = false, className }: Props) {
  const t = useTranslations("trends.engine");
  const { moment, ago } = useTrendFormats();
  if (freshness.source !== "last_good") return null;
  const said = { moment: moment(freshness.fetchedAt), ago: ago(freshness.fetchedAt, freshness.ageSeconds) };
  return <Banner tone="warn" role="status" title={t("down")} className={className ?? "mb-6"}>{several ? t("lastGood", said) : t("lastGoodOne", said)}</Banner>;
}

/** In place of trends where there is not even an earlier answer; `href` is this very page. */
export function EngineDown({ href }: { href: string }) {
  const t = useTranslations();
  return (
    <Banner
      tone="error" role="alert" title={t("trends.engine.nothing")}
      // A plain link, so that trying again asks the server and not the router's memory.
      actions={<><a href={href} className={buttonClass("primary", "sm")}>{t("common.tryAgain")}</a>{href === "/" ? null : <Link href="/" className={buttonClass("secondary", "sm")}>{t("common.toStudio")}</Link>}</>}
    >
      {t("trends.engine.nothingText")}
    </Banner>
  );
}
