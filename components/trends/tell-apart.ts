import type { Estimate } from "#lib/trends/schema.ts";

/** Which of two measured values is higher, as far as can be told: only where their intervals don't overlap. */
export function tellApart(a: Estimate | null, b: Estimate | null): "a" | "b" | "overlap" | "missing" {
  if (!a || !b) return "missing";
  if (a.low > b.high) return "a";
  if (b.low > a.high) return "b";
  return "overlap";
}
