import type { Check, Script } from "../schema.ts";

const WARN_SHARE = 0.1;
const FAIL_SHARE = 0.25;

/**
 * The estimated length against the target: over 10 % off warns, over 25 % fails.
 * pass, warn, fail at script { targetSeconds, estimatedSeconds, percent (signed, whole) }
 */
export function checkLength({ header }: Pick<Script, "header">): Check[] {
  const { targetSeconds, estimatedSeconds } = header;
  const share = estimatedSeconds / targetSeconds - 1;
  const off = Math.round(Math.abs(share) * 1000) / 1000;
  const outcome = off > FAIL_SHARE ? "fail" : off > WARN_SHARE ? "warn" : "pass";
  return [{ id: "length", outcome, at: "script", values: { targetSeconds, estimatedSeconds, percent: Math.round(share * 100) } }];
}
