import { GENERATION_PHASES } from "../events.schema.ts";
import type { EventMark } from "./data.ts";
import type { Timings } from "./schema.ts";

const isPhase = (what: string) => GENERATION_PHASES.find((phase) => phase === what);

/** Phases from one phase event to the next or the end, and what else happened when. `createdAt` is when the request came. */
export function measureTimings({ marks, createdAt }: { marks: readonly EventMark[]; createdAt: Date }): Timings {
  const parts = marks.filter(({ kind }) => kind === "part");
  const events = marks.filter(({ kind }) => kind !== "part" && kind !== "pulse");
  const borders = events.filter(({ kind }) => kind === "phase" || kind === "end");
  const phases = borders.flatMap(({ at, what }, index) => {
    const phase = isPhase(what);
    const next = borders[index + 1];
    return phase ? [{ phase, startedAt: at.toISOString(), durationMs: next ? next.at.getTime() - at.getTime() : null }] : [];
  });
  const end = events.findLast(({ kind }) => kind === "end");
  return {
    phases,
    events: events.map(({ seq, at, kind, what }) => ({ seq, at: at.toISOString(), kind, what })),
    parts: { count: parts.length, firstAt: parts[0]?.at.toISOString() ?? null, lastAt: parts.at(-1)?.at.toISOString() ?? null },
    totalMs: end ? end.at.getTime() - createdAt.getTime() : null,
  };
}
