import { isDeepStrictEqual } from "node:util";
import type { DeepPartial } from "ai";
import type { GenerationEventData } from "./events.schema.ts";
import type { ScriptDraft } from "./schema.ts";

type PartEvent = Extract<GenerationEventData, { kind: "part" }>;
type Key = `${PartEvent["part"]}:${number}`;

const ORDER: PartEvent["part"][] = ["title", "hook", "beat", "publish"];

function flatten(partial: DeepPartial<ScriptDraft>): Omit<PartEvent, "kind" | "complete">[] {
  const parts: Omit<PartEvent, "kind" | "complete">[] = [];
  if (partial.title) parts.push({ part: "title", index: 0, value: partial.title });
  partial.hooks?.forEach((value, index) => parts.push({ part: "hook", index, value: value ?? {} }));
  partial.beats?.forEach((value, index) => parts.push({ part: "beat", index, value: value ?? {} }));
  if (partial.publish) parts.push({ part: "publish", index: 0, value: partial.publish });
  return parts;
}

/**
 * Turns a growing partial draft into events for the parts that changed since the last call.
 * A writer fills parts in order, so every part before the last is complete.
 */
export function createPartSplitter(): (partial: DeepPartial<ScriptDraft>, finished: boolean) => PartEvent[] {
  const sent = new Map<Key, { value: unknown; complete: boolean }>();
  return (partial, finished) => {
    const parts = flatten(partial).sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part) || a.index - b.index);
    return parts.flatMap((entry, position) => {
      const key: Key = `${entry.part}:${entry.index}`;
      const complete = finished || position < parts.length - 1;
      const before = sent.get(key);
      if (before && before.complete === complete && isDeepStrictEqual(before.value, entry.value)) return [];
      const value: unknown = structuredClone(entry.value);
      sent.set(key, { value, complete });
      return [{ kind: "part" as const, ...entry, value, complete }];
    });
  };
}
