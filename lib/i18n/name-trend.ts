import type { createTranslator } from "use-intl/core";
import type { TrendCard } from "#lib/trends/schema.ts";
import type { Messages } from "./messages.ts";

export type TrendNames = ReturnType<typeof createTranslator<Messages, "trends">>;
export type NamedTrend = Pick<TrendCard, "kind" | "key" | "label" | "parts">;

const HOOKS = ["question", "number", "confession", "pov", "myth", "before_after", "mistake", "secret", "challenge", "how_to", "contrast", "list"] as const;
const CAPTIONS = ["none", "short", "medium", "long", "list"] as const;

/** A trend's name in the language of the interface: words of formats and of what joins a combination come from the catalogue. */
export function nameTrend(trend: NamedTrend, t: TrendNames): string {
  if (trend.kind === "format") return nameFormat(trend.key, t);
  if (trend.kind !== "combination") return trend.label;
  const [audio, topic] = ["audio", "topic"].map((kind) => trend.parts.find((part) => part.kind === kind)?.label);
  return audio && topic ? t("combination", { audio, topic }) : trend.label;
}

/** `hook:question`, `duration:15-30`, `duration:180+`, `caption:none`; anything else is shown as it stands. */
function nameFormat(key: string, t: TrendNames): string {
  const [family, value = ""] = key.split(":");
  const hook = HOOKS.find((name) => name === value);
  if (family === "hook" && hook) return t(`format.hook.${hook}`);
  const caption = CAPTIONS.find((name) => name === value);
  if (family === "caption" && caption) return t(`format.caption.${caption}`);
  const band = family === "duration" ? /^(\d+)(?:-(\d+)|\+)$/.exec(value) : null;
  if (band?.[2]) return t("format.duration", { from: Number(band[1]), to: Number(band[2]) });
  if (band) return t("format.durationOver", { from: Number(band[1]) });
  return t("format.other", { name: key });
}
