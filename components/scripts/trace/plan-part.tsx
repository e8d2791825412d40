"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { Decision } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Trace } from "#lib/scripts/trace/schema.ts";
import { useOptionName } from "../use-option-name.ts";
import { Fact, Fold, Section, Verbatim } from "./section.tsx";

type Props = { plan: NonNullable<Trace["plan"]>; evidence: readonly Evidence[] };

function Decisions({ plan: { plan, inputs }, evidence }: Props) {
  const t = useTranslations("trace.plan");
  const scripts = useTranslations("scripts.rationale");
  const { times } = useFormats();
  const nameOf = useOptionName(plan, evidence);
  const measured = ({ lift, n }: Decision) => (lift ? t("measured", { value: times(lift.value), low: times(lift.low), high: times(lift.high), count: n }) : scripts("noLift"));
  return (
    <>
      <dl className="grid gap-3">
        {plan.decisions.map((decision) => (
          <Fact key={decision.id} name={scripts(`decision.${decision.id}`)}>
            {nameOf(decision.id, decision.value)}
            <span className="block text-sm text-ink-2">{t("decision", { value: measured(decision), basis: scripts(`basis.${decision.basis}`, { count: decision.n }) })}</span>
          </Fact>
        ))}
      </dl>
      {inputs ? <p className="text-sm text-ink-2 wrap-anywhere">{inputs.trends.length === 0 ? t("noTrends") : t("inputs", { trends: inputs.trends.map(({ label }) => label).join(", ") })}</p> : null}
      <Fold summary={t("whole")}><Verbatim>{JSON.stringify(plan, null, 2)}</Verbatim></Fold>
    </>
  );
}

/** Every decision with what it was measured on, and the plan itself. */
export function PlanPart({ plan, evidence }: { plan: Trace["plan"]; evidence: readonly Evidence[] }) {
  const t = useTranslations("trace.plan");
  return <Section id="plan" title={t("title")}>{plan ? <Decisions plan={plan} evidence={evidence} /> : <p className="text-ink-2">{t("none")}</p>}</Section>;
}
