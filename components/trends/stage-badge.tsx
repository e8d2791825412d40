"use client";

import { ArrowDownRight, ArrowUpRight, Infinity as Steady, Mountain, Sprout } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { TrendStage } from "#lib/trends/schema.ts";

const LOOK: Record<TrendStage, { tone: BadgeTone; Icon: typeof Sprout }> = {
  emerging: { tone: "deep", Icon: Sprout },
  rising: { tone: "signal", Icon: ArrowUpRight },
  peaking: { tone: "warn", Icon: Mountain },
  fading: { tone: "neutral", Icon: ArrowDownRight },
  evergreen: { tone: "outline", Icon: Steady },
};

export function StageBadge({ stage }: { stage: TrendStage }) {
  const t = useTranslations("trends");
  const { tone, Icon } = LOOK[stage];
  return <Badge tone={tone} icon={<Icon aria-hidden />} title={t(`stageHint.${stage}`)}>{t(`stage.${stage}`)}</Badge>;
}
