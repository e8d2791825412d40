import { isDeepStrictEqual } from "node:util";
import type { Context, CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { readGrounding } from "../data.ts";
import { takeAlternative } from "../revise/take-alternative.ts";
import type { Script } from "../schema.ts";
import { readCurrent, readOwnScript, readVersion } from "./data.ts";
import { isStale, saveVersion } from "./mutations.ts";
import { applyEdit, type SaveAnswer, type SaveEdit, type ScriptEdit, toScriptEdit } from "./schema.ts";
import { verifyVersion } from "./verify-version.ts";

/** An edit that names other parts than the script has was not made from it. */
function assertSameParts(script: Script, edit: ScriptEdit): void {
  const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id).join(" ");
  const fits = ids(script.hooks) === ids(edit.hooks) && ids(script.beats) === ids(edit.beats);
  if (!fits || edit.hooks.filter(({ chosen }) => chosen).length !== 1) throw new AppError("bad_input");
}

/** The video opens with what the first beat says: the chosen hook follows it, never the other way round. */
function matchOpening(script: Script): Script {
  const opening = script.beats[0];
  if (opening?.role !== "hook") return script;
  const { voiceOver: spoken, onScreenText } = opening;
  return { ...script, hooks: script.hooks.map((hook) => (hook.chosen ? { ...hook, spoken, onScreenText } : hook)) };
}

/** Another opening by the creator's own choice: its evidence comes with it, and the plan says who decided. */
async function takeChosenHook(ctx: Context, generationId: string, before: Script, after: Script): Promise<Script> {
  const chosen = after.hooks.find((hook) => hook.chosen);
  if (!chosen || before.hooks.find((hook) => hook.chosen)?.id === chosen.id) return after;
  const ground = await readGrounding({ ctx, input: { generationId } });
  const rationale = takeAlternative({ plan: after.rationale, choice: { decisionId: "hook_pattern", value: chosen.pattern }, planned: ground?.plan, evidence: ground?.evidence ?? [] });
  const sameReason = rationale.decisions.find(({ id }) => id === "hook_pattern")?.value === before.rationale.decisions.find(({ id }) => id === "hook_pattern")?.value;
  return {
    ...after, rationale,
    // What was taken out of the old opening is not this one's story.
    checks: after.checks.filter(({ at }) => at !== `beat:${after.beats[0]?.id}`),
    beats: after.beats.map((beat, index) => (index === 0 ? { ...beat, citations: chosen.citations, why: sameReason ? beat.why : "" } : beat)),
  };
}

/**
 * Stores a hand's edit, verified, as a version; the edits of one sitting share one. Answers `conflict` with the
 * current document where it is not the one the edit was made on. Throws AppError `not_found`, `bad_input`.
 */
export async function saveEdit({ ctx, input }: { ctx: Context; input: SaveEdit & { ownerId: CreatorId } }): Promise<SaveAnswer> {
  const { scriptId, ownerId, base, from, sitting, edit } = input;
  const [own, current] = await Promise.all([readOwnScript({ ctx, input }), readCurrent({ ctx, input })]);
  if (isStale(base, current)) return { outcome: "conflict", document: current };
  const source = from === current.version ? current.script : (await readVersion({ ctx, input: { scriptId, ownerId, version: from } })).script;
  assertSameParts(source, edit);
  const edited = await takeChosenHook(ctx, own.generationId, source, matchOpening(applyEdit(source, edit)));
  if (from === current.version && isDeepStrictEqual(toScriptEdit(edited), toScriptEdit(current.script))) return { outcome: "unchanged", document: current };
  const script = await verifyVersion({ ctx, input: { own, script: edited } });
  const stored = await saveVersion({ ctx, input: { scriptId, ownerId, base, script, reason: "edited", sitting } });
  return stored ? { outcome: "saved", document: stored } : { outcome: "conflict", document: await readCurrent({ ctx, input }) };
}
