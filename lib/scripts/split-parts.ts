import { isDeepStrictEqual } from "node:util";
import type { DeepPartial } from "ai";
import type { GenerationEventData } from "./events.schema.ts";
import type { ScriptDraft } from "./schema.ts";

type PartEvent = Extract<GenerationEventData, { kind: "part" }>;
type Key = `${PartEvent["part"]}:${number}`;

const ORDER: PartEvent["part"][] = ["title", "hook", "beat", "publish"];

const CITATIONS = [{ evidenceId: "", field: "", statement: "" }];
const SHOT = { size: "", angle: "", movement: "", description: "" };
/** Strings where strings belong, objects and lists where they do. */
const SHAPE = {
  title: "",
  hooks: [{ pattern: "", spoken: "", onScreenText: "", visual: "", citations: CITATIONS }],
  beats: [{ role: "", voiceOver: "", onScreenText: "", shot: SHOT, bRoll: "", audio: "", transition: "", decisionId: "", why: "", citations: CITATIONS }],
  publish: { caption: "", hashtags: [""], coverText: "", callToAction: "", altText: "" },
};

type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/** What of a value has the shape; a model that breaks it must not break the page. Undefined = nothing. */
function keepShape(value: unknown, shape: Shape): unknown {
  if (typeof shape === "string") return typeof value === "string" ? value : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  if (shape instanceof Array) {
    const [item = ""] = shape;
    return Array.isArray(value) ? value.map((one) => keepShape(one, item) ?? (typeof item === "string" ? "" : {})) : undefined;
  }
  const entries = Object.entries(shape).map(([key, inner]) => [key, keepShape((value as Record<string, unknown>)[key], inner)] as const);
  return Array.isArray(value) ? undefined : Object.fromEntries(entries.filter(([, kept]) => kept !== undefined));
}

function flatten(partial: DeepPartial<ScriptDraft>): Omit<PartEvent, "kind" | "complete">[] {
  const { title, hooks = [], beats = [], publish } = (keepShape(partial, SHAPE) ?? {}) as { title?: string; hooks?: unknown[]; beats?: unknown[]; publish?: unknown };
  const parts: Omit<PartEvent, "kind" | "complete">[] = [];
  if (title) parts.push({ part: "title", index: 0, value: title });
  hooks.forEach((value, index) => parts.push({ part: "hook", index, value }));
  beats.forEach((value, index) => parts.push({ part: "beat", index, value }));
  if (publish) parts.push({ part: "publish", index: 0, value: publish });
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
      sent.set(key, { value: entry.value, complete });
      return [{ kind: "part" as const, ...entry, complete }];
    });
  };
}
