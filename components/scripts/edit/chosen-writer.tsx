"use client";

import { useTranslations } from "use-intl/react";
import { useEditing } from "./edit-context.tsx";

/** Who will write it, and the way to the choice; nothing where there is nothing to choose. */
export function ChosenWriter() {
  const t = useTranslations("edit.writer");
  const choice = useTranslations("writers.choice");
  const providers = useTranslations("scripts.writer.provider");
  const editing = useEditing();
  const writers = editing?.writers ?? [];
  const writer = writers.find(({ provider }) => provider === editing?.provider) ?? writers[0];
  if (!writer || writers.length < 2) return null;
  const name = writer.provider === "composer" ? choice("composer") : choice("model", { model: writer.modelId, provider: providers(writer.provider) });
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
      <span className="wrap-anywhere">{t("by", { name })}</span>
      <a href="#rework-writer" className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink md:min-h-8">{t("change")}</a>
    </p>
  );
}
