"use client";

import { useState, useTransition } from "react";
import type { AppErrorCode } from "#lib/errors.ts";
import { saveFeedback } from "#lib/feedback/actions.ts";
import type { FeedbackInput, StoredFeedback } from "#lib/feedback/schema.ts";

export type Verdict = { vote: 1 | -1 | 0; reasons: FeedbackInput["reasons"]; comment: string };
type Subject = Pick<FeedbackInput, "scriptId" | "scriptVersion" | "subject">;

const NO_VERDICT: Verdict = { vote: 0, reasons: [], comment: "" };

/** A verdict shown at once, saved behind it, and put back with a reason when saving failed. */
export function useVote(subject: Subject, initial: StoredFeedback | undefined) {
  const [verdict, setVerdict] = useState<Verdict>(initial ? { ...initial, reasons: initial.reasons as Verdict["reasons"] } : NO_VERDICT);
  const [failure, setFailure] = useState<AppErrorCode | "unreachable" | null>(null);
  const [savedDetails, setSavedDetails] = useState(false);
  const [saving, startSaving] = useTransition();

  function save(next: Verdict, before: Verdict, details: boolean) {
    setVerdict(next);
    setFailure(null);
    setSavedDetails(false);
    startSaving(async () => {
      const answer = await saveFeedback({ ...subject, ...next }).catch(() => null);
      if (answer?.ok) return setSavedDetails(details);
      setFailure(answer?.code ?? "unreachable");
      // A vote that is not stored must not look as if it were; reasons and comment stay in their fields.
      if (!details) setVerdict(before);
    });
  }
  return {
    verdict, failure, saving, savedDetails,
    /** The same thumb again takes the vote back. */
    vote: (vote: 1 | -1) => save(verdict.vote === vote ? NO_VERDICT : { ...NO_VERDICT, vote }, verdict, false),
    change: (patch: Partial<Verdict>) => setVerdict({ ...verdict, ...patch }),
    saveDetails: () => save(verdict, verdict, true),
  };
}
