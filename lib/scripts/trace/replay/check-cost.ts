import type { Trace } from "../schema.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";

/** Tokens and cost of the generation against those of its attempts. */
export function checkCost({ attempts, cost, generation }: Trace): ReplayCheck[] {
  if (attempts.length === 0) return [skip("cost", "no attempt of a writer was kept")];
  if (generation.state === "running") return [skip("cost", "it is still running")];
  if (generation.state === "interrupted") return [skip("cost", "it was cut off; what was set aside for its last call stays counted")];
  const sum = (of: (one: Trace["attempts"][number]) => number) => attempts.reduce((total, one) => total + of(one), 0);
  const computed = { inputTokens: sum((one) => one.inputTokens), outputTokens: sum((one) => one.outputTokens), costMicroUsd: sum((one) => one.countedMicroUsd) };
  for (const key of ["inputTokens", "outputTokens", "costMicroUsd"] as const) {
    if (computed[key] !== cost[key]) return [fail("cost", `the attempts come to ${key} ${computed[key]}, the file says ${cost[key]}`)];
  }
  return [pass("cost", `${attempts.length === 1 ? "1 attempt comes" : `${attempts.length} attempts come`} to ${cost.inputTokens} + ${cost.outputTokens} tokens and $${(cost.costMicroUsd / 1_000_000).toFixed(6)}: as stored`)];
}
