"use client";

import { Microscope, Tags } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import type { EvidenceTier } from "#lib/reels/schema.ts";

/** How many reels are known by their numbers only, and how many by their video and sound. */
export function TierBadges({ tiers }: { tiers: Partial<Record<EvidenceTier, number>> }) {
  const t = useTranslations();
  const deep = tiers.deep_dive ?? 0;
  return (
    <>
      <Badge tone="meta" icon={<Tags aria-hidden />} title={t("common.tier.metadataHint")}>
        {t("trends.tierCount.metadata", { count: tiers.metadata ?? 0 })}
      </Badge>
      {deep > 0 ? (
        <Badge tone="deep" icon={<Microscope aria-hidden />} title={t("common.tier.deepDiveHint")}>
          {t("trends.tierCount.deep_dive", { count: deep })}
        </Badge>
      ) : null}
    </>
  );
}

/** The tier of one reel. */
export function TierBadge({ tier }: { tier: EvidenceTier }) {
  const t = useTranslations("common.tier");
  return tier === "deep_dive" ? (
    <Badge tone="deep" icon={<Microscope aria-hidden />} title={t("deepDiveHint")}>{t("deep_dive")}</Badge>
  ) : (
    <Badge tone="meta" icon={<Tags aria-hidden />} title={t("metadataHint")}>{t("metadata")}</Badge>
  );
}
