import { isDeepStrictEqual } from "node:util";
import { shiftBeats } from "#lib/plan/decide-pace.ts";
import { budgetOnScreenWords, showWords } from "#lib/plan/decide-text-density.ts";
import { pickDifferentPatterns } from "#lib/plan/hook-pattern-defaults.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import { planBeats } from "#lib/plan/plan-beats.ts";
import { isMeasured } from "#lib/plan/rank-options.ts";
import type { Decision, DecisionId, Plan, PlanInputs } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Revision } from "../revision.schema.ts";
import type { Brief } from "../schema.ts";
import { SPEAKING_RATE } from "../speech/speaking-rate.ts";
import { HOOK_PATTERNS, type HookPattern, hookPatternSchema, type ScriptLanguage, STRUCTURES, type Structure } from "../vocabulary.ts";
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
const OF_LENGTH: readonly DecisionId[] = ["hook_length", "length", "structure", "pace", "text_density"];

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

/** The plan told in another way, at its length and pace: other beats, and a decision that says whose choice it was. */
function restructure(plan: Plan, structure: Structure, evidence: readonly Evidence[]): Plan {
  const find = (id: DecisionId) => plan.decisions.find((decision) => decision.id === id);
  const [current, pace, density] = [find("structure"), find("pace"), find("text_density")];
  // An opening as long as was measured stays as long.
  const hookSeconds = find("hook_length")?.basis === "evidence" ? (plan.beats[0]?.seconds ?? null) : null;
  const planned = planBeats({ structure, hookSeconds, targetSeconds: plan.targetSeconds, wordsPerMinute: plan.speakingRateWordsPerMinute, paceShift: pace ? shiftBeats(pace) : 0 });
  const wordsPerSecond = density ? showWords(density.value, evidence, isMeasured(density)) : null;
  const beats = wordsPerSecond === null ? planned : budgetOnScreenWords(planned, wordsPerSecond);
  const isThis = ({ value }: { value: string }) => value.split("-")[0] === structure;
  if (!current || isThis(current)) return { ...plan, beats };
  const { lift, n, reelIds } = current.alternatives.find(isThis) ?? { lift: null, n: 0, reelIds: [] };
  const before = { value: current.value, lift: current.lift, n: current.n, reelIds: current.reelIds };
  const next: Decision = { id: "structure", value: `${structure}-${beats.length}`, lift, n, reelIds, basis: "brief", alternatives: [before, ...current.alternatives.filter((option) => !isThis(option))] };
  return { ...plan, beats, decisions: plan.decisions.map((decision) => (decision === current ? next : decision)) };
}

/** What of a length's own decisions the creator has taken otherwise than planned, taken again. */
function keepOwnChoices(fresh: Plan, { revision, plan, planned, evidence }: Input): Plan {
  const own = (id: DecisionId) => plan.decisions.find((decision) => decision.id === id && decision.basis === "brief" && planned.decisions.find((one) => one.id === id)?.value !== decision.value);
  const take = (base: Plan, decision: Decision | undefined) => (decision ? takeAlternative({ plan: base, choice: { decisionId: decision.id, value: decision.value }, evidence }) : base);
  const asked = revision.kind === "refit" ? revision.structure : undefined;
  const structure = asked ?? STRUCTURES.find((name) => name === own("structure")?.value.split("-")[0]);
  const paced = take(fresh, own("pace"));
  return take(structure ? restructure(paced, structure, evidence) : paced, own("text_density"));
}

/** The plan of the new length with every other decision as it stands now. */
function refit(input: Input): Plan {
  const { brief, plan, planned, evidence, inputs } = input;
  const fresh = keepOwnChoices(makePlan({ brief, evidence, trends: [], ...inputs }), input);
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
      return { plan: revision.keepReason || !revision.reason ? plan : takeAlternative({ plan, choice: revision.reason, planned, evidence }), inputs: null };
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
