import { normaliseWords } from "./read-names.ts";
import type { Check, Script } from "../schema.ts";

const TIME_TOLERANCE = 0.051;

/**
 * The beats against the plan and each other.
 * warn { reason: "roles", planned, written } at script: other roles, or another number, than planned
 * warn { reason: "hook_differs" } at the first beat: it does not say the chosen hook
 * warn { reason: "silent" } at a beat: nothing is said and nothing is shown
 * fail { reason: "no_hook" } at the first beat; fail { reason: "times" } at a beat: gap, overlap or no length
 * pass at script { beats }
 * Every one has reason, planned and written (roles joined by " > ", "" where they don't matter).
 */
export function checkBeatStructure({ beats, hooks, rationale }: Pick<Script, "beats" | "hooks" | "rationale">): Check[] {
  const checks: Check[] = [];
  const report = (outcome: "warn" | "fail", at: string, reason: string, values = { planned: "", written: "" }) =>
    checks.push({ id: "beat_structure", outcome, at, values: { reason, ...values } });
  const planned = rationale.beats.map(({ role }) => role).join(" > ");
  const written = beats.map(({ role }) => role).join(" > ");
  const first = beats[0];
  if (first && first.role !== "hook") report("fail", `beat:${first.id}`, "no_hook");
  if (planned !== written) report("warn", "script", "roles", { planned, written });
  const chosen = hooks.find((hook) => hook.chosen);
  if (first && (!chosen || normaliseWords(chosen.spoken) !== normaliseWords(first.voiceOver))) report("warn", `beat:${first.id}`, "hook_differs");
  let end = 0;
  for (const beat of beats) {
    const at = `beat:${beat.id}`;
    if (Math.abs(beat.startSeconds - end) > TIME_TOLERANCE || beat.endSeconds <= beat.startSeconds) report("fail", at, "times");
    if (beat.voiceOver.trim() === "" && beat.onScreenText.trim() === "") report("warn", at, "silent");
    end = beat.endSeconds;
  }
  return checks.length > 0 ? checks : [{ id: "beat_structure", outcome: "pass", at: "script", values: { beats: beats.length } }];
}
