"use client";

import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useEditing } from "./edit-context.tsx";

/** How long "Saved" stays in sight; a screen reader can still read it afterwards. */
const SHOWN_MS = 4_000;
const ICONS = { dirty: LoaderCircle, saving: LoaderCircle, saved: CircleCheck, kept: CloudOff, failed: CircleAlert } as const;

/** Whether the text is safe, for eyes and for screen readers; in view wherever on the page one types. */
export function SaveStatus() {
  const t = useTranslations("edit.status");
  const errors = useTranslations("errors");
  const editing = useEditing();
  const state = editing?.state ?? "idle";
  const [seen, setSeen] = useState("");
  const text = `${editing?.saved.version}:${editing?.saved.stamp}`;
  useEffect(() => {
    if (state !== "saved" && state !== "idle") return;
    const timer = setTimeout(() => setSeen(text), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state, text]);
  // Nothing stands over the page for longer than it must.
  const isSeen = (state === "saved" || state === "idle") && seen === text;
  const isConflict = Boolean(editing?.theirs);
  const Icon = state === "idle" ? null : ICONS[state];
  function say(): string {
    if (state === "idle") return editing?.adopted ? t("adopted") : "";
    if (state === "failed") return t("failed", { reason: errors(editing?.failure ?? "unexpected") });
    return t(state);
  }
  const words = say();
  return (
    <div data-screen-only className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--tabbar-height)+0.75rem+env(safe-area-inset-bottom))] z-30 flex justify-center px-4 md:bottom-5 md:justify-end md:px-6">
      {/* "Saving" is too frequent to be spoken; where it ends is. */}
      <p role="status" className={words && !isSeen ? "flex max-w-full items-center gap-2 rounded-md border bg-surface px-3 py-2 text-sm shadow-lift" : "sr-only"}>
        {Icon && words ? <Icon aria-hidden className={`size-4 shrink-0 ${state === "failed" ? "text-fail" : state === "kept" ? "text-warn" : state === "saved" ? "text-deep" : "animate-spin text-ink-3"}`} /> : null}
        <span className="min-w-0 wrap-anywhere" aria-hidden={state === "dirty" || state === "saving" || undefined}>{isConflict ? <a href="#edit-conflict" className="pointer-events-auto font-semibold underline underline-offset-4">{t("conflict")}</a> : words}</span>
      </p>
    </div>
  );
}
