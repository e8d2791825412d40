"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Decision } from "#lib/plan/schema.ts";
import type { Flip } from "#lib/scripts/leave-one-out/list-plan-flips.ts";
import { diffTags } from "./diff-tags.ts";
import { useEvidence } from "./evidence-context.tsx";
import { usePlanFlips } from "./plan-flips-context.tsx";
import type { useOptionName } from "./use-option-name.ts";

const SHOWN = 6;

type NameOf = ReturnType<typeof useOptionName>;

/** Asks which single reels change a decision; the answers stand under each decision. Opened again, it asks again where that failed. */
export function AskHanging() {
  const t = useTranslations("plan");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const { plan, answer, ask } = usePlanFlips();
  if (!plan) return null;
  return (
    <details className="group text-sm text-ink-2" onToggle={(event) => (event.currentTarget.open && answer?.kind !== "ready" ? ask() : undefined)}>
      <summary className="-mx-1 inline-flex min-h-11 items-center gap-1.5 rounded-sm px-1 font-medium hover:text-ink md:min-h-8">
        <ChevronDown aria-hidden className="size-4 transition-transform duration-150 group-open:rotate-180" />
        {t("hanging.ask")}
      </summary>
      <p role="status" className="mt-1">
        {answer === null ? common("loading") : null}
        {answer?.kind === "ready" ? t("hanging.asked") : null}
        {answer?.kind === "outdated" ? t("without.outdated") : null}
        {answer?.kind === "failed" ? t("without.failed", { reason: answer.code ? errors(answer.code) : t("without.unreachable") }) : null}
      </p>
    </details>
  );
}

/** Of tags only those that go and come; of all else what is decided instead. */
function FlipText({ id, flip, nameOf }: { id: string; flip: Flip; nameOf: NameOf }) {
  const t = useTranslations("plan.hanging");
  if (flip.id !== "hashtags") return t(flip.from === flip.to ? "same" : "to", { id, to: nameOf(flip.id, flip.to) });
  const { gone, come } = diffTags(flip);
  if (gone === "" && come === "") return t("same", { id, to: nameOf(flip.id, flip.to) });
  if (come === "") return t("gone", { id, gone: nameOf(flip.id, gone) });
  return gone === "" ? t("come", { id, come: nameOf(flip.id, come) }) : t("swap", { id, gone: nameOf(flip.id, gone), come: nameOf(flip.id, come) });
}

/** The reels that change a decision when one of them is left out, and to what; nothing before it was asked. */
export function HangingReels({ decision, nameOf }: { decision: Decision; nameOf: NameOf }) {
  const t = useTranslations("plan.hanging");
  const { evidence, showOne } = useEvidence();
  const { answer } = usePlanFlips();
  if (answer?.kind !== "ready") return null;
  const hanging = evidence.flatMap((reel) => {
    const flip = answer.flips[reel.reelId]?.find(({ id }) => id === decision.id);
    return flip ? [{ reel, flip }] : [];
  });
  if (hanging.length === 0) return <p className="text-sm text-ink-3">{t("none")}</p>;
  return (
    <ul className="grid gap-0.5 text-sm">
      {hanging.slice(0, SHOWN).map(({ reel, flip }) => (
        <li key={reel.id}>
          <button type="button" onClick={() => showOne(reel.id, "")} className="-mx-1 min-h-11 rounded-sm px-1 text-left underline decoration-line-strong underline-offset-4 wrap-anywhere hover:decoration-current md:min-h-8">
            <FlipText id={reel.id} flip={flip} nameOf={nameOf} />
          </button>
        </li>
      ))}
      {hanging.length > SHOWN ? <li className="text-ink-3">{t("more", { count: hanging.length - SHOWN })}</li> : null}
    </ul>
  );
}
