import type { AppErrorCode } from "#lib/errors.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { GenerationEvent, GenerationState } from "./events.schema.ts";
import type { DraftBeat, DraftHook, DraftPublish, Script, Writer } from "./schema.ts";

/** A part as far as it has arrived. */
type Arriving<T> = { value: Partial<T>; complete: boolean };

/** Everything a page shows of one generation: the sum of its events so far. */
export type GenerationView = {
  lastSeq: number;
  state: GenerationState;
  phase: "queued" | "retrieving" | "planning" | "writing" | "verifying";
  errorCode: AppErrorCode | null;
  evidence: Evidence[];
  plan: Plan | null;
  writer: Writer | null;
  /** Set when the writer above stands in for one that could not be reached. */
  insteadOf: Writer | null;
  title: string;
  hooks: Arriving<DraftHook>[];
  beats: Arriving<DraftBeat>[];
  publish: Arriving<DraftPublish> | null;
  /** The verified document; takes the place of the arriving parts. */
  result: { scriptId: string; version: number; script: Script } | null;
};

export const EMPTY_VIEW: GenerationView = {
  lastSeq: 0, state: "running", phase: "queued", errorCode: null, evidence: [], plan: null, writer: null, insteadOf: null,
  title: "", hooks: [], beats: [], publish: null, result: null,
};

function withPart<T>(parts: Arriving<T>[], index: number, part: Arriving<T>): Arriving<T>[] {
  const next = parts.slice();
  next[index] = part;
  return next;
}

function applyPart(view: GenerationView, data: Extract<GenerationEvent["data"], { kind: "part" }>): GenerationView {
  const { complete, index, value } = data;
  switch (data.part) {
    case "title":
      return { ...view, title: typeof value === "string" ? value : view.title };
    case "hook":
      return { ...view, hooks: withPart(view.hooks, index, { value: value as Partial<DraftHook>, complete }) };
    case "beat":
      return { ...view, beats: withPart(view.beats, index, { value: value as Partial<DraftBeat>, complete }) };
    case "publish":
      return { ...view, publish: { value: value as Partial<DraftPublish>, complete } };
  }
}

/** Adds one event. An event already seen (a replay after reconnecting) changes nothing. */
export function reduceEvent(view: GenerationView, event: GenerationEvent): GenerationView {
  if (event.seq <= view.lastSeq) return view;
  const next = { ...view, lastSeq: event.seq };
  const { data } = event;
  switch (data.kind) {
    case "phase":
      return { ...next, phase: data.phase };
    case "evidence":
      return { ...next, evidence: data.evidence };
    case "plan":
      return { ...next, plan: data.plan };
    case "writer":
      // Another writer starts over: what the first one left half-said does not stay beside it.
      return { ...next, writer: data.writer, insteadOf: data.insteadOf ?? null, title: "", hooks: [], beats: [], publish: null };
    case "part":
      return applyPart(next, data);
    case "script":
      return { ...next, result: { scriptId: data.scriptId, version: data.version, script: data.script } };
    case "end":
      return { ...next, state: data.state, errorCode: data.errorCode };
  }
}
