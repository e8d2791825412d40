"use client";

import { Feather } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import type { Writer } from "#lib/scripts/schema.ts";

/** Who words the plan, and for whom it stands in. */
export function WriterLine({ view }: { view: GenerationView }) {
  const t = useTranslations("scripts.writer");
  const { writer, insteadOf } = view;
  if (!writer) return null;
  const model = ({ modelId, provider }: Writer) => ({ model: modelId, provider: t(`provider.${provider}`) });
  const writing = view.state === "running" && !view.result;
  const line = writer.provider === "composer" ? t(writing ? "composerNow" : "composer") : t(writing ? "modelNow" : "model", model(writer));
  return (
    <p className="flex items-start gap-2 text-sm text-ink-2">
      <Feather aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <span className="min-w-0 wrap-anywhere">{line}{insteadOf ? <span className="text-ink-3">, {t("insteadOf", model(insteadOf))}</span> : null}</span>
    </p>
  );
}
