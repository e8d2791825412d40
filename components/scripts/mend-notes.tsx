"use client";

import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { useWriterName } from "./writer-line.tsx";

/** Which beats failed a check when they were written, and what became of them. */
export function MendNotes({ view }: { view: GenerationView }) {
  const t = useTranslations("scripts.checks");
  const format = useFormatter();
  const nameOf = useWriterName();
  const id = useId();
  const { mended, result } = view;
  if (mended.length === 0 || !result) return null;
  return (
    <section aria-labelledby={id} className="grid gap-1 border-t px-4 py-3 text-sm sm:px-5">
      <h3 id={id} className="font-semibold">{t("mended.title")}</h3>
      <ul className="grid gap-1 text-ink-2">
        {mended.map(({ beatId, writer, problems }) => {
          const number = result.script.beats.findIndex(({ id }) => id === beatId) + 1;
          if (number === 0) return null;
          const checks = format.list([...new Set(problems.map(({ id }) => t(`name.${id}`)))]);
          const by = writer ? { by: writer.provider, ...nameOf(writer) } : null;
          return <li key={beatId} className="wrap-anywhere">{by ? t("mended.mended", { number, checks, ...by }) : t("mended.kept", { number, checks })}</li>;
        })}
      </ul>
    </section>
  );
}
