"use client";

import { useTranslations } from "use-intl/react";
import { TREND_STAGES, type TrendCard } from "#lib/trends/schema.ts";
import { classNames } from "#components/ui/class-names.ts";
import { StageBadge } from "./stage-badge.tsx";
import { useTrendFormats } from "./use-trend-formats.ts";

/** The stage, how sure it is, and what else it might be. */
export function StageOdds({ card }: { card: Pick<TrendCard, "stage" | "stageProbability" | "measures"> }) {
  const t = useTranslations("trends");
  const { wholePercent } = useTrendFormats();
  return (
    <div className="grid gap-4">
      <div>
        <StageBadge stage={card.stage} large />
        <p className="mt-2 text-[0.9375rem] text-ink-2">{t(`stageHint.${card.stage}`)}</p>
      </div>
      <p>
        <span className="font-semibold">{t("detail.agree", { share: wholePercent(card.stageProbability) })}</span>{" "}
        <span className="text-sm text-ink-3">{t("detail.agreeHint")}</span>
      </p>
      <table className="w-full text-sm tabular">
        <caption className="pb-1.5 text-left text-sm font-medium text-ink-3">{t("detail.odds")}</caption>
        <thead className="sr-only">
          <tr><th scope="col">{t("detail.stage")}</th><th scope="col">{t("detail.oddsShare")}</th></tr>
        </thead>
        <tbody>
          {TREND_STAGES.map((stage) => {
            const odds = card.measures.stageProbabilities[stage] ?? 0;
            return (
              <tr key={stage} className="border-t">
                <th scope="row" className={classNames("py-2 pr-3 text-left", stage === card.stage ? "font-semibold" : "font-normal text-ink-2")}>{t(`stage.${stage}`)}</th>
                <td className="w-full py-2">
                  <span className="flex items-center gap-3">
                    <span aria-hidden data-edge className="h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-chip">
                      <span data-fill style={{ width: `${odds * 100}%` }} className={classNames("block h-full rounded-full", stage === card.stage ? "bg-signal" : "bg-line-strong")} />
                    </span>
                    <span className="w-11 shrink-0 text-right">{wholePercent(odds)}</span>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
