import type { BeatEdit, HookEdit, ScriptEdit } from "#lib/scripts/versions/schema.ts";

/** The opening is said twice in a script: as the chosen hook and as the first beat. One follows the other. */
function openingOf({ spoken, onScreenText, visual }: HookEdit, beat: BeatEdit): BeatEdit {
  return { ...beat, voiceOver: spoken, onScreenText, shot: { ...beat.shot, description: visual } };
}

export function changeBeat(edit: ScriptEdit, id: string, patch: Partial<BeatEdit>): ScriptEdit {
  const beats = edit.beats.map((beat) => (beat.id === id ? { ...beat, ...patch } : beat));
  const opening = beats[0];
  if (!opening || opening.id !== id) return { ...edit, beats };
  const { voiceOver: spoken, onScreenText, shot } = opening;
  return { ...edit, beats, hooks: edit.hooks.map((hook) => (hook.chosen ? { ...hook, spoken, onScreenText, visual: shot.description } : hook)) };
}

export function changeHook(edit: ScriptEdit, id: string, patch: Partial<Pick<HookEdit, "spoken" | "onScreenText" | "visual">>): ScriptEdit {
  const hooks = edit.hooks.map((hook) => (hook.id === id ? { ...hook, ...patch } : hook));
  const chosen = hooks.find((hook) => hook.chosen);
  return { ...edit, hooks, beats: edit.beats.map((beat, index) => (index === 0 && chosen?.id === id ? openingOf(chosen, beat) : beat)) };
}

/** Another hook opens the video: the first beat says it. */
export function chooseHook(edit: ScriptEdit, id: string): ScriptEdit {
  const chosen = edit.hooks.find((hook) => hook.id === id);
  if (!chosen) return edit;
  return {
    ...edit,
    hooks: edit.hooks.map((hook) => ({ ...hook, chosen: hook.id === id })),
    beats: edit.beats.map((beat, index) => (index === 0 ? openingOf(chosen, beat) : beat)),
  };
}
