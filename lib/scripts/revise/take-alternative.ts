import { readTrack } from "#lib/plan/choose-audio.ts";
import { measureTags } from "#lib/plan/choose-hashtags.ts";
import { holdShot } from "#lib/plan/decide-pace.ts";
import { budgetOnScreenWords, showWords } from "#lib/plan/decide-text-density.ts";
import { parsePostingWindow, WEEKDAYS } from "#lib/plan/posting-windows.ts";
import { isMeasured } from "#lib/plan/rank-options.ts";
import type { Alternative, Decision, DecisionId, Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { ctaKindSchema, type HookPattern, hookPatternSchema } from "../vocabulary.ts";

type Choice = { decisionId: DecisionId; value: string };
/** What the decision becomes with the option taken, and what of the plan's typed part follows from it. */
type Taken = { option: Alternative; rest: Alternative[]; typed: Partial<Plan> };

function measuredOnly({ value, lift, n, reelIds }: Alternative): Alternative {
  return { value, lift, n, reelIds };
}

function leadWith(pattern: HookPattern, patterns: readonly HookPattern[]): HookPattern[] {
  return [pattern, ...patterns.filter((other) => other !== pattern)].slice(0, Math.max(3, patterns.length));
}

/**
 * What the typed part of the plan becomes for an option of a decision. Null: no writer could follow it, or it is
 * another script (a length, its opening's or its structure), which is a refit.
 */
function typedPart(plan: Plan, id: DecisionId, option: Alternative, evidence: readonly Evidence[]): Partial<Plan> | null {
  const { value } = option;
  switch (id) {
    case "hook_pattern": {
      const pattern = hookPatternSchema.safeParse(value);
      return pattern.success ? { hookPatterns: leadWith(pattern.data, plan.hookPatterns) } : null;
    }
    case "call_to_action": {
      const kind = ctaKindSchema.safeParse(value);
      return kind.success ? { callToAction: kind.data } : null;
    }
    case "pace": {
      const shotSeconds = holdShot(value, evidence, isMeasured(option));
      return shotSeconds === null ? null : { shotSeconds };
    }
    case "text_density": {
      const wordsPerSecond = showWords(value, evidence, isMeasured(option));
      return wordsPerSecond === null ? null : { beats: budgetOnScreenWords(plan.beats, wordsPerSecond) };
    }
    case "audio": {
      const audio = readTrack(value, evidence);
      return audio === undefined ? null : { audio };
    }
    case "posting_window":
      return WEEKDAYS.some((day) => value.startsWith(`${day}-`)) ? { postingWindow: parsePostingWindow(value) } : null;
    case "hashtags":
    case "hook_length":
    case "length":
    case "structure":
      return null;
  }
}

/** An alternative of this decision is one more tag, not another set: the last of the set gives it its place. */
function takeTag({ hashtags }: Plan, { alternatives }: Decision, value: string, evidence: readonly Evidence[]): Taken | null {
  const tag = value.startsWith("hashtag:") ? value.slice("hashtag:".length) : "";
  if (tag === "" || hashtags.includes(tag)) return null;
  const dropped = hashtags.at(-1);
  const next = [tag, ...hashtags.slice(0, Math.max(0, hashtags.length - 1))];
  const others = alternatives.filter((option) => option.value !== value);
  return {
    option: measureTags(next, evidence),
    rest: [...(dropped === undefined ? [] : [{ ...measureTags([dropped], evidence), value: `hashtag:${dropped}` }]), ...others],
    typed: { hashtags: next },
  };
}

function take(plan: Plan, decision: Decision, value: string, evidence: readonly Evidence[]): Taken | null {
  if (decision.value === value) return null;
  if (decision.id === "hashtags") return takeTag(plan, decision, value, evidence);
  const option = measuredOnly(decision.alternatives.find((one) => one.value === value) ?? { value, lift: null, n: 0, reelIds: [] });
  const typed = typedPart(plan, decision.id, option, evidence);
  return typed && { option, rest: [measuredOnly(decision), ...decision.alternatives.filter((one) => one.value !== value)], typed };
}

const sameValue = (one: string, other: string) => one.split(" ").sort().join(" ") === other.split(" ").sort().join(" ");

/**
 * The plan with another alternative of one decision, taken knowingly: its basis is the creator, the measured numbers
 * stay beside it. Going back to the value of `planned` brings the plan's own decision back. A value that no writer
 * could follow changes nothing. `evidence`: what the plan was measured on.
 */
export function takeAlternative({ plan, choice, planned, evidence }: { plan: Plan; choice: Choice; planned?: Plan | null; evidence: readonly Evidence[] }): Plan {
  const current = plan.decisions.find(({ id }) => id === choice.decisionId);
  const taken = current && take(plan, current, choice.value, evidence);
  if (!current || !taken) return plan;
  const original = planned?.decisions.find(({ id }) => id === choice.decisionId);
  const next: Decision = original && sameValue(original.value, taken.option.value) ? original : { ...current, ...taken.option, basis: "brief", alternatives: taken.rest };
  return { ...plan, ...taken.typed, decisions: plan.decisions.map((decision) => (decision === current ? next : decision)) };
}
