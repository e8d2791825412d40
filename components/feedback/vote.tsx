"use client";

import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { ChipGroup } from "#components/ui/chip.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Field, TextArea } from "#components/ui/field.tsx";
import { FEEDBACK_REASONS_DOWN, FEEDBACK_REASONS_UP, type StoredFeedback } from "#lib/feedback/schema.ts";
import { useVote } from "./use-vote.ts";

type Props = {
  scriptId: string;
  scriptVersion: number;
  /** `script`, or a beat's id with its number. */
  subject: string;
  number?: number;
  initial: StoredFeedback | undefined;
};

const THUMB =
  "grid size-11 place-items-center rounded-md border border-transparent text-ink-3 transition-colors duration-150 hover:bg-sunken hover:text-ink aria-pressed:border-current md:size-9";

/** Thumbs for a script or a beat; after a vote, room for reasons and a comment. */
export function Vote({ scriptId, scriptVersion, subject, number, initial }: Props) {
  const t = useTranslations("feedback");
  const errors = useTranslations("errors");
  const [open, setOpen] = useState(false);
  const { verdict, failure, saving, savedDetails, vote, change, saveDetails } = useVote({ scriptId, scriptVersion, subject }, initial);
  const reasons = verdict.vote === 1 ? FEEDBACK_REASONS_UP : FEEDBACK_REASONS_DOWN;
  function press(direction: 1 | -1) {
    setOpen(verdict.vote !== direction);
    vote(direction);
  }
  const reason = failure && (failure === "unreachable" ? t("unreachable") : errors(failure));
  return (
    <div className="grid gap-2" data-screen-only>
      <div role="group" aria-label={number === undefined ? t("group.script") : t("group.beat", { number })} className="-ml-2 flex gap-1">
        <button type="button" aria-pressed={verdict.vote === 1} aria-label={t("up")} title={t("up")} onClick={() => press(1)} className={classNames(THUMB, "aria-pressed:bg-deep-wash aria-pressed:text-deep")}>
          <ThumbsUp aria-hidden className="size-4" />
        </button>
        <button type="button" aria-pressed={verdict.vote === -1} aria-label={t("down")} title={t("down")} onClick={() => press(-1)} className={classNames(THUMB, "aria-pressed:bg-fail-wash aria-pressed:text-fail")}>
          <ThumbsDown aria-hidden className="size-4" />
        </button>
      </div>
      {open && verdict.vote !== 0 ? (
        <div className="grid animate-arrive gap-3 rounded-md border bg-paper p-3">
          <ChipGroup
            multiple name={`reasons-${subject}`} legend={verdict.vote === 1 ? t("reasonsUp") : t("reasonsDown")}
            value={verdict.reasons} onChange={(next) => change({ reasons: next })}
            options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
          <Field id={`comment-${subject}`} label={t("comment")}>
            <TextArea id={`comment-${subject}`} rows={2} maxLength={2000} value={verdict.comment} onChange={(event) => change({ comment: event.currentTarget.value })} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" variant="primary" busy={saving} onClick={saveDetails}>{saving ? t("saving") : t("save")}</Button>
            <Button size="sm" variant="quiet" onClick={() => setOpen(false)}>{t("close")}</Button>
          </div>
        </div>
      ) : null}
      <p role="status" className={failure ? "text-sm font-medium text-fail" : "text-xs text-ink-3 empty:hidden"}>
        {reason ? t("failed", { reason }) : savedDetails ? t("saved") : ""}
      </p>
    </div>
  );
}
