import type { ScriptDraft } from "#lib/scripts/schema.ts";
import type { ComposerRevision, ComposerTask } from "../schema.ts";
import { changeScript } from "./change-script.ts";
import { refitScript } from "./refit-script.ts";
import { rewriteBeat } from "./rewrite-beat.ts";
import { rewriteHooks } from "./rewrite-hooks.ts";
import { translateScript } from "./translate-script.ts";

/** The draft of a revision: whole, and different only in what was asked for. */
export function reviseScript(task: ComposerTask, revision: ComposerRevision): ScriptDraft {
  switch (revision.kind) {
    case "beat":
      return rewriteBeat(task, revision);
    case "hooks":
      return rewriteHooks(task, revision);
    case "change":
      return changeScript(task, revision);
    case "refit":
      return refitScript(task, revision);
    case "translation":
      return translateScript(task, revision);
  }
}
