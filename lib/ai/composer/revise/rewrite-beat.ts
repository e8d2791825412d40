import { AppError } from "#lib/errors.ts";
import type { DraftBeat, DraftHook, ScriptDraft } from "#lib/scripts/schema.ts";
import { composeDraft } from "../compose-draft.ts";
import { prepareDesk } from "../material/prepare-desk.ts";
import type { ComposerRevision, ComposerTask } from "../schema.ts";
import { recallTip } from "../write/recall-said.ts";
import { alignPlan, openWith } from "./align-plan.ts";
import { sharesSentence } from "./compare-wording.ts";

type BeatRevision = Extract<ComposerRevision, { kind: "beat" }>;

/** Ids of the tips that a draft's value beats tell, in order; null for a beat in words of somebody else's. */
export function recallTipIds(task: ComposerTask, beats: readonly DraftBeat[]): (string | null)[] {
  const desk = prepareDesk(task);
  return beats.filter(({ role }) => role === "value").map((beat) => recallTip(desk, beat)?.id ?? null);
}

/** The hook that an opening beat says. */
export function hookOf(beat: DraftBeat, pattern: DraftHook["pattern"]): DraftHook {
  return { pattern, spoken: beat.voiceOver, onScreenText: beat.onScreenText, visual: beat.shot.description, citations: beat.citations };
}

/**
 * One beat in other words, of the same role and length, with the tip it told. It keeps decision and reason unless
 * `keepReason` is false; then it is written for what its decision has become in the task's plan.
 */
export function rewriteBeat(task: ComposerTask, { draft, beatIndex, locked = [], keepReason = true }: BeatRevision): ScriptDraft {
  const old = draft.beats[beatIndex];
  if (old === undefined || locked.includes(beatIndex)) throw new AppError("bad_input", { message: `no beat to rewrite at ${beatIndex}` });
  const aligned = alignPlan(task.plan, draft, task.brief.language);
  const plan = keepReason ? openWith(aligned, draft.hooks[0]?.pattern) : aligned;
  const others = draft.hooks.filter(({ spoken }) => beatIndex !== 0 || spoken !== old.voiceOver);
  const { draft: written } = composeDraft({ ...task, plan }, {
    kept: draft.beats.map((beat, index) => (index === beatIndex ? null : beat)),
    said: beatIndex === 0 ? others.map(({ spoken }) => spoken) : [],
    hooks: draft.hooks,
    tipIds: recallTipIds({ ...task, plan }, draft.beats),
    decisionIds: draft.beats.map(({ decisionId }) => decisionId),
    anyLength: true,
    refuses: (text) => sharesSentence(text, old.voiceOver),
  }, ({ draft: { beats } }) => !sharesSentence(beats[beatIndex]?.voiceOver ?? "", old.voiceOver));
  const fresh = written.beats[beatIndex] as DraftBeat;
  const beat = keepReason ? { ...fresh, decisionId: old.decisionId, why: old.why } : fresh;
  const hooks = beatIndex === 0 ? [hookOf(beat, plan.hookPatterns[0] ?? "question"), ...draft.hooks.slice(1)] : draft.hooks;
  return { ...draft, hooks, beats: draft.beats.map((other, index) => (index === beatIndex ? beat : other)) };
}
