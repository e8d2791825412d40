import type { AppErrorCode } from "#lib/errors.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Attempt } from "./attempt.schema.ts";
import type { GenerationEvent, GenerationState, MendedBeat } from "./events.schema.ts";
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
  /** Everybody who was to write before the writer above; no reason where it was not yet kept. */
  failed: { writer: Writer; errorCode: AppErrorCode | null }[];
  /** The writer is mending an answer that was no script. */
  repairing: boolean;
  attempts: Attempt[];
  /** What writers sent that could not be used. */
  rawDrafts: { writer: Writer; text: string }[];
  title: string;
  hooks: Arriving<DraftHook>[];
  beats: Arriving<DraftBeat>[];
  publish: Arriving<DraftPublish> | null;
  /** Beats that failed a check and were worded anew, or not. */
  mended: MendedBeat[];
  /** The verified document; takes the place of the arriving parts. */
  result: { scriptId: string; version: number; script: Script } | null;
};

export const EMPTY_VIEW: GenerationView = {
  lastSeq: 0, state: "running", phase: "queued", errorCode: null, evidence: [], plan: null, writer: null, insteadOf: null,
  failed: [], repairing: false, attempts: [], rawDrafts: [],
  title: "", hooks: [], beats: [], publish: null, mended: [], result: null,
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

/** Another writer, or another try, starts over: what was left half-said does not stay beside it. */
function withWriter(view: GenerationView, data: Extract<GenerationEvent["data"], { kind: "writer" }>): GenerationView {
  const failed = data.failed ?? (data.insteadOf ? [{ writer: data.insteadOf, errorCode: null }] : []);
  return {
    ...view, writer: data.writer, insteadOf: failed.at(0)?.writer ?? null, failed, repairing: data.repair ?? false,
    title: "", hooks: [], beats: [], publish: null,
  };
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
      return withWriter(next, data);
    case "attempt":
      return { ...next, attempts: [...next.attempts, data.attempt] };
    case "raw":
      return { ...next, rawDrafts: [...next.rawDrafts, { writer: data.writer, text: data.text }] };
    case "part":
      return applyPart(next, data);
    case "pulse":
      return next;
    case "mended":
      return { ...next, mended: data.beats };
    case "script":
      return { ...next, result: { scriptId: data.scriptId, version: data.version, script: data.script } };
    case "end":
      return { ...next, state: data.state, errorCode: data.errorCode };
  }
}
