import type { DeepDive, DeepDivePart, UnknownReason } from "#lib/deep-dive/schema.ts";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";

export const LANE_NAMES = ["shots", "speech", "text", "music", "silence"] as const;
export type LaneName = (typeof LANE_NAMES)[number];

/** A stretch of a lane. `text` is a stranger's, empty where there is none; `row` keeps texts that overlap apart, from 0. */
export type Segment = { startSeconds: number; endSeconds: number; text: string; row: number };

/** `segments` null = not known; `unknown` then says why, null where the facts were noted by hand and this was not. */
export type Lane = { name: LaneName; segments: readonly Segment[] | null; unknown: UnknownReason | null };

/** What a reel's lanes are made of: the analysis whole, or facts noted by hand. */
export type LaneSource = { document: DeepDive | null; facts: DeepDiveFacts | null; durationSeconds: number | null };

const MOST_ROWS = 4;
type Span = { startSeconds: number; endSeconds: number; text?: string };

const PART_OF: Readonly<Record<LaneName, DeepDivePart>> = { shots: "cuts", speech: "speech", text: "onScreenText", music: "music", silence: "silence" };

/** Each span on the first row that is free at its start; past the last row they lie over each other. */
function stack(spans: readonly Span[]): Segment[] {
  const freeAt: number[] = [];
  return spans.toSorted((a, b) => a.startSeconds - b.startSeconds || a.endSeconds - b.endSeconds).map(({ startSeconds, endSeconds, text = "" }) => {
    const free = freeAt.findIndex((end) => end <= startSeconds);
    const row = Math.min(free < 0 ? freeAt.length : free, MOST_ROWS - 1);
    freeAt[row] = Math.max(freeAt[row] ?? 0, endSeconds);
    return { startSeconds, endSeconds, text, row };
  });
}

function shotsOf(cuts: readonly number[], length: number): Segment[] {
  const edges = [0, ...cuts.filter((cut) => cut > 0 && cut < length), length];
  return edges.slice(1).map((end, index) => ({ startSeconds: edges[index] ?? 0, endSeconds: end, text: "", row: 0 }));
}

/** Seconds the lanes run over: what was looked into; failing that the last thing that is known. */
function lengthOf({ document, facts, durationSeconds }: LaneSource): number {
  const probe = document?.parts.probe;
  const whole = probe?.state === "known" ? probe.value.durationSeconds : (facts?.durationSeconds ?? durationSeconds ?? 0);
  const looked = document?.analysedSeconds ?? facts?.analysedSeconds ?? whole;
  const known = [...(facts?.cutsSeconds ?? []), ...[facts?.transcript, facts?.onScreenText].flatMap((list) => (list ?? []).map(({ endSeconds }) => endSeconds))];
  return Math.max(Math.min(whole || Infinity, looked || Infinity) === Infinity ? 0 : Math.min(whole || Infinity, looked || Infinity), ...known, 0.1);
}

/** Spans of each lane as far as they are known. What is said stands for where somebody speaks, if it is known. */
function spansOf({ document, facts }: LaneSource): Partial<Record<LaneName, readonly Span[]>> {
  const silence = document?.parts.silence;
  const said = facts?.transcript?.length ? facts.transcript : facts?.speech?.spans;
  return {
    ...(said ? { speech: said } : {}),
    ...(facts?.onScreenText ? { text: facts.onScreenText } : {}),
    ...(facts?.music?.spans ? { music: facts.music.spans } : {}),
    ...(silence?.state === "known" ? { silence: silence.value.spans } : {}),
  };
}

/** The lanes of a reel's timeline and how long they are. */
export function toLanes(source: LaneSource): { lanes: Lane[]; seconds: number } {
  const seconds = lengthOf(source);
  const spans = spansOf(source);
  const cuts = source.facts?.cutsSeconds;
  const lanes = LANE_NAMES.map((name): Lane => {
    const part = source.document?.parts[PART_OF[name]];
    const segments = name === "shots" ? (cuts ? shotsOf(cuts, seconds) : null) : spans[name] ? stack(spans[name]) : null;
    return { name, segments, unknown: part?.state === "unknown" ? part.reason : null };
  });
  return { lanes, seconds };
}

/** Of two lanes, the segment of the other that lies nearest to a second: where up and down lead. */
export function nearestSegment(segments: readonly Segment[], atSeconds: number): number {
  const distance = ({ startSeconds, endSeconds }: Segment) => Math.max(startSeconds - atSeconds, atSeconds - endSeconds, 0);
  return segments.reduce((best, segment, index) => (distance(segment) < distance(segments[best] ?? segment) ? index : best), 0);
}

/** Whether a second lies in a segment; its end belongs to the next. */
export const holds = ({ startSeconds, endSeconds }: Span, atSeconds: number) => atSeconds >= startSeconds && atSeconds < endSeconds;
