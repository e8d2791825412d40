import { verifyScript } from "../../verify/verify-script.ts";
import { findDifference } from "../find-difference.ts";
import type { Trace, TracedVersion } from "../schema.ts";
import { compareChecks } from "./compare-checks.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";
import { readMeans } from "./verify-means.ts";

/** One version verified again: its times and claim counts, and every check. */
async function checkVersion(trace: Trace, version: TracedVersion): Promise<ReplayCheck> {
  const id = `checks.v${version.version}`;
  const { brief, evidence } = trace;
  const { checks: stored, ...document } = version.document;
  const { means, left } = await readMeans({ trace, version, script: version.document, evidence });
  const { checks: again, ...verified } = verifyScript({ script: version.document, brief, evidence, ...means }).script;
  const where = findDifference(document, verified);
  if (where !== null) return fail(id, `verified again the document differs at ${where}`);
  const { difference, added } = compareChecks({ stored, again, left });
  if (difference !== null) return fail(id, difference);
  const notes = [...(left.size > 0 ? [`${[...left].join(", ")} cannot be made again here`] : []), ...(added.length > 0 ? [`not checked then: ${added.join(", ")}`] : [])];
  return pass(id, `${stored.length} checks made again: equal${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`);
}

/** Every stored version of the script, verified again. */
export async function checkVersions(trace: Trace): Promise<ReplayCheck[]> {
  if (trace.versions.length === 0) return [skip("checks", "no script was finished")];
  const checks: ReplayCheck[] = [];
  for (const version of trace.versions) checks.push(await checkVersion(trace, version));
  return checks;
}
