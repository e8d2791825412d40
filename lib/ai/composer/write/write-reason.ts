import type { Decision, DecisionId, PlannedBeat } from "#lib/plan/schema.ts";
import type { BeatRole, HookPattern } from "#lib/scripts/vocabulary.ts";
import { reasonsEn } from "../frames/en/reasons-en.ts";
import type { ReasonFacts, ReasonWords } from "../frames/reason-words.ts";
import { reasonsRu } from "../frames/ru/reasons-ru.ts";
import { capitalise } from "../text/realise-frame.ts";
import type { Desk } from "./desk.ts";

/** Decisions a beat may serve, best first: the first that the plan holds and no beat has explained yet is taken. */
const SERVES: Readonly<Record<BeatRole, readonly DecisionId[]>> = {
  hook: ["hook_pattern"],
  context: ["length", "structure"],
  value: ["structure", "length"],
  proof: ["structure", "audio"],
  turn: ["structure", "length"],
  payoff: ["length", "structure"],
  cta: ["call_to_action"],
};

function reasonFacts(desk: Desk, beat: PlannedBeat, index: number, decision: Decision | undefined, words: ReasonWords): ReasonFacts {
  const { plan } = desk.task;
  const sameRole = plan.beats.filter((other) => other.role === beat.role);
  const range = /^(\d+)\D(\d+)$/.exec(decision?.value ?? "");
  const whole = (value: number) => words.number(value, Number.isInteger(value) ? 0 : 1);
  return {
    hook: plan.hookPatterns[0] as HookPattern,
    cta: plan.callToAction,
    role: beat.role,
    targetSeconds: whole(plan.targetSeconds),
    beatSeconds: whole(Math.round(beat.seconds * 10) / 10),
    budget: whole(beat.wordBudget),
    beatCount: whole(plan.beats.length),
    position: whole(plan.beats.slice(0, index + 1).filter((other) => other.role === beat.role).length),
    positions: whole(sameRole.length),
    lift: words.number(decision?.lift?.value ?? 1, 1),
    low: words.number(decision?.lift?.low ?? 1, 1),
    high: words.number(decision?.lift?.high ?? 1, 1),
    n: whole(decision?.n ?? 0),
    range: range === null ? "" : `${range[1]}–${range[2]}`,
    audio: plan.audio?.title ?? "",
    structure: decision?.id === "structure" ? (decision.value.split("-")[0] ?? "") : "",
  };
}

function sentencesOf(words: ReasonWords, decision: Decision) {
  if (decision.basis === "evidence" && decision.lift !== null) return words.measured[decision.id];
  return decision.basis === "brief" ? words.brief[decision.id] : words.tooLittle[decision.id];
}

/**
 * The plan decision a beat serves (`asked` where it is said which) and why, once with its measured value and afterwards
 * by what the beat's role does.
 */
export function writeReason(desk: Desk, beat: PlannedBeat, index: number, asked: string | null): { decisionId: string; why: string } {
  const words = desk.language === "ru" ? reasonsRu : reasonsEn;
  const serves = SERVES[beat.role].filter((id) => id !== "audio" || desk.task.plan.audio !== null);
  const held = serves.flatMap((id) => desk.task.plan.decisions.filter((decision) => decision.id === id));
  const wished = desk.task.plan.decisions.find(({ id }) => id === asked);
  const decision = wished ?? held.find(({ id }) => !desk.used.has(`decision:${id}`)) ?? held[0] ?? desk.task.plan.decisions[0];
  const facts = reasonFacts(desk, beat, index, decision, words);
  const explained = decision === undefined || desk.used.has(`decision:${decision.id}`);
  const sentences = (explained ? undefined : sentencesOf(words, decision)) ?? words.beat[beat.role];
  if (decision !== undefined) desk.used.add(`decision:${decision.id}`);
  const fresh = sentences.map((sentence) => capitalise(sentence(facts))).filter((sentence) => !desk.used.has(`why:${sentence}`));
  const why = fresh.length > 0 ? desk.random.pick(fresh) : capitalise(desk.random.pick(sentences)(facts));
  desk.used.add(`why:${why}`);
  return { decisionId: decision?.id ?? "structure", why };
}
