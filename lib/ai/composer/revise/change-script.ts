import { AppError } from "#lib/errors.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { DraftBeat, ScriptDraft } from "#lib/scripts/schema.ts";
import { composeDraft } from "../compose-draft.ts";
import type { ComposerRevision, ComposerTask } from "../schema.ts";
import { countSpokenWords } from "../text/count-spoken-words.ts";
import { polishText } from "../text/polish-text.ts";
import { alignPlan, openWith } from "./align-plan.ts";
import { sharesSentence } from "./compare-wording.ts";
import { type Place, readInstruction, type Wish } from "./read-instruction.ts";
import { keepLook } from "./refit-script.ts";
import { hookOf, recallTipIds } from "./rewrite-beat.ts";

type ChangeRevision = Extract<ComposerRevision, { kind: "change" }>;

const SHORTEST_BUDGET = 3;
/** Where a fact fits in, best first. */
const ROOM_FOR_FACTS = ["context", "payoff", "proof", "turn", "value", "cta"] as const;

/** One wish turned into what to write anew, by which plan and brief, and what not to say. */
interface Change {
  task: ComposerTask;
  places: readonly number[];
  refuses: (text: string) => boolean;
  simple?: boolean;
  /** Said at the end of the (only) rewritten beat. */
  fact?: string;
  /** Which of the other hooks go as well. */
  dropsHook?: (spoken: string) => boolean;
  publish?: "caption" | "action";
}

function placesOf(place: Place, draft: ScriptDraft): number[] {
  const last = draft.beats.length - 1;
  switch (place.part) {
    case "hook":
      return [0];
    case "ending":
      return [last];
    case "beat":
      if (draft.beats[place.index] === undefined) throw new AppError("instruction_not_understood", { details: { beat: place.index + 1, beats: last + 1 } });
      return [place.index];
    case "all":
      return draft.beats.map((_, index) => index);
  }
}

function scale(plan: Plan, places: readonly number[], factor: number): Plan {
  return {
    ...plan,
    beats: plan.beats.map((beat, index) => (places.includes(index)
      ? { ...beat, wordBudget: Math.max(SHORTEST_BUDGET, Math.round(beat.wordBudget * factor)), seconds: Math.max(1, Math.round(beat.seconds * factor * 10) / 10) }
      : beat)),
  };
}

/** The budgets of what is said now: a wish for "shorter" is measured from the script as it stands. */
function spokenPlan(task: ComposerTask, draft: ScriptDraft): Plan {
  const { plan, brief } = task;
  return { ...plan, beats: plan.beats.map((beat, index) => ({ ...beat, wordBudget: Math.max(SHORTEST_BUDGET, countSpokenWords(draft.beats[index]?.voiceOver ?? "", brief.language)) })) };
}

function planFact(task: ComposerTask, draft: ScriptDraft, fact: string, locked: readonly number[]): Change {
  const words = countSpokenWords(fact, task.brief.language);
  const free = task.plan.beats.map((beat, index) => ({ ...beat, index })).filter(({ index }) => index > 0 && !locked.includes(index));
  const ranked = free.sort((one, other) => ROOM_FOR_FACTS.indexOf(one.role as (typeof ROOM_FOR_FACTS)[number]) - ROOM_FOR_FACTS.indexOf(other.role as (typeof ROOM_FOR_FACTS)[number]));
  const roomy = ranked.find(({ wordBudget }) => wordBudget >= words + SHORTEST_BUDGET + 1) ?? [...free].sort((one, other) => other.wordBudget - one.wordBudget)[0];
  const index = roomy?.index ?? draft.beats.length - 1;
  const beats = task.plan.beats.map((beat, place) => (place === index ? { ...beat, wordBudget: Math.max(SHORTEST_BUDGET, beat.wordBudget - words) } : beat));
  return { task: { ...task, plan: { ...task.plan, beats } }, places: [index], refuses: () => false, fact: polishText(fact) };
}

function planChange(task: ComposerTask, draft: ScriptDraft, wish: Wish, locked: readonly number[]): Change {
  const places = placesOf(wish.place, draft);
  const old = places.map((index) => draft.beats[index]?.voiceOver ?? "");
  const sameAgain = (text: string) => old.some((said) => sharesSentence(text, said));
  const asks = (text: string) => text.includes("?");
  switch (wish.kind) {
    case "length": {
      const stretched = wish.place.part === "all" ? places.filter((index) => index > 0) : places;
      return { task: { ...task, plan: scale(spokenPlan(task, draft), stretched, wish.factor) }, places: stretched, refuses: () => false };
    }
    case "tone":
      return { task: { ...task, brief: { ...task.brief, tone: wish.tone } }, places, refuses: sameAgain, ...(wish.place.part === "all" ? { dropsHook: () => true, publish: "caption" as const } : {}) };
    case "simpler":
      return { task, places, refuses: sameAgain, simple: true };
    case "reword":
      return { task, places, refuses: sameAgain };
    case "no_questions": {
      const asking = places.filter((index) => asks(draft.beats[index]?.voiceOver ?? "") && !(draft.beats[index]?.role === "cta" && task.plan.callToAction === "comment"));
      const patterns = task.plan.hookPatterns.filter((pattern) => pattern !== "question");
      return { task: { ...task, plan: asking.includes(0) ? { ...task.plan, hookPatterns: patterns } : task.plan }, places: asking, refuses: asks, dropsHook: asks };
    }
    case "hook":
      return { task: { ...task, plan: openWith(task.plan, wish.pattern) }, places: [0], refuses: sameAgain };
    case "call_to_action":
      return { task: { ...task, plan: { ...task.plan, callToAction: wish.callToAction } }, places, refuses: sameAgain, publish: "action" };
    case "avoid": {
      const holds = (text: string) => text.toLowerCase().includes(wish.words.toLowerCase());
      return { task, places: places.filter((index) => holds(draft.beats[index]?.voiceOver ?? "")), refuses: holds, dropsHook: holds, ...(holds(draft.publish.caption) ? { publish: "caption" as const } : {}) };
    }
    case "mention":
      return planFact(task, draft, wish.fact, locked);
  }
}

/** The caption with the new call to action in the place of the old one. */
function replaceAction(draft: ScriptDraft, callToAction: string): ScriptDraft["publish"] {
  const { publish } = draft;
  const caption = publish.callToAction !== "" && publish.caption.includes(publish.callToAction) ? publish.caption.replace(publish.callToAction, () => callToAction) : publish.caption;
  return { ...publish, caption, callToAction };
}

function apply(draft: ScriptDraft, change: Change, locked: readonly number[]): ScriptDraft {
  const { task, refuses, simple = false, fact, dropsHook, publish } = change;
  const places = change.places.filter((index) => !locked.includes(index));
  const hooksGo = draft.hooks.slice(1).some(({ spoken }) => dropsHook?.(spoken));
  if (places.length === 0 && !hooksGo) return draft;
  const { draft: written } = composeDraft(task, {
    kept: draft.beats.map((beat, index) => (places.includes(index) ? null : beat)),
    tipIds: recallTipIds(task, draft.beats), anyLength: true, refuses, simple,
  });
  const beats = draft.beats.map((old, index) => (places.includes(index) ? dress(written.beats[index] as DraftBeat, old, index, fact) : old));
  const others = draft.hooks.slice(1).map((hook, index) => (dropsHook?.(hook.spoken) ? (written.hooks[index + 1] ?? hook) : hook));
  const [opening] = beats as [DraftBeat, ...DraftBeat[]];
  const first = places.includes(0) ? hookOf(opening, written.hooks[0]?.pattern ?? "question") : draft.hooks[0];
  return {
    ...draft, hooks: [...(first === undefined ? [] : [first]), ...others], beats,
    publish: publish === "action" ? replaceAction(draft, written.publish.callToAction) : publish === "caption" ? { ...draft.publish, caption: written.publish.caption, callToAction: written.publish.callToAction } : draft.publish,
  };
}

function dress(fresh: DraftBeat, old: DraftBeat, index: number, fact: string | undefined): DraftBeat {
  const beat = index === 0 ? fresh : keepLook(fresh, old);
  const reasoned = index === 0 ? beat : { ...beat, decisionId: old.decisionId, why: old.why };
  return fact === undefined ? reasoned : { ...reasoned, voiceOver: `${fresh.voiceOver} ${fact}` };
}

/**
 * The script changed as one sentence wishes; locked beats stay word for word. AppError `instruction_not_understood` for a
 * wish that no rule fits, `bad_input` where all it is about is locked.
 */
export function changeScript(task: ComposerTask, { draft, instruction, locked = [] }: ChangeRevision): ScriptDraft {
  let changed = draft;
  let current: ComposerTask = { ...task, plan: openWith(alignPlan(task.plan, draft, task.brief.language), draft.hooks[0]?.pattern) };
  for (const wish of readInstruction(instruction)) {
    const change = planChange(current, changed, wish, locked);
    if (change.places.length > 0 && change.places.every((index) => locked.includes(index))) throw new AppError("bad_input", { message: "every beat this is about is locked", details: { wish: wish.kind } });
    changed = apply(changed, change, locked);
    current = { ...change.task, plan: { ...change.task.plan, beats: wish.kind === "length" ? change.task.plan.beats : current.plan.beats } };
  }
  return changed;
}
