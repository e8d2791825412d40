"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Flip } from "#lib/scripts/leave-one-out/list-plan-flips.ts";
import { diffTags } from "./diff-tags.ts";
import { useEvidence } from "./evidence-context.tsx";
import { usePlanFlips } from "./plan-flips-context.tsx";
import { useOptionName } from "./use-option-name.ts";

function Changes({ plan, flips }: { plan: Plan; flips: readonly Flip[] }) {
  const t = useTranslations();
  const nameOf = useOptionName(plan, useEvidence().evidence);
  return (
    <>
      <p>{t("plan.without.count", { count: flips.length })}</p>
      {flips.length > 0 ? (
        <ul className="mt-1.5 grid gap-1.5">
          {flips.map((flip) => {
            const { id } = flip;
            const { gone, come } = diffTags(flip);
            const isSwap = id === "hashtags" && gone !== "" && come !== "";
            const [from, to] = isSwap ? [gone, come] : [flip.from, flip.to];
            const decision = t(`scripts.rationale.decision.${id}`);
            const text = from === to ? t("plan.without.sameValue", { decision, to: nameOf(id, to) }) : t("plan.without.change", { decision, from: nameOf(id, from), to: nameOf(id, to) });
            return <li key={id} className="border-l-2 border-line-strong pl-3 wrap-anywhere">{text}</li>;
          })}
        </ul>
      ) : null}
    </>
  );
}

/** What the plan would be had this reel not been there: asked for when the reel is looked at. */
export function EvidenceFlips({ reel }: { reel: Evidence }) {
  const t = useTranslations("plan.without");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const { plan, answer, ask } = usePlanFlips();
  useEffect(() => {
    if (plan && !answer) ask();
  }, [plan, answer, ask]);
  if (!plan) return null;
  return (
    <section className="grid gap-2 text-[0.9375rem]">
      <h3 className="text-sm font-semibold">{t("title")}</h3>
      <div role="status">
        {answer === null ? <><span className="sr-only">{common("loading")}</span><Skeleton className="h-5 w-2/3" /></> : null}
        {answer?.kind === "ready" ? <Changes plan={plan} flips={answer.flips[reel.reelId] ?? []} /> : null}
        {answer?.kind === "outdated" ? <p className="text-ink-2">{t("outdated")}</p> : null}
        {answer?.kind === "failed" ? <p className="text-ink-2">{t("failed", { reason: answer.code ? errors(answer.code) : t("unreachable") })}</p> : null}
      </div>
      {answer?.kind === "failed" ? <Button size="sm" className="justify-self-start" onClick={ask}>{common("tryAgain")}</Button> : null}
    </section>
  );
}
