import { composeScript } from "#lib/ai/composer/compose-script.ts";
import { COMPOSER } from "#lib/ai/model-registry.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { RewriteBeat } from "./mend-script.ts";
import type { Brief } from "./schema.ts";

/** The composer as the writer of one beat: it needs no key and takes every number and name from brief and evidence. */
export function rewriteWithComposer({ brief, evidence, seed }: { brief: Brief; evidence: Evidence[]; seed: string }): RewriteBeat {
  return async ({ script, draft, beatIndex, problems }) => {
    const locked = script.beats.flatMap((beat, index) => (beat.locked ? [index] : []));
    const task = { brief, plan: script.rationale, evidence, seed: `${seed} mend ${beatIndex}`, revision: { kind: "beat" as const, draft, locked, beatIndex, keepReason: !problems.some(({ values }) => values.part === "why") } };
    return { draft: composeScript(task), writer: COMPOSER, instructions: null };
  };
}
