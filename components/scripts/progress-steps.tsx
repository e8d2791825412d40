"use client";

import { Check, LoaderCircle, Minus } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";

const STEPS = ["evidence", "plan", "writing", "checks"] as const;
type Step = (typeof STEPS)[number];
type StepState = "done" | "now" | "ahead" | "off";
const PHASE_STEP = { queued: 0, retrieving: 0, planning: 1, writing: 2, verifying: 3 } as const;

function stateOf(step: Step, view: GenerationView): StepState {
  const reached = { evidence: view.evidence.length > 0, plan: view.plan !== null, writing: view.result !== null || view.phase === "verifying", checks: view.result !== null };
  if (reached[step]) return "done";
  if (view.state !== "running") return "off";
  return STEPS[PHASE_STEP[view.phase]] === step ? "now" : "ahead";
}

/** Evidence, plan, writing, checks: what is done, and how much of it. */
export function ProgressSteps({ view }: { view: GenerationView }) {
  const t = useTranslations("scripts.steps");
  const amounts: Record<Step, string | null> = {
    evidence: view.evidence.length > 0 ? t("reels", { count: view.evidence.length }) : null,
    plan: view.plan ? t("decisions", { count: view.plan.decisions.length }) : null,
    writing: view.plan && view.beats.length + (view.result ? 1 : 0) > 0
      ? t("beats", { done: view.result?.script.beats.length ?? view.beats.filter((beat) => beat?.complete).length, count: view.result?.script.beats.length ?? view.plan.beats.length })
      : null,
    checks: view.result ? t("notes", { count: view.result.script.checks.filter((check) => check.outcome !== "pass").length }) : null,
  };
  return (
    <ol aria-label={t("label")} className="grid grid-cols-2 overflow-hidden rounded-lg border bg-surface sm:grid-cols-4">
      {STEPS.map((step, index) => {
        const state = stateOf(step, view);
        return (
          <li key={step} aria-current={state === "now" ? "step" : undefined} className={classNames("flex min-w-0 items-center gap-3 px-3.5 py-3 sm:px-4", index % 2 === 1 && "border-l", index > 1 && "max-sm:border-t", index === 2 && "sm:border-l")}>
            <span data-edge className={classNames("grid size-7 shrink-0 place-items-center rounded-full text-xs font-semibold tabular", state === "done" ? "bg-deep-wash text-deep" : state === "now" ? "bg-signal-wash text-signal-ink" : "bg-chip text-ink-3")}>
              {state === "done" ? <Check aria-hidden className="size-4" /> : state === "now" ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : state === "off" ? <Minus aria-hidden className="size-4" /> : index + 1}
            </span>
            <span className="min-w-0 text-sm leading-tight">
              <span className={classNames("block font-semibold", state === "ahead" && "text-ink-3")}>{t(step)}</span>
              <span className="block text-xs text-ink-3 tabular">{amounts[step] ?? t(`state.${state}`)}</span>
              {amounts[step] ? <span className="sr-only">{t(`state.${state}`)}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
