"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { LiftBar } from "#components/ui/lift-bar.tsx";
import type { Estimate, TrendCard } from "#lib/trends/schema.ts";
import { StageBadge } from "./stage-badge.tsx";
import { tellApart } from "./tell-apart.ts";
import { useTrendFormats } from "./use-trend-formats.ts";

/** The numbers of two trends side by side. On a phone, what tells them apart stands under the measure's name. */
export function CompareTable({ a, b }: { a: TrendCard; b: TrendCard }) {
  const t = useTranslations("trends");
  const { share, ratio, signed, decimal, name } = useTrendFormats();
  const usual = ({ measures: { baseline } }: TrendCard) =>
    baseline ? t("number.usualValue", { median: share(baseline.median), mad: share(baseline.mad) }) : t("number.usualNone");
  const breadth = ({ gaps }: TrendCard) => t("number.breadthValue", { effective: decimal(gaps.effectiveAuthors) });
  const z = ({ measures: { robustZ } }: TrendCard) => (robustZ === null ? t("number.notKnown") : signed(robustZ));
  const rows: { name: string; of: (card: TrendCard) => ReactNode; estimate?: (card: TrendCard) => Estimate | null }[] = [
    { name: t("detail.stage"), of: (card) => <span className="inline-flex"><StageBadge stage={card.stage} probability={card.stageProbability} /></span> },
    { name: t("number.growth"), of: (card) => <Reading name={t("number.growth")} estimate={card.measures.growth} />, estimate: (card) => card.measures.growth },
    { name: t("number.momentum"), of: (card) => <Reading name={t("number.momentum")} estimate={card.momentum} />, estimate: (card) => card.momentum },
    { name: t("number.forecast"), of: (card) => <Reading name={t("number.forecast")} estimate={card.measures.forecast} />, estimate: (card) => card.measures.forecast },
    { name: t("number.shareNow"), of: (card) => share(card.measures.shareNow) },
    { name: t("number.usual"), of: usual },
    { name: t("number.z"), of: z },
    { name: t("number.acceleration"), of: (card) => `×${ratio(Math.exp(card.measures.acceleration))}` },
    { name: t("number.breadth"), of: breadth },
    { name: t("number.age"), of: (card) => t("number.ageValue", { days: card.measures.ageDays }) },
    { name: t("number.size"), of: (card) => `${t("reels", { count: card.reelCount })}, ${t("authors", { count: card.authorCount })}` },
  ];
  return (
    <div className="relative overflow-x-auto" role="group" tabIndex={0} aria-labelledby="side-by-side">
      <table className="w-full text-[0.9375rem] tabular max-sm:table-fixed">
        <thead className="text-left text-ink-3">
          <tr>
            <th scope="col" className="py-2 pr-4 align-bottom font-medium max-sm:hidden">{t("compare.measure")}</th>
            {[a, b].map((card) => <th key={card.id} scope="col" className="py-2 pr-3 align-bottom font-semibold text-ink wrap-anywhere max-sm:text-sm sm:min-w-32 sm:pr-4">{name(card)}</th>)}
            <th scope="col" className="min-w-28 py-2 align-bottom font-medium max-sm:hidden">{t("compare.difference")}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.name} className="border-t">
            <tr className="sm:hidden">
              <th scope="rowgroup" colSpan={2} className="pt-3 text-left text-sm font-normal text-ink-2">
                {row.name}
                {row.estimate ? <>: <Verdict a={a} b={b} of={row.estimate} /></> : null}
              </th>
            </tr>
            <tr className="align-top">
              <th scope="row" className="max-w-52 py-3 pr-4 text-left font-normal text-ink-2 max-sm:hidden">{row.name}</th>
              <td className="py-3 pr-4 max-sm:pt-1.5">{row.of(a)}</td>
              <td className="py-3 pr-4 max-sm:pt-1.5">{row.of(b)}</td>
              <td className="py-3 max-sm:hidden">{row.estimate ? <Verdict a={a} b={b} of={row.estimate} /> : <NoInterval />}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Reading({ name, estimate }: { name: string; estimate: Estimate | null }) {
  const t = useTranslations("trends.number");
  const { ratio } = useTrendFormats();
  if (!estimate) return t("notKnown");
  const reading = { value: ratio(estimate.value), low: ratio(estimate.low), high: ratio(estimate.high) };
  return (
    <span className="grid max-w-48 gap-1">
      <span aria-hidden className="font-semibold">×{reading.value}</span>
      <span aria-hidden className="text-xs text-ink-3">{t("interval", reading)}</span>
      <LiftBar lift={estimate} label={t("ruler", { name, ...reading })} />
    </span>
  );
}

/** A value without an interval: whether the two differ is not said. */
function NoInterval() {
  const t = useTranslations("trends.compare");
  return <span className="text-ink-3"><span aria-hidden>–</span><span className="sr-only">{t("noInterval")}</span></span>;
}

function Verdict({ a, b, of }: { a: TrendCard; b: TrendCard; of: (card: TrendCard) => Estimate | null }) {
  const t = useTranslations("trends.compare");
  const { name } = useTrendFormats();
  const verdict = tellApart(of(a), of(b));
  if (verdict === "a" || verdict === "b") return <span className="font-medium wrap-anywhere">{t("higher", { label: name(verdict === "a" ? a : b) })}</span>;
  return <span className="text-ink-3">{t(verdict)}</span>;
}
