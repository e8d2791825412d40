import { makePlan } from "#lib/plan/make-plan.ts";
import { findDifference } from "../find-difference.ts";
import type { Trace } from "../schema.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";

/** The plan computed again from brief, evidence and what else it was made from. */
export function checkPlan({ generation, brief, evidence, plan: stored }: Trace): ReplayCheck[] {
  if (!stored) return [skip("plan", "the generation ended before a plan was made")];
  const { plan, inputs } = stored;
  if (!inputs && generation.kind !== "script") return [skip("plan", "the script's plan as its creator changed it since; the file of the first generation has it computed")];
  if (!inputs) return [skip("plan", "what it was computed from beside the evidence was not kept yet when it was made")];
  const again = makePlan({ brief, evidence, ...inputs });
  const unknown = again.decisions.filter(({ id }) => !plan.decisions.some((decision) => decision.id === id)).map(({ id }) => id);
  if (unknown.length > 0) return [skip("plan", `made by an earlier planner, which did not decide ${unknown.join(", ")}`)];
  const where = findDifference(plan, again);
  if (where !== null) return [fail("plan", `computed again it differs at ${where || "the root"}`)];
  return [pass("plan", `${plan.decisions.length} decisions and ${plan.beats.length} beats computed again from ${evidence.length} reels: equal`)];
}
