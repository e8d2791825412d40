"use client";

import { useTranslations } from "use-intl/react";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { formatTimecode } from "./format-timecode.ts";
import { toShownBeats, toShownPublish } from "./shown-script.ts";

/** The script as plain text, as far as it is there: for notes, a teleprompter, a message to whoever films. */
export function useScriptAsText(view: GenerationView, heading: string): () => string {
  const t = useTranslations("scripts");
  return () => {
    const beats = toShownBeats(view).filter((beat) => beat.state !== "planned").map(({ role, startSeconds, endSeconds, text }) => [
      `${formatTimecode(startSeconds)}–${formatTimecode(endSeconds)}  ${t(`role.${role}`)}`,
      text.voiceOver,
      text.onScreenText && `${t("asText.onScreen")}: ${text.onScreenText}`,
      text.shot?.description && `${t("asText.shot")}: ${text.shot.description}`,
      text.bRoll && `${t("asText.bRoll")}: ${text.bRoll}`,
      text.audio && `${t("asText.sound")}: ${text.audio}`,
    ].filter(Boolean).join("\n"));
    const publish = toShownPublish(view)?.text;
    const hashtags = publish?.hashtags?.map((tag) => `#${tag}`).join(" ");
    return [heading, ...beats, [publish?.caption, hashtags].filter(Boolean).join("\n\n")].filter(Boolean).join("\n\n");
  };
}
