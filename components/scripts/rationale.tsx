"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Card } from "#components/ui/card.tsx";
import { LiftBar } from "#components/ui/lift-bar.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { Alternative, Decision, Plan } from "#lib/plan/schema.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { LookedInto } from "#components/reels/looked-into.tsx";
import { AskHanging, HangingReels } from "./hanging-reels.tsx";
import { useOptionName } from "./use-option-name.ts";

/** ×1.8 with its interval on the ruler and its n, or that nothing could be measured. */
function Measured({ option }: { option: Alternative }) {
  const t = useTranslations();
  const { times } = useFormats();
  if (!option.lift) return <p className="text-xs text-ink-3">{t("scripts.rationale.noLift")}</p>;
  const reading = { value: times(option.lift.value), low: times(option.lift.low), high: times(option.lift.high) };
  return (
    <div className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-center gap-3 text-xs text-ink-3 tabular">
      <span aria-hidden className="text-sm font-semibold text-ink">{t("common.lift.times", { value: reading.value })}</span>
      <LiftBar lift={option.lift} label={t("common.lift.label", reading)} />
      <span>{reading.low}–{reading.high} · {t("scripts.rationale.n", { count: option.n })}</span>
    </div>
  );
}

/** What a decision comes to in this script, where its value is a range. */
function Numbers({ decision, plan }: { decision: Decision; plan: Plan }) {
  const t = useTranslations("scripts.rationale.numbers");
  const { seconds } = useFormats();
  if (decision.id === "pace" && plan.shotSeconds) return <p className="text-sm text-ink-2">{t("pace", { seconds: seconds(plan.shotSeconds), count: plan.beats.length })}</p>;
  const words = plan.beats.flatMap(({ onScreenWords }) => (onScreenWords === undefined ? [] : [onScreenWords]));
  const most = Math.max(0, ...words);
  if (decision.id !== "text_density" || most === 0) return null;
  const least = Math.min(...words);
  return <p className="text-sm text-ink-2">{t("text_density", { words: least === most ? String(most) : `${least}–${most}`, most })}</p>;
}

function DecisionItem({ decision, plan, evidence, nameOf }: { decision: Decision; plan: Plan; evidence: GenerationView["evidence"]; nameOf: ReturnType<typeof useOptionName> }) {
  const t = useTranslations("scripts.rationale");
  return (
    <li className="grid gap-2 border-t px-4 py-4 first:border-t-0 sm:px-5">
      <div>
        <h3 className="text-xs font-medium text-ink-3">{t(`decision.${decision.id}`)}</h3>
        <p className="text-[1.0625rem] font-semibold leading-snug wrap-anywhere">{nameOf(decision.id, decision.value)}</p>
        <Numbers decision={decision} plan={plan} />
      </div>
      <Measured option={decision} />
      <p className="text-sm text-ink-2">{t(`basis.${decision.basis}`, { count: decision.n })}</p>
      {decision.lookedInto ? <LookedInto reelIds={decision.lookedInto} evidence={evidence} /> : null}
      <HangingReels decision={decision} nameOf={nameOf} />
      {decision.alternatives.length > 0 ? (
        <details className="group">
          <summary className="-mx-1 inline-flex min-h-11 items-center gap-1.5 rounded-sm px-1 text-sm font-medium text-ink-2 hover:text-ink md:min-h-8">
            <ChevronDown aria-hidden className="size-4 transition-transform duration-150 group-open:rotate-180" />
            {t("alternatives", { count: decision.alternatives.length })}
          </summary>
          <ul className="mt-1 grid gap-3 border-l-2 border-line pl-3.5">
            {decision.alternatives.map((option) => (
              <li key={option.value} className="grid gap-1">
                <span className="text-sm wrap-anywhere">{nameOf(decision.id, option.value)}</span>
                <Measured option={option} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function Decisions({ view, plan }: { view: GenerationView; plan: NonNullable<GenerationView["plan"]> }) {
  const nameOf = useOptionName(plan, view.evidence);
  return <ul>{plan.decisions.map((decision) => <DecisionItem key={decision.id} decision={decision} plan={plan} evidence={view.evidence} nameOf={nameOf} />)}</ul>;
}

/** Every decision of the plan with what it was measured on. */
export function Rationale({ view }: { view: GenerationView }) {
  const t = useTranslations("scripts.rationale");
  if (!view.plan && view.state !== "running") return null;
  const hasTopic = view.evidence.some((reel) => reel.scope === "topic");
  return (
    <section aria-labelledby="rationale" className="grid gap-3">
      <div>
        <h2 id="rationale" className="text-xl font-semibold">{t("title")}</h2>
        <p className="text-sm text-ink-3">{view.plan ? t("lead") : t("waiting")}</p>
      </div>
      <AskHanging />
      {view.plan && !hasTopic ? <Banner>{t("noTopic")}</Banner> : null}
      <Card padded={false}>
        {view.plan ? <Decisions view={view} plan={view.plan} /> : <div className="grid gap-4 p-5"><Skeleton className="h-5 w-2/3" /><Skeleton className="h-4" /><Skeleton className="h-5 w-1/2" /><Skeleton className="h-4" /></div>}
      </Card>
    </section>
  );
}
