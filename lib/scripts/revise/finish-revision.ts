import { COMPOSER } from "#lib/ai/model-registry.ts";
import { mendScript } from "../mend-script.ts";
import { readPublishLimits } from "../read-publish-limits.ts";
import { rewriteWithComposer } from "../rewrite-with-composer.ts";
import { rewriteWithModel } from "../rewrite-with-model.ts";
import type { Script, ScriptDraft, Writer } from "../schema.ts";
import { carrySettled } from "../verify/carry-settled.ts";
import { type VerifyMeans, verifyScript } from "../verify/verify-script.ts";
import { verifySupported } from "../verify-supported.ts";
import type { Structured } from "../write-structured.ts";
import { mergeRevision } from "./merge-revision.ts";
import { prepareRevisionPrompt } from "./prepare-revision-prompt.ts";
import type { RevisionGround, RevisionRun } from "./revision-task.ts";

/** What the rewrite wrote of the script: the beats that were not said so before. What stood there, by whatever hand, is not mended. */
function listWritten(before: Script, { beats }: Script): string[] {
  const words = ({ voiceOver, onScreenText, why }: Script["beats"][number]) => JSON.stringify([voiceOver, onScreenText, why]);
  const stood = new Set(before.beats.map(words));
  return beats.filter((beat) => !stood.has(words(beat))).map(({ id }) => id);
}

/** The faulty ones of the new beats worded once more, by their writer and then by the composer, on the generation's own budget. */
async function mend(run: RevisionRun, input: { script: Script; before: Script; writer: Writer; evidence: RevisionGround["evidence"]; means: VerifyMeans }): Promise<Script> {
  const { ctx, models, events, signal, task } = run;
  const { generationId, brief, seed, timeoutSeconds } = task;
  const { before, writer, evidence, means } = input;
  const checked = verifyScript({ script: input.script, brief, evidence, ...means }).script;
  const ownModel = writer.provider === COMPOSER.provider ? [] : [rewriteWithModel({ ctx, models, events, generationId, writer, brief, evidence, seed, timeoutSeconds })];
  const { script, mended } = await mendScript({
    script: { ...checked, checks: carrySettled(input.script.checks, checked.checks) }, brief, evidence, means, beatIds: listWritten(before, checked),
    rewriters: [...ownModel, rewriteWithComposer({ brief, evidence, seed })], signal, log: ctx.log,
  });
  if (mended.length > 0) await events.append({ kind: "mended", beats: mended });
  return script;
}

/** The script with the new part in it, verified; `isMended`: its faulty beats have been worded anew already. */
export async function finishRevision(run: RevisionRun, written: Structured<ScriptDraft>, { plan, evidence, ownWords }: RevisionGround, script: Script, isMended = false): Promise<Script> {
  const { ctx, signal, task } = run;
  const { brief, revision } = task;
  const prompt = prepareRevisionPrompt({ revision, script: task.document.script, draft: written.value, brief, plan, evidence });
  const means = { limits: readPublishLimits(), ownWords, ...(written.instructions === null ? {} : { instructions: written.instructions }) };
  const { writer } = written;
  const merged = mergeRevision({ revision, script, draft: written.value, brief, plan, evidence, writer, promptVersion: `${prompt.id}@${prompt.version}`, traceId: ctx.traceId, means });
  const mended = isMended ? merged : await mend(run, { script: merged, before: script, writer, evidence, means });
  const verified = await verifySupported({ ctx, input: { script: mended, brief, evidence, means, signal } });
  return { ...verified, checks: carrySettled(mended.checks, verified.checks) };
}
