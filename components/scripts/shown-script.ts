import type { Evidence } from "#lib/retrieval/schema.ts";
import { type CitableField, citableFieldSchema } from "#lib/retrieval/schema.ts";
import type { EvidenceTier } from "#lib/reels/schema.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import type { Citation, DraftBeat, DraftHook, DraftPublish, Script } from "#lib/scripts/schema.ts";
import { type BeatRole, beatRoleSchema, type HookPattern, hookPatternSchema } from "#lib/scripts/vocabulary.ts";

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

/** The beats to show: the verified ones, else what has arrived over what is planned. */
export function toShownBeats(view: GenerationView): ShownBeat[] {
  if (view.result) {
    return view.result.script.beats.map((beat) => ({ ...beat, state: "written", text: beat, citations: beat.citations }));
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

/** The hooks to show; before the first one has arrived, none. */
export function toShownHooks(view: GenerationView): ShownHook[] {
  if (view.result) return view.result.script.hooks.map((hook) => ({ ...hook, complete: true }));
  const evidence = byId(view);
  return view.hooks.map(({ value, complete }: { value: Partial<DraftHook>; complete: boolean }, index) => ({
    id: null,
    pattern: hookPatternSchema.safeParse(value.pattern).data ?? view.plan?.hookPatterns[index] ?? null,
    chosen: index === 0,
    complete,
    spoken: value.spoken ?? "",
    onScreenText: value.onScreenText ?? "",
    visual: value.visual ?? "",
    citations: resolve(value.citations, evidence),
  }));
}

export function toShownPublish(view: GenerationView): ShownPublish | null {
  if (view.result) return { complete: true, text: view.result.script.publish, rest: view.result.script.publish };
  return view.publish ? { complete: view.publish.complete, text: view.publish.value, rest: null } : null;
}
