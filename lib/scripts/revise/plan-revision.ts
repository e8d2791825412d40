import { isDeepStrictEqual } from "node:util";
import { pickDifferentPatterns } from "#lib/plan/hook-pattern-defaults.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import type { DecisionId, Plan, PlanInputs } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Revision } from "../revision.schema.ts";
import type { Brief } from "../schema.ts";
import { SPEAKING_RATE } from "../speech/speaking-rate.ts";
import { HOOK_PATTERNS, type HookPattern, hookPatternSchema, type ScriptLanguage } from "../vocabulary.ts";
import { takeAlternative } from "./take-alternative.ts";

type Input = {
  revision: Revision;
  /** The brief of the script to come: with the new length or language. */
  brief: Brief;
  /** The plan the script stands on now, with what its creator changed knowingly. */
  plan: Plan;
  /** The plan as first computed. */
  planned: Plan;
  evidence: Evidence[];
  /** What the first plan was made from beside brief and evidence; null where that was not kept. */
  inputs: PlanInputs | null;
};

/** A length decides these; the rest of a plan does not hang on it. */
const OF_LENGTH: readonly DecisionId[] = ["length", "structure", "pace", "text_density"];

/** `count` patterns for a slate: the plan's, then the decision's measured alternatives, then any, each built in another way. */
function slateOf(plan: Plan, count: number): HookPattern[] {
  const measured = plan.decisions.find(({ id }) => id === "hook_pattern")?.alternatives.map(({ value }) => value) ?? [];
  const known = [...plan.hookPatterns, ...measured, ...HOOK_PATTERNS].filter((value): value is HookPattern => hookPatternSchema.safeParse(value).success);
  const [lead] = plan.hookPatterns;
  return pickDifferentPatterns([...new Set([...(lead ? [lead] : []), ...known])], count);
}

function inLanguage(plan: Plan, language: ScriptLanguage): Plan {
  const rate = SPEAKING_RATE[language];
  const beats = plan.beats.map((beat) => ({ ...beat, wordBudget: Math.max(1, Math.round((beat.seconds * rate) / 60)) }));
  return { ...plan, speakingRateWordsPerMinute: rate, beats };
}

/** The plan of the new length with every other decision as it stands now. */
function refit({ brief, plan, planned, evidence, inputs }: Input): Plan {
  const fresh = makePlan({ brief, evidence, trends: [], ...inputs });
  const kept = plan.decisions.filter(({ id }) => !OF_LENGTH.includes(id));
  const changed = kept.some((decision) => planned.decisions.find(({ id }) => id === decision.id)?.value !== decision.value);
  if (!changed && inputs) return fresh;
  return {
    ...fresh,
    decisions: fresh.decisions.map((decision) => kept.find(({ id }) => id === decision.id) ?? decision),
    hookPatterns: plan.hookPatterns, audio: plan.audio, hashtags: plan.hashtags, postingWindow: plan.postingWindow, callToAction: plan.callToAction,
  };
}

/**
 * The plan that a rewrite words. A beat or the hooks keep the plan, or take an alternative that the creator picked; a
 * change keeps it; another length is planned anew on the same evidence with all other decisions kept; another language
 * keeps every decision and counts its words anew. Pure. `inputs`: set where `makePlan` with them gives this very plan.
 */
export function planRevision(input: Input): { plan: Plan; inputs: PlanInputs | null } {
  const { revision, plan, planned, brief, evidence, inputs } = input;
  switch (revision.kind) {
    case "beat":
      return { plan: revision.keepReason || !revision.reason ? plan : takeAlternative(plan, revision.reason, planned), inputs: null };
    case "hooks":
      return { plan: { ...plan, hookPatterns: slateOf(plan, revision.count) }, inputs: null };
    case "change":
      return { plan, inputs: null };
    case "translation":
      return { plan: inLanguage(plan, revision.language), inputs: null };
    case "refit": {
      const next = refit(input);
      const isFresh = inputs !== null && isDeepStrictEqual(next, makePlan({ brief, evidence, ...inputs }));
      return { plan: next, inputs: isFresh ? inputs : null };
    }
  }
}
