"use client";

import { CircleX, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import type { Check } from "#lib/scripts/schema.ts";
import { useCheckText } from "./use-check-text.ts";

/** Warnings and failures where they belong. */
export function CheckNotes({ checks, at }: { checks: readonly Check[]; at: string }) {
  const t = useTranslations("scripts.checks");
  const say = useCheckText();
  const notes = checks.filter((check) => check.at === at && check.outcome !== "pass");
  if (notes.length === 0) return null;
  return (
    <ul className="grid gap-1.5">
      {notes.map((check, index) => {
        const Icon = check.outcome === "fail" ? CircleX : TriangleAlert;
        return (
          <li key={index} data-edge className={classNames("flex items-start gap-2 rounded-md px-3 py-2 text-sm", check.outcome === "fail" ? "bg-fail-wash text-fail" : "bg-warn-wash text-warn")}>
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span className="min-w-0 wrap-anywhere"><strong className="font-semibold">{t(`name.${check.id}`)}.</strong> {say(check)}</span>
          </li>
        );
      })}
    </ul>
  );
}
