import type { Script } from "../schema.ts";
import type { Change } from "./schema.ts";

/** Computed anew with every version; saying so each time would bury what somebody changed. */
const COMPUTED = new Set(["startSeconds", "endSeconds"]);

type Fields = Map<string, string>;

function nameItem(item: unknown, index: number): string {
  return typeof item === "object" && item !== null && "id" in item ? String(item.id) : String(index + 1);
}

function flatten(value: unknown, field: string, into: Fields): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === "string")) into.set(field, value.join(" "));
    else value.forEach((item: unknown, index) => flatten(item, `${field}.${nameItem(item, index)}`, into));
  } else if (typeof value === "object") {
    for (const [name, member] of Object.entries(value)) if (!COMPUTED.has(name)) flatten(member, field ? `${field}.${name}` : name, into);
  } else {
    into.set(field, String(value));
  }
}

/** What a person reads of a script, a line a field: `beats.b2.voiceOver`, `publish.caption`, `plan.length`. */
function readFields({ header, hooks, beats, publish, rationale }: Script): Fields {
  const { title, objective, audience, tone, topic, language, targetSeconds } = header;
  const plan = Object.fromEntries(rationale.decisions.map(({ id, value }) => [id, value]));
  const fields: Fields = new Map();
  flatten({ title, objective, audience, tone, topic, language, targetSeconds, hooks, beats, publish, plan }, "", fields);
  return fields;
}

/** Fields in which two versions of a script differ, in the order of the later one, what is gone at the end. */
export function listChanges(before: Script, after: Script): Change[] {
  const old = readFields(before);
  const now = readFields(after);
  const names = new Set([...now.keys(), ...old.keys()]);
  return [...names].flatMap((field) => {
    const from = old.get(field) ?? null;
    const to = now.get(field) ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}
