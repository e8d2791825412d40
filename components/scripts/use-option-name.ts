"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { DecisionId, Plan } from "#lib/plan/schema.ts";
import { CTA_KINDS, HOOK_PATTERNS, STRUCTURES } from "#lib/scripts/vocabulary.ts";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const WINDOW_HOURS = 3;

type Evidence = { audioKey: string | null; audioTitle: string | null };

/** An option's machine value ("30-60", "tue-18", "audio:<key>") in words. What no rule knows stays as it is. */
export function useOptionName(plan: Plan, evidence: readonly Evidence[]): (id: DecisionId, value: string) => string {
  const t = useTranslations("scripts");
  const { weekday } = useFormats();

  function nameStructure(value: string): string {
    const [name = "", beats = "0"] = value.split("-");
    const structure = STRUCTURES.find((entry) => entry === name);
    return structure ? t("rationale.value.structure", { name: t(`rationale.structure.${structure}`), count: Number(beats) }) : value;
  }
  function nameAudio(value: string): string {
    const key = value.slice(value.indexOf(":") + 1);
    if (key === "original") return t("rationale.value.original");
    if (plan.audio?.key === key) return plan.audio.title;
    return evidence.find((reel) => reel.audioKey === key && reel.audioTitle)?.audioTitle ?? key;
  }
  function nameWindow(value: string): string {
    const [day = "", hour = ""] = value.split("-");
    const index = WEEKDAYS.findIndex((entry) => entry === day);
    if (index < 0) return t("rationale.value.noWindow");
    return t("rationale.value.window", { weekday: weekday(index), from: hour, to: String(Number(hour) + WINDOW_HOURS) });
  }
  /** "shot-2-5", "words-0.5-1.2": a range; with one end it is open. */
  function nameRange(value: string, kind: "shots" | "text" | "hook"): string {
    const [, from, to] = value.split("-");
    if (from === undefined || Number.isNaN(Number(from))) return t("rationale.value.noText");
    return to === undefined ? t(`rationale.value.${kind}Over`, { from: Number(from) }) : t(`rationale.value.${kind}`, { from: Number(from), to: Number(to) });
  }
  function nameBand(value: string): string {
    const [from = "", to = ""] = value.split(/[-–]/);
    return to ? t("rationale.value.band", { from, to }) : t("rationale.value.bandOver", { from: from.replace("+", "") });
  }

  return (id, value) => {
    switch (id) {
      case "hook_pattern": {
        const pattern = HOOK_PATTERNS.find((entry) => entry === value);
        return pattern ? t(`pattern.${pattern}`) : value;
      }
      case "hook_length":
        return nameRange(value, "hook");
      case "length":
        return nameBand(value);
      case "structure":
        return nameStructure(value);
      case "pace":
        return nameRange(value, "shots");
      case "text_density":
        return nameRange(value, "text");
      case "audio":
        return nameAudio(value);
      case "hashtags":
        return value.replace(/^hashtag:/, "").split(" ").filter(Boolean).map((tag) => `#${tag}`).join(" ");
      case "posting_window":
        return nameWindow(value);
      case "call_to_action": {
        const kind = CTA_KINDS.find((entry) => entry === value);
        return kind ? t(`rationale.cta.${kind}`) : value;
      }
    }
  };
}
