"use client";

import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useEditing } from "./edit-context.tsx";

const ICONS = { dirty: LoaderCircle, saving: LoaderCircle, saved: CircleCheck, kept: CloudOff, failed: CircleAlert } as const;

/** Whether the text is safe, for eyes and for screen readers; in view wherever on the page one types. */
export function SaveStatus() {
  const t = useTranslations("edit.status");
  const errors = useTranslations("errors");
  const editing = useEditing();
  const state = editing?.state ?? "idle";
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
      <p role="status" className={words ? "flex max-w-full items-center gap-2 rounded-md border bg-surface px-3 py-2 text-sm shadow-lift" : "sr-only"}>
        {Icon && words ? <Icon aria-hidden className={`size-4 shrink-0 ${state === "failed" ? "text-fail" : state === "kept" ? "text-warn" : state === "saved" ? "text-deep" : "animate-spin text-ink-3"}`} /> : null}
        <span className="min-w-0 wrap-anywhere" aria-hidden={state === "dirty" || state === "saving" || undefined}>{words}</span>
      </p>
    </div>
  );
}
