import { assembleScript } from "../../assemble-script.ts";
import type { Script, ScriptDraft } from "../../schema.ts";
import { carrySettled } from "../../verify/carry-settled.ts";
import { verifyScript } from "../../verify/verify-script.ts";
import { canonicalJson } from "../canonical-json.ts";
import { findDifference } from "../find-difference.ts";
import type { Trace, TracedVersion } from "../schema.ts";
import { readDrafts } from "./read-drafts.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";
import { isOwnVersion, readMeans } from "./verify-means.ts";

/** The words of the beats that were not worded anew after the checks. Their times hang on the others. */
function listUntouched({ beats }: Script, mended: ReadonlySet<string>) {
  return beats.filter(({ id }) => !mended.has(id)).map(({ startSeconds: _start, endSeconds: _end, ...beat }) => beat);
}

/** Without the marks that only a measuring of support makes. */
function unmarked<T extends Pick<Script, "hooks" | "beats">>(script: T): T {
  const strip = <Part extends Script["hooks"][number] | Script["beats"][number]>(parts: Part[]) => parts.map((part) => ({ ...part, citations: part.citations.map(({ support: _support, ...citation }) => citation) }));
  return { ...script, hooks: strip(script.hooks), beats: strip(script.beats) };
}

async function assembleAgain(trace: Trace, version: TracedVersion, draft: ScriptDraft): Promise<{ again: Script; left: ReadonlySet<string> } | null> {
  const { generation, brief, evidence, plan, prompt } = trace;
  if (!plan || !prompt || !generation.writer) return null;
  const { traceId } = version.document.header;
  const input = { brief, evidence, plan: plan.plan, draft, writer: generation.writer, traceId, promptVersion: `${prompt.id}@${prompt.version}`, version: version.version };
  // Statements are compared once their citations are resolved and what does not hold is out (lib/scripts/verify-draft.ts).
  const { means, left } = await readMeans({ trace, version, script: assembleScript(input), evidence });
  const assembled = assembleScript({ ...input, means: { ...means, similarity: undefined } });
  const verified = verifyScript({ script: assembled, brief, evidence, ...means }).script;
  return { again: { ...verified, checks: carrySettled(assembled.checks, verified.checks) }, left };
}

/** Where the stored document is not the one that the draft gives; null where it is. */
function compare(stored: Script, again: Script, left: ReadonlySet<string>, mended: ReadonlySet<string>): string | null {
  if (mended.size > 0) return findDifference(listUntouched(unmarked(stored), mended), listUntouched(unmarked(again), mended), "beats");
  const bare = (script: Script) => (left.has("support") ? unmarked(script) : script);
  const { checks: had, ...document } = bare(stored);
  const { checks: has, ...assembled } = bare(again);
  const made = new Set(had.map(({ id }) => id));
  const compared = (list: Script["checks"]) => list.filter(({ id }) => made.has(id) && !left.has(id)).map((check) => canonicalJson(check)).toSorted();
  return findDifference(document, assembled) ?? findDifference(compared(had), compared(has), "checks");
}

/** The first version against what its writer sent: the draft assembled and checked again gives the stored document. */
export async function checkDocument(trace: Trace): Promise<ReplayCheck[]> {
  const [first] = trace.versions;
  if (!first) return [skip("document", "no script was finished")];
  if (trace.generation.kind !== "script") return [skip("document", "a part written anew is put into a script that this file does not have as it was then")];
  if (!isOwnVersion(trace, first)) return [skip("document", "version 1 was written by another generation; its own file has what it was made of")];
  const mended = new Set(trace.mended.filter(({ outcome }) => outcome === "mended").map(({ beatId }) => beatId));
  let difference = "what version 1 was made of is not in the file";
  // Below the draft there may be answers of the same writer that mended beats of it.
  for (const draft of readDrafts(trace)) {
    const assembled = typeof draft === "string" ? null : await assembleAgain(trace, first, draft);
    if (!assembled) continue;
    const where = compare(first.document, assembled.again, assembled.left, mended);
    if (where === null) return [pass("document", `version 1 is the draft assembled and checked again${mended.size > 0 ? `, but for ${[...mended].join(", ")}, worded anew after the checks` : ": equal"}`)];
    difference = `assembled again from the draft, version 1 differs at ${where}`;
  }
  return [fail("document", difference)];
}
