import type { Evidence } from "#lib/retrieval/schema.ts";

/**
 * Seconds of a deep-dived reel that were looked into: the file's own length before what the metadata say, and no more of
 * it than was analysed. Null where neither is known, and for every reel that nobody looked into.
 */
export function lookedSeconds({ tier, facts, durationSeconds }: Evidence): number | null {
  if (tier !== "deep_dive" || !facts) return null;
  const whole = facts.durationSeconds ?? durationSeconds;
  const seconds = Math.min(whole ?? Infinity, facts.analysedSeconds ?? Infinity);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}
