"use client";

import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { MendedBeat } from "#lib/scripts/events.schema.ts";
import type { Check } from "#lib/scripts/schema.ts";
import { useCheckText } from "../use-check-text.ts";
import { Section } from "./section.tsx";
import { useTraceFormats } from "./use-trace-formats.ts";

const LOOK = {
  pass: { Icon: CircleCheck, colour: "text-deep" },
  warn: { Icon: TriangleAlert, colour: "text-warn" },
  fail: { Icon: CircleX, colour: "text-fail" },
} as const;

/** Every check of the newest version with its place and its numbers, and what was mended because of the first ones. */
export function ChecksPart({ checks, mended, version }: { checks: readonly Check[]; mended: readonly MendedBeat[]; version: number }) {
  const t = useTranslations("trace.checks");
  const words = useTranslations("scripts.checks");
  const say = useCheckText();
  const { writer: nameOf } = useTraceFormats();
  const place = (at: string) => {
    const [kind = "", id = ""] = at.split(":");
    if (kind === "hook" || kind === "beat") return t(kind, { number: id.slice(1) });
    return t(kind === "publish" ? "publish" : "script");
  };
  return (
    <Section id="checks" title={t("title")} lead={checks.length > 0 ? t("lead", { version }) : undefined}>
      {checks.length === 0 ? <p className="text-ink-2">{t("none")}</p> : (
        <ul className="grid gap-3">
          {checks.map((check, index) => {
            const { Icon, colour } = LOOK[check.outcome];
            return (
              <li key={index} className="flex items-start gap-2.5 text-sm">
                <Icon aria-label={words(`outcome.${check.outcome}`)} role="img" className={`mt-0.5 size-4 shrink-0 ${colour}`} />
                <span className="min-w-0 wrap-anywhere"><strong className="font-semibold">{words(`name.${check.id}`)}</strong> <span className="text-ink-3">· {place(check.at)}</span><br />{say(check)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {mended.map(({ beatId, outcome, writer }) => (
        <p key={beatId} className="text-sm text-ink-2 wrap-anywhere">
          {outcome === "mended" && writer ? t("mended", { place: place(`beat:${beatId}`), writer: nameOf(writer) }) : t("keptAsIs", { place: place(`beat:${beatId}`) })}
        </p>
      ))}
    </Section>
  );
}
