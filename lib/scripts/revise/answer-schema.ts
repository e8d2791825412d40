import type { z } from "zod";
import type { Revision } from "../revision.schema.ts";
import { type Script, type ScriptDraft, scriptDraftSchema } from "../schema.ts";

const said = ({ voiceOver, onScreenText }: { voiceOver: string; onScreenText: string }) => `${voiceOver}${onScreenText}`.trim() !== "";

/** What is missing of what was asked for, in words for the writer; null = nothing. */
function findFault(revision: Revision, script: Script, { hooks, beats }: ScriptDraft): { path: (string | number)[]; message: string } | null {
  switch (revision.kind) {
    case "beat": {
      const place = script.beats.findIndex(({ id }) => id === revision.beatId);
      const beat = beats[place];
      if (!beat || !said(beat)) return { path: ["beats", place], message: "the beat asked for says nothing" };
      return beat.voiceOver.trim() === script.beats[place]?.voiceOver.trim() ? { path: ["beats", place, "voiceOver"], message: "the beat is worded as before" } : null;
    }
    case "hooks": {
      const patterns = new Set(hooks.filter(({ spoken }) => spoken.trim() !== "").map(({ pattern }) => pattern));
      return patterns.size < revision.count ? { path: ["hooks"], message: `there must be ${revision.count} hooks, each of another pattern` } : null;
    }
    default:
      if (!hooks.some(({ spoken }) => spoken.trim() !== "")) return { path: ["hooks"], message: "no hook says anything" };
      return beats.filter(said).length < 2 ? { path: ["beats"], message: "nothing is said after the hook" } : null;
  }
}

/** A draft that holds what the rewrite asked for; anything less goes back to its writer once. */
export function answerSchema(revision: Revision, script: Script): z.ZodType<ScriptDraft> {
  return scriptDraftSchema.superRefine((draft, check) => {
    const fault = findFault(revision, script, draft);
    if (fault) check.addIssue({ code: "custom", ...fault });
  });
}
