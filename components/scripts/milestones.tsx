"use client";

import { useTranslations } from "use-intl/react";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";

/** Speaks of milestones only: the text that streams in is no live region. */
export function Milestones({ view }: { view: GenerationView }) {
  const t = useTranslations("scripts.milestone");
  function latest(): string {
    if (view.state !== "running") return t(view.state);
    if (view.hooks[0]?.complete) return t("hook");
    if (view.plan) return t("plan", { count: view.plan.beats.length });
    return view.evidence.length > 0 ? t("evidence", { count: view.evidence.length }) : "";
  }
  return <p role="status" className="sr-only">{latest()}</p>;
}
