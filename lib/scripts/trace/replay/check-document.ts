import { assembleScript } from "../../assemble-script.ts";
import type { Script } from "../../schema.ts";
import { findDifference } from "../find-difference.ts";
import type { Trace, TracedVersion } from "../schema.ts";
import { readDraft } from "./read-draft.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";
import { isOwnVersion, readMeans } from "./verify-means.ts";

/** The words of the beats that were not worded anew after the checks. Their times hang on the others. */
function listUntouched({ beats }: Script, mended: ReadonlySet<string>) {
  return beats.filter(({ id }) => !mended.has(id)).map(({ startSeconds: _start, endSeconds: _end, ...beat }) => beat);
}

async function assembleAgain(trace: Trace, version: TracedVersion): Promise<{ again: Script; complete: boolean } | null> {
  const { generation, brief, evidence, plan, prompt } = trace;
  const draft = readDraft(trace);
  if (!draft || typeof draft === "string" || !plan || !prompt || !generation.writer) return null;
  const { traceId } = version.document.header;
  const input = { brief, evidence, plan: plan.plan, draft, writer: generation.writer, traceId, promptVersion: `${prompt.id}@${prompt.version}`, version: version.version };
  // Statements are compared once their citations are resolved.
  const { means, left } = await readMeans({ trace, version, script: assembleScript(input), evidence });
  return { again: assembleScript({ ...input, means }), complete: left.size === 0 };
}

/** The first version against what its writer sent: the draft assembled and checked again gives the stored document. */
export async function checkDocument(trace: Trace): Promise<ReplayCheck[]> {
  const [first] = trace.versions;
  if (!first) return [skip("document", "no script was finished")];
  if (trace.generation.kind !== "script") return [skip("document", "a part written anew is put into a script that this file does not have as it was then")];
  if (!isOwnVersion(trace, first)) return [skip("document", "version 1 was written by another generation; its own file has what it was made of")];
  const assembled = await assembleAgain(trace, first);
  if (!assembled) return [fail("document", "what version 1 was made of is not in the file")];
  const mended = new Set(trace.mended.filter(({ outcome }) => outcome === "mended").map(({ beatId }) => beatId));
  if (mended.size > 0) {
    const where = findDifference(listUntouched(first.document, mended), listUntouched(assembled.again, mended));
    if (where !== null) return [fail("document", `assembled again from the draft, the beats that were not mended differ at ${where}`)];
    return [pass("document", `version 1 is the draft assembled again, but for ${[...mended].join(", ")}, worded anew after the checks`)];
  }
  const { checks: stored, ...document } = first.document;
  const { checks, ...again } = assembled.again;
  const made = new Set(stored.map(({ id }) => id));
  const where = findDifference(document, again) ?? (assembled.complete ? findDifference(stored, checks.filter(({ id }) => made.has(id)), "checks") : null);
  return [where === null ? pass("document", "version 1 is the draft assembled and checked again: equal") : fail("document", `assembled again from the draft, version 1 differs at ${where}`)];
}
