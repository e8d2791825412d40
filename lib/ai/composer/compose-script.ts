import type { ScriptDraft } from "#lib/scripts/schema.ts";
import { composeDraft } from "./compose-draft.ts";
import { reviseScript } from "./revise/revise-script.ts";
import type { ComposerTask } from "./schema.ts";

/**
 * Words a creative plan as a script, in English or Russian, with no model and no network; with `task.revision`, words one
 * part of a script anew. Pure: the same task and seed give the same draft. Beats follow `plan.beats`, hooks
 * `plan.hookPatterns`; the estimated length is the plan's, and every number, name and quotation comes from the brief, the
 * plan or a cited reel. Throws AppError `bad_input` for a revision of a beat that isn't there, and
 * `instruction_not_understood` for a wish that none of its rules fits.
 */
export function composeScript(task: ComposerTask): ScriptDraft {
  return task.revision === undefined ? composeDraft(task).draft : reviseScript(task, task.revision);
}
