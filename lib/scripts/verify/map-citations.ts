import type { Check, Citation, Script } from "../schema.ts";

/** The citations of one hook or beat. */
export type Citing = { at: string; citations: Citation[] };

export function listCiting({ hooks, beats }: Pick<Script, "hooks" | "beats">): Citing[] {
  return [
    ...hooks.map(({ id, citations }) => ({ at: `hook:${id}`, citations })),
    ...beats.map(({ id, citations }) => ({ at: `beat:${id}`, citations })),
  ];
}

/** Keeps the citations without a fault; a faulty one leaves the script and its check stays. */
export function dropFaultyCitations(script: Script, findFault: (citation: Citation, at: string) => Check | null): { script: Script; checks: Check[] } {
  const checks: Check[] = [];
  const keep = (at: string) => (citation: Citation) => {
    const fault = findFault(citation, at);
    if (fault) checks.push(fault);
    return fault === null;
  };
  const hooks = script.hooks.map((hook) => ({ ...hook, citations: hook.citations.filter(keep(`hook:${hook.id}`)) }));
  const beats = script.beats.map((beat) => ({ ...beat, citations: beat.citations.filter(keep(`beat:${beat.id}`)) }));
  return { script: { ...script, hooks, beats }, checks };
}
