import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";

/** 01:02:03.456 */
function toTimestamp(seconds: number): string {
  const ms = Math.round(seconds * 1_000);
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, "0");
  return `${part(ms / 3_600_000, 2)}:${part((ms / 60_000) % 60, 2)}:${part((ms / 1_000) % 60, 2)}.${part(ms % 1_000, 3)}`;
}

/** Markup and the arrow between times can't come out of what was said. */
const escape = (text: string) => text.replace(/\s+/g, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What is said as WebVTT (https://www.w3.org/TR/webvtt1/), for a player's captions. */
export function writeCaptions(lines: NonNullable<DeepDiveFacts["transcript"]>): string {
  const cues = lines.filter(({ startSeconds, endSeconds }) => endSeconds > startSeconds).map(({ startSeconds, endSeconds, text }) => `${toTimestamp(startSeconds)} --> ${toTimestamp(endSeconds)}\n${escape(text)}`);
  return ["WEBVTT", ...cues].join("\n\n") + "\n";
}
