const DAY_SECONDS = 86_400;

const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d+)?)$/;
const WORDS = /^(\d+(?:[.,]\d+)?)\s*(ms|мс|s|sec|secs|seconds?|с|сек\p{L}*|m|min|mins|minutes?|мин\p{L}*)?\.?$/iu;

const number = (text: string | undefined) => Number((text ?? "0").replace(",", "."));

function readText(text: string): number | null {
  const iso = ISO.exec(text);
  if (iso && text.length > 1) return number(iso[1]) * DAY_SECONDS + number(iso[2]) * 3600 + number(iso[3]) * 60 + number(iso[4]);
  const clock = CLOCK.exec(text);
  if (clock) return number(clock[1]) * 3600 + number(clock[2]) * 60 + number(clock[3]);
  const words = WORDS.exec(text);
  if (!words) return null;
  const unit = (words[2] ?? "s").toLowerCase();
  return number(words[1]) * (unit === "ms" || unit === "мс" ? 0.001 : /^(?:m|мин)/.test(unit) ? 60 : 1);
}

/**
 * Seconds from 42, "42.5", PT2M12S, 0:45, 1:02:03, "45 sec", "1500 ms". Zero (P0D: a live stream,
 * or unknown) and nothing are null; unreadable or longer than a day is `strange`.
 */
export function parseDuration(value: unknown): number | null | "strange" {
  if (value === null || value === undefined) return null;
  const text = String(value).trim();
  if (text === "" || /^(?:-+|n\/?a|nan|none|null)$/i.test(text)) return null;
  const seconds = readText(text);
  if (seconds === null || !Number.isFinite(seconds) || seconds < 0 || seconds > DAY_SECONDS) return "strange";
  return seconds === 0 ? null : seconds;
}
