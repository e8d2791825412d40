"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { Alternative, Decision } from "#lib/plan/schema.ts";
import type { AppErrorCode } from "#lib/errors.ts";
import type { Script } from "#lib/scripts/schema.ts";
import { useEvidence } from "../evidence-context.tsx";
import { useOptionName } from "../use-option-name.ts";
import type { Editing } from "./edit-context.tsx";

/** One beat can answer for these alone (lib/scripts/revise/take-alternative.ts). */
const CHANGEABLE: readonly string[] = ["hook_pattern", "call_to_action"];

type Props = { beat: Script["beats"][number]; number: number; editing: Editing; onClose: () => void };

function Option({ name, option, label, checked, onChange }: { name: string; option: Alternative; label: string; checked: boolean; onChange: () => void }) {
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
      </span>
    </label>
  );
}

/** Before a beat is worded anew: does it keep its reason, or serve another alternative of that decision? */
export function ReasonPicker({ beat, number, editing, onClose }: Props) {
  const t = useTranslations("edit.reroll");
  const decisionNames = useTranslations("scripts.rationale.decision");
  const errors = useTranslations("errors");
  const { evidence } = useEvidence();
  const plan = editing.script.rationale;
  const nameOf = useOptionName(plan, evidence);
  const [picked, setPicked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AppErrorCode | "unreachable" | null>(null);
  const decision: Decision | undefined = plan.decisions.find(({ id }) => id === beat.decisionId);
  const alternatives = decision && CHANGEABLE.includes(decision.id) ? decision.alternatives : [];
  async function start() {
    setBusy(true);
    const reason = picked && decision ? { decisionId: decision.id, value: picked } : undefined;
    const failed = await editing.revise({ kind: "beat", beatId: beat.id, keepReason: !reason, ...(reason ? { reason } : {}) });
    setBusy(false);
    setFailure(failed);
    if (!failed) onClose();
  }
  return (
    <div className="grid gap-3 rounded-md border bg-paper p-3 text-sm" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">{t("legend", { number })}</legend>
        {decision ? <Option name={`reason-${beat.id}`} option={decision} label={t("keep", { reason: `${decisionNames(decision.id)}: ${nameOf(decision.id, decision.value)}` })} checked={picked === null} onChange={() => setPicked(null)} /> : null}
        {alternatives.map((option) => (
          <Option key={option.value} name={`reason-${beat.id}`} option={option} label={decision ? nameOf(decision.id, option.value) : option.value} checked={picked === option.value} onChange={() => setPicked(option.value)} />
        ))}
        {decision && alternatives.length === 0 ? <p className="px-2 text-xs text-ink-3">{t("fixed")}</p> : null}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" busy={busy} onClick={() => void start()}>{t("start")}</Button>
        <Button size="sm" variant="quiet" onClick={onClose}>{t("cancel")}</Button>
      </div>
      {failure ? <p role="alert" className="font-medium text-fail">{failure === "unreachable" ? t("unreachable") : errors(failure)}</p> : null}
    </div>
  );
}
