import type { Alternative, Decision, DecisionId, Plan } from "#lib/plan/schema.ts";
import { ctaKindSchema, type HookPattern, hookPatternSchema } from "../vocabulary.ts";

function measuredOnly({ value, lift, n, reelIds }: Alternative): Alternative {
  return { value, lift, n, reelIds };
}

function swap(decision: Decision, value: string): Decision {
  const taken = decision.alternatives.find((option) => option.value === value) ?? { value, lift: null, n: 0, reelIds: [] };
  const rest = [measuredOnly(decision), ...decision.alternatives.filter((option) => option.value !== value)];
  return { ...decision, ...measuredOnly(taken), basis: "brief", alternatives: rest };
}

function leadWith(pattern: HookPattern, patterns: readonly HookPattern[]): HookPattern[] {
  return [pattern, ...patterns.filter((other) => other !== pattern)].slice(0, Math.max(3, patterns.length));
}

/**
 * What the typed part of the plan becomes for a value of a decision that one beat or hook can answer for alone; else
 * null: another length or structure is another script, that is a refit or a new brief.
 */
function typedPart(plan: Plan, id: DecisionId, value: string): Partial<Plan> | null {
  switch (id) {
    case "hook_pattern": {
      const pattern = hookPatternSchema.safeParse(value);
      return pattern.success ? { hookPatterns: leadWith(pattern.data, plan.hookPatterns) } : null;
    }
    case "call_to_action": {
      const kind = ctaKindSchema.safeParse(value);
      return kind.success ? { callToAction: kind.data } : null;
    }
    default:
      return null;
  }
}

/**
 * The plan with another alternative of one decision, taken knowingly: its basis is the creator, the measured numbers
 * stay beside it. Going back to the `planned` value brings the plan's own decision back. A value that no writer
 * could follow changes nothing.
 */
export function takeAlternative(plan: Plan, choice: { decisionId: DecisionId; value: string }, planned?: Plan | null): Plan {
  const current = plan.decisions.find(({ id }) => id === choice.decisionId);
  const typed = typedPart(plan, choice.decisionId, choice.value);
  if (!current || !typed || current.value === choice.value) return plan;
  const original = planned?.decisions.find(({ id }) => id === choice.decisionId);
  const next = original?.value === choice.value ? original : swap(current, choice.value);
  return { ...plan, ...typed, decisions: plan.decisions.map((decision) => (decision === current ? next : decision)) };
}
