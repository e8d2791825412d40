"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { Alternative } from "#lib/plan/schema.ts";
import type { AppErrorCode } from "#lib/errors.ts";
import type { Script } from "#lib/scripts/schema.ts";
import { useEvidence } from "../evidence-context.tsx";
import { useOptionName } from "../use-option-name.ts";
import { ChosenWriter } from "./chosen-writer.tsx";
import type { Editing } from "./edit-context.tsx";
import { listReasons, type Reason } from "./list-reasons.ts";

type Props = { beat: Script["beats"][number]; number: number; editing: Editing; onClose: () => void };
type OptionProps = { name: string; option: Alternative; label: string; note?: string; checked: boolean; onChange: () => void };

function Option({ name, option, label, note, checked, onChange }: OptionProps) {
  const t = useTranslations();
  const { times } = useFormats();
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md px-2 py-2 hover:bg-sunken md:min-h-9">
      <input type="radio" name={name} checked={checked} onChange={onChange} className="mt-1 size-4 shrink-0 accent-signal" />
      <span className="min-w-0 wrap-anywhere">
        {label}
        <span className="block text-xs text-ink-3 tabular">
          {option.lift ? `${t("common.lift.times", { value: times(option.lift.value) })} · ${t("common.lift.interval", { low: times(option.lift.low), high: times(option.lift.high) })} · ` : `${t("scripts.rationale.noLift")} `}
          {t("scripts.rationale.n", { count: option.n })}
        </span>
        {note ? <span className="block text-xs text-ink-2">{note}</span> : null}
      </span>
    </label>
  );
}

/** Before a beat is worded anew: does it keep its reason, or serve another alternative, knowingly? */
export function ReasonPicker({ beat, number, editing, onClose }: Props) {
  const t = useTranslations("edit.reroll");
  const decisionNames = useTranslations("scripts.rationale.decision");
  const errors = useTranslations("errors");
  const { evidence } = useEvidence();
  const { rationale: plan, header } = editing.script;
  const nameOf = useOptionName(plan, evidence);
  const [picked, setPicked] = useState<Reason | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AppErrorCode | "unreachable" | null>(null);
  const decision = plan.decisions.find(({ id }) => id === beat.decisionId);
  const { own, other } = listReasons(beat, plan, header.targetSeconds);
  const isPicked = (reason: Reason) => picked?.decision.id === reason.decision.id && picked.option.value === reason.option.value;
  async function start() {
    setBusy(true);
    const failed = await editing.revise(picked?.asked ?? { kind: "beat", beatId: beat.id, keepReason: true });
    setBusy(false);
    setFailure(failed);
    if (!failed) onClose();
  }
  function describe({ decision: { id }, whole, asked }: Reason): string | undefined {
    if (whole === "length" && asked.kind === "refit") return t("wholeLength", { seconds: asked.targetSeconds });
    if (whole === "structure") return t("wholeStructure");
    return id === "hook_pattern" || id === "call_to_action" ? undefined : t("partly");
  }
  const options = (reasons: readonly Reason[], withDecision: boolean) => reasons.map((reason) => {
    const name = nameOf(reason.decision.id, reason.option.value);
    return (
      <Option
        key={`${reason.decision.id} ${reason.option.value}`} name={`reason-${beat.id}`} option={reason.option} checked={isPicked(reason)} onChange={() => setPicked(reason)}
        label={withDecision ? `${decisionNames(reason.decision.id)}: ${name}` : name} {...(isPicked(reason) ? { note: describe(reason) } : {})}
      />
    );
  });
  return (
    <div className="grid gap-3 rounded-md border bg-paper p-3 text-sm" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">{t("legend", { number })}</legend>
        {decision ? <Option name={`reason-${beat.id}`} option={decision} label={t("keep", { reason: `${decisionNames(decision.id)}: ${nameOf(decision.id, decision.value)}` })} checked={picked === null} onChange={() => setPicked(null)} /> : null}
        {options(own, false)}
        {decision && own.length === 0 ? <p className="px-2 text-xs text-ink-3">{t("alone")}</p> : null}
        {other.length > 0 ? (
          <details className="group mt-1">
            <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-sm px-2 text-ink-2 hover:text-ink md:min-h-9">
              <ChevronDown aria-hidden className="size-4 transition-transform duration-150 group-open:rotate-180" />{t("more")}
            </summary>
            {options(other, true)}
          </details>
        ) : null}
      </fieldset>
      <ChosenWriter />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" busy={busy} onClick={() => void start()}>{t("start")}</Button>
        <Button size="sm" variant="quiet" onClick={onClose}>{t("cancel")}</Button>
      </div>
      {failure ? <p role="alert" className="font-medium text-fail">{failure === "unreachable" ? t("unreachable") : errors(failure)}</p> : null}
    </div>
  );
}
