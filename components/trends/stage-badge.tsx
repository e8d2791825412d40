"use client";

import { ArrowDownRight, ArrowUpRight, Infinity as Steady, Mountain, Sprout } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { TrendStage } from "#lib/trends/schema.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

const LOOK: Record<TrendStage, { tone: BadgeTone; Icon: typeof Sprout }> = {
  emerging: { tone: "deep", Icon: Sprout },
  rising: { tone: "signal", Icon: ArrowUpRight },
  peaking: { tone: "warn", Icon: Mountain },
  fading: { tone: "neutral", Icon: ArrowDownRight },
  evergreen: { tone: "outline", Icon: Steady },
};

type Props = {
  stage: TrendStage;
  /** 0..1, shown beside the stage where given. */
  probability?: number;
  large?: boolean;
};

export function StageBadge({ stage, probability, large = false }: Props) {
  const t = useTranslations("trends");
  const { wholePercent } = useTrendFormats();
  const { tone, Icon } = LOOK[stage];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge tone={tone} icon={<Icon aria-hidden />} title={t(`stageHint.${stage}`)} className={large ? "px-2.5 py-1 text-base [&_svg]:size-4" : undefined}>{t(`stage.${stage}`)}</Badge>
      {probability === undefined ? null : <span className="text-xs text-ink-3 tabular" title={t("detail.agreeHint")}>{t(probability < 0.5 ? "stageUnsure" : "stageSure", { share: wholePercent(probability) })}</span>}
    </span>
  );
}
