import { findDifference } from "../find-difference.ts";
import { listChanges } from "../list-changes.ts";
import type { Trace } from "../schema.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";

/** The list of what each version changed, against the versions themselves. */
export function checkEdits({ versions }: Trace): ReplayCheck[] {
  if (versions.length === 0) return [skip("edits", "no script was finished")];
  for (const [index, { version, document, changes }] of versions.entries()) {
    const before = versions[index - 1];
    const where = findDifference(changes, before ? listChanges(before.document, document) : []);
    if (where !== null) return [fail("edits", `version ${version} does not differ from the one before as the file says (changes${where})`)];
  }
  const changed = versions.reduce((sum, { changes }) => sum + changes.length, 0);
  return [pass("edits", `${versions.length === 1 ? "1 version" : `${versions.length} versions`}, ${changed === 1 ? "1 changed field" : `${changed} changed fields`}: as listed`)];
}
