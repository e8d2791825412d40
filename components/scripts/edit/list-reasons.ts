import type { Alternative, Decision, DecisionId, Plan } from "#lib/plan/schema.ts";
import type { Script } from "#lib/scripts/schema.ts";
import { STRUCTURES } from "#lib/scripts/vocabulary.ts";
import type { RevisionAsked } from "./edit-context.tsx";

/** An alternative of a decision that a creator can knowingly take, and the rewrite that takes it. */
export type Reason = { decision: Decision; option: Alternative; asked: RevisionAsked; whole: "length" | "structure" | null };

/** Every beat is cut and lettered: it can answer for these whatever else it serves. */
const OF_ANY_BEAT: readonly DecisionId[] = ["pace", "text_density"];
/** The lengths that creators think in; else the first second of a band. */
const USUAL_SECONDS = [15, 30, 60];
const [SHORTEST, LONGEST] = [10, 180];

/** Seconds to fit a script to for a length band: "15-30" holds 15 and not 30. Null for a band no script can have. */
export function secondsOfBand(band: string): number | null {
  const [from = Number.NaN, to = Number.NaN] = band.split("-").map(Number);
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const seconds = USUAL_SECONDS.find((usual) => usual >= from && usual < to) ?? Math.max(SHORTEST, from);
  return seconds < to && seconds <= LONGEST ? seconds : null;
}

function toReason(decision: Decision, option: Alternative, { beatId, targetSeconds }: { beatId: string; targetSeconds: number }): Reason | null {
  switch (decision.id) {
    case "length": {
      const seconds = secondsOfBand(option.value);
      return seconds === null ? null : { decision, option, asked: { kind: "refit", targetSeconds: seconds }, whole: "length" };
    }
    case "structure": {
      const structure = STRUCTURES.find((name) => name === option.value.split("-")[0]);
      return structure ? { decision, option, asked: { kind: "refit", targetSeconds, structure }, whole: "structure" } : null;
    }
    // The opening's seconds are of the whole script's times; no rewrite of one beat could follow them.
    case "hook_length":
      return null;
    default:
      return { decision, option, asked: { kind: "beat", beatId, keepReason: false, reason: { decisionId: decision.id, value: option.value } }, whole: null };
  }
}

/** What a beat can be made to serve instead: the alternatives of its own decision, and of those that any beat can answer for. */
export function listReasons(beat: Script["beats"][number], plan: Plan, targetSeconds: number): { own: Reason[]; other: Reason[] } {
  const of = (decision: Decision) => decision.alternatives.flatMap((option) => toReason(decision, option, { beatId: beat.id, targetSeconds }) ?? []);
  const isOwn = ({ id }: Decision) => id === beat.decisionId;
  return {
    own: plan.decisions.filter(isOwn).flatMap(of),
    other: plan.decisions.filter((decision) => !isOwn(decision) && OF_ANY_BEAT.includes(decision.id)).flatMap(of),
  };
}
