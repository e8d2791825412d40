import type { Evidence } from "#lib/retrieval/schema.ts";
import { type CitableField, citableFieldSchema } from "#lib/retrieval/schema.ts";
import type { EvidenceTier } from "#lib/reels/schema.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import type { Citation, DraftBeat, DraftHook, DraftPublish, Script } from "#lib/scripts/schema.ts";
import { type BeatRole, beatRoleSchema, type HookPattern, hookPatternSchema } from "#lib/scripts/vocabulary.ts";
import type { ArrivingParts } from "./edit/arriving-parts.ts";

export type ShownCitation = { evidenceId: string; field: CitableField; statement: string; atSeconds: number | null; tier: EvidenceTier; support?: Citation["support"] };

/** Half-arrived values: any field, at any depth, may be missing. */
type Arrived<T> = { [K in keyof T]?: T[K] extends object ? Arrived<T[K]> : T[K] };

export type ShownBeat = {
  /** `b1` once verified; feedback and checks go by it. */
  id: string | null;
  role: BeatRole;
  startSeconds: number;
  endSeconds: number;
  wordBudget: number | null;
  state: "planned" | "arriving" | "written";
  text: Arrived<Omit<DraftBeat, "citations">>;
  citations: ShownCitation[];
  /** A rewrite of it is under way: `text` is what has come of that, else what stood there before. */
  rewriting?: boolean;
};

export type ShownHook = {
  id: string | null;
  pattern: HookPattern | null;
  chosen: boolean;
  complete: boolean;
  spoken: string;
  onScreenText: string;
  visual: string;
  citations: ShownCitation[];
};

export type ShownPublish = { complete: boolean; text: Partial<DraftPublish>; rest: Pick<Script["publish"], "audio"> | null };

/** Citations of a draft, as far as they arrived and lead somewhere. An unknown id shows nothing, never a dead link. */
function resolve(citations: unknown, evidence: ReadonlyMap<string, Evidence>): ShownCitation[] {
  if (!Array.isArray(citations)) return [];
  return citations.flatMap((citation: { evidenceId?: string; field?: string; statement?: string } | null) => {
    const reel = evidence.get(citation?.evidenceId ?? "");
    const field = citableFieldSchema.safeParse(citation?.field);
    if (!reel || !field.success) return [];
    return [{ evidenceId: reel.id, field: field.data, statement: citation?.statement ?? "", atSeconds: null, tier: reel.tier }];
  });
}

function byId(view: GenerationView): Map<string, Evidence> {
  return new Map(view.evidence.map((reel) => [reel.id, reel]));
}

/** Beats of a finished script with what a running rewrite has brought in their places. */
function withArriving(shown: ShownBeat[], { beats, rewritten }: ArrivingParts, evidence: Map<string, Evidence>): ShownBeat[] {
  const end = shown.at(-1)?.endSeconds ?? 0;
  const length = Math.max(shown.length, ...[...beats.keys()].map((index) => index + 1));
  return Array.from({ length }, (_, index) => {
    const old = shown[index];
    const part = beats.get(index);
    const rewriting = old?.id ? rewritten.beats.has(old.id) : true;
    if (!part) return old ? { ...old, rewriting } : null;
    const text = part.value;
    const role = beatRoleSchema.safeParse(text.role).data ?? old?.role ?? "value";
    const state = part.complete ? ("written" as const) : ("arriving" as const);
    const place = old ?? { id: null, startSeconds: end, endSeconds: end, wordBudget: null };
    return { ...place, role: old?.role ?? role, state, text, citations: resolve(text.citations, evidence), rewriting };
  }).filter((beat) => beat !== null);
}

/** The beats to show: the verified ones, with what a rewrite is bringing, else what has arrived over what is planned. */
export function toShownBeats(view: GenerationView, arriving: ArrivingParts | null = null): ShownBeat[] {
  if (view.result) {
    const shown = view.result.script.beats.map((beat): ShownBeat => ({ ...beat, state: "written", text: beat, citations: beat.citations }));
    return arriving ? withArriving(shown, arriving, byId(view)) : shown;
  }
  const evidence = byId(view);
  const planned = view.plan?.beats ?? [];
  let clock = 0;
  return Array.from({ length: Math.max(planned.length, view.beats.length) }, (_, index) => {
    const plan = planned[index];
    const arriving = view.beats[index];
    const startSeconds = clock;
    clock += plan?.seconds ?? 0;
    return {
      id: null,
      role: beatRoleSchema.safeParse(arriving?.value.role).data ?? plan?.role ?? "value",
      startSeconds,
      endSeconds: clock,
      wordBudget: plan?.wordBudget ?? null,
      state: !arriving ? "planned" : arriving.complete ? "written" : "arriving",
      text: arriving?.value ?? {},
      citations: resolve(arriving?.value.citations, evidence),
    };
  });
}

type ArrivingHook = { value: Partial<DraftHook>; complete: boolean };

function showArriving({ value, complete }: ArrivingHook, place: Pick<ShownHook, "pattern" | "chosen">, evidence: Map<string, Evidence>): ShownHook {
  return {
    id: null,
    pattern: hookPatternSchema.safeParse(value.pattern).data ?? place.pattern,
    chosen: place.chosen,
    complete,
    spoken: value.spoken ?? "",
    onScreenText: value.onScreenText ?? "",
    visual: value.visual ?? "",
    citations: resolve(value.citations, evidence),
  };
}

/** A slate with what has come of the next one in its places; the hook of a locked opening keeps its own. */
function withArrivingHooks(script: Script, { hooks, rewritten }: ArrivingParts, evidence: Map<string, Evidence>): ShownHook[] {
  const shown = script.hooks.map((hook): ShownHook => ({ ...hook, complete: true }));
  const opening = script.beats[0];
  const keepsChosen = opening ? !rewritten.beats.has(opening.id) : false;
  const free = [...shown.filter(({ chosen }) => chosen && !keepsChosen), ...shown.filter(({ chosen }) => !chosen)];
  const fresh = hooks.map((hook, index) => showArriving(hook, { pattern: free[index]?.pattern ?? null, chosen: free[index]?.chosen ?? false }, evidence));
  return [...shown.filter(({ chosen }) => chosen && keepsChosen), ...fresh, ...free.slice(fresh.length)];
}

/** The hooks to show; before the first one has arrived, none. */
export function toShownHooks(view: GenerationView, arriving: ArrivingParts | null = null): ShownHook[] {
  const evidence = byId(view);
  if (view.result) {
    const { script } = view.result;
    return arriving && arriving.hooks.length > 0 ? withArrivingHooks(script, arriving, evidence) : script.hooks.map((hook) => ({ ...hook, complete: true }));
  }
  return view.hooks.map((hook: ArrivingHook, index) => showArriving(hook, { pattern: view.plan?.hookPatterns[index] ?? null, chosen: index === 0 }, evidence));
}

export function toShownPublish(view: GenerationView): ShownPublish | null {
  if (view.result) return { complete: true, text: view.result.script.publish, rest: view.result.script.publish };
  return view.publish ? { complete: view.publish.complete, text: view.publish.value, rest: null } : null;
}
