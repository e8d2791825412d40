import type { DraftBeat, ScriptDraft } from "#lib/scripts/schema.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { composeDraft } from "../compose-draft.ts";
import type { ComposerRevision, ComposerTask } from "../schema.ts";
import { letterLanguage } from "../text/clean-text.ts";
import { openWith } from "./align-plan.ts";
import { recallTipIds } from "./rewrite-beat.ts";

type TranslationRevision = Extract<ComposerRevision, { kind: "translation" }>;

/** The language most of the draft's speech is in. */
function languageOf({ beats }: ScriptDraft): ScriptLanguage {
  return letterLanguage(beats.map(({ voiceOver }) => voiceOver).join(" ")) ?? "en";
}

/**
 * The script in the other language by the same plan: the same hooks, and beats that tell the same tips (the banks of both
 * languages hold them in the same order), shown by the same shots. What the composer didn't write itself it cannot
 * translate; such a beat is told anew from the plan.
 */
export function translateScript(task: ComposerTask, { draft }: TranslationRevision): ScriptDraft {
  const plan = openWith(task.plan, ...draft.hooks.map(({ pattern }) => pattern).slice(0, task.plan.hookPatterns.length));
  const translated = { ...task, plan: { ...plan, hookPatterns: plan.hookPatterns.slice(0, Math.max(1, draft.hooks.length)) } };
  const source = languageOf(draft);
  const tipIds = recallTipIds({ ...task, brief: { ...task.brief, language: source } }, draft.beats);
  const { draft: written } = composeDraft(translated, { tipIds: source === task.brief.language ? [] : tipIds });
  const beats = written.beats.map((beat, index) => keepCamera(beat, draft.beats[index]));
  return { ...written, beats, publish: { ...written.publish, hashtags: draft.publish.hashtags } };
}

/** How a shot is taken has no language; what it shows is worded anew. */
function keepCamera(beat: DraftBeat, old: DraftBeat | undefined): DraftBeat {
  if (old?.role !== beat.role) return beat;
  return { ...beat, shot: { ...beat.shot, size: old.shot.size, angle: old.shot.angle, movement: old.shot.movement }, transition: old.transition };
}
