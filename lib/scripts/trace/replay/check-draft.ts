import { composeScript } from "#lib/ai/composer/compose-script.ts";
import { composerTaskSchema } from "#lib/ai/composer/schema.ts";
import { COMPOSER } from "#lib/ai/model-registry.ts";
import { findDifference } from "../find-difference.ts";
import type { Trace } from "../schema.ts";
import { readDrafts } from "./read-drafts.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";

/** What the writer sent: a whole draft, and where the composer wrote, the very one it writes again from the same seed. */
export function checkDraft(trace: Trace): ReplayCheck[] {
  const { generation, brief, plan, evidence, attempts } = trace;
  const { writer, kind, state } = generation;
  if (state !== "done") return [skip("draft", `the generation is ${state}; no whole draft is promised`)];
  if (writer?.provider === "composer" && writer.modelId !== COMPOSER.modelId) return [skip("draft", `${writer.modelId} is not in this build, so it is not composed again`)];
  const [draft] = readDrafts(trace);
  if (draft === undefined || !writer) return [fail("draft", "a script was finished, but nothing that its writer sent is kept")];
  if (typeof draft === "string") return [fail("draft", `what ${writer.modelId} sent is ${draft}`)];
  const told = `${draft.beats.length} beats, ${draft.hooks.length} hooks`;
  if (writer.provider !== "composer") return [pass("draft", `what ${writer.modelId} sent is a whole draft: ${told}`)];
  if (kind !== "script" || !plan) return [skip("draft", `a whole draft (${told}); parts written anew are not composed again`)];
  const seed = String(attempts.findLast((one) => one.writer.provider === "composer")?.parameters.seed ?? generation.seed);
  // As its model reads a task: members in the schema's order, which the choices hang on.
  const where = findDifference(draft, composeScript(composerTaskSchema.parse({ brief, plan: plan.plan, evidence, seed })));
  return where === null ? [pass("draft", `${told}, composed again from the same seed: equal`)] : [fail("draft", `composed again it differs at ${where}`)];
}
