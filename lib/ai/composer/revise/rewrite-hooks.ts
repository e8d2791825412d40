import type { DraftBeat, ScriptDraft } from "#lib/scripts/schema.ts";
import { HOOK_PATTERNS, type HookPattern } from "#lib/scripts/vocabulary.ts";
import { composeDraft } from "../compose-draft.ts";
import type { ComposerRevision, ComposerTask } from "../schema.ts";
import { alignPlan } from "./align-plan.ts";
import { sharesSentence } from "./compare-wording.ts";
import { recallTipIds } from "./rewrite-beat.ts";

type HooksRevision = Extract<ComposerRevision, { kind: "hooks" }>;

/** Patterns that open in nearly the same way: a slate has one of each. */
const ALIKE: readonly (readonly HookPattern[])[] = [["number", "list"], ["confession", "secret"], ["myth", "mistake"], ["before_after", "contrast"], ["how_to", "challenge"]];

/** The first pattern, then others of which no two open alike: the plan's own, then the rest. */
function chooseSlate(first: HookPattern, planned: readonly HookPattern[], count: number): HookPattern[] {
  const slate = [first];
  for (const pattern of [...planned, ...HOOK_PATTERNS]) {
    const alike = ALIKE.find((group) => group.includes(pattern)) ?? [pattern];
    if (slate.length < count && !slate.some((chosen) => alike.includes(chosen))) slate.push(pattern);
  }
  return slate;
}

/**
 * `count` new hooks that open in different ways; the first becomes what the first beat says. With the first beat locked
 * the hook it says stays, and the others are new.
 */
export function rewriteHooks(task: ComposerTask, { draft, count, locked = [] }: HooksRevision): ScriptDraft {
  const stays = locked.includes(0);
  const aligned = alignPlan(task.plan, draft, task.brief.language);
  const said = draft.hooks.map(({ spoken }) => spoken);
  const first = stays ? (draft.hooks[0]?.pattern ?? aligned.hookPatterns[0]) : aligned.hookPatterns[0];
  const plan = { ...aligned, hookPatterns: chooseSlate(first ?? "question", aligned.hookPatterns, count) };
  const { draft: written } = composeDraft({ ...task, plan }, {
    kept: draft.beats.map((beat, index) => (index === 0 && !stays ? null : beat)),
    said,
    tipIds: recallTipIds({ ...task, plan }, draft.beats),
    anyLength: true,
    refuses: (text) => said.some((old) => sharesSentence(text, old)),
  }, ({ draft: { hooks } }) => hooks.slice(stays ? 1 : 0).every(({ spoken }) => !said.some((old) => sharesSentence(spoken, old))));
  const [opening] = draft.beats as [DraftBeat, ...DraftBeat[]];
  const fresh = written.beats[0] as DraftBeat;
  if (stays) return { ...draft, hooks: [draft.hooks[0] ?? written.hooks[0]!, ...written.hooks.slice(1)] };
  const samePattern = draft.hooks[0]?.pattern === plan.hookPatterns[0];
  const beat: DraftBeat = {
    ...opening, voiceOver: fresh.voiceOver, onScreenText: fresh.onScreenText, shot: fresh.shot, citations: fresh.citations,
    ...(samePattern ? {} : { decisionId: fresh.decisionId, why: fresh.why }),
  };
  return { ...draft, hooks: written.hooks, beats: [beat, ...draft.beats.slice(1)] };
}
