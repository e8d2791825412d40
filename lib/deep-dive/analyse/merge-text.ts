import type { Span } from "../schema.ts";

export type Box = { x: number; y: number; width: number; height: number };
/** One line as read in one still; box in shares of the picture. */
export type ReadLine = { text: string; confidence: number; box: Box };
export type ReadStill = { index: number; seconds: number; lines: ReadLine[] };
/** One text over the stills it stands in; `still` is where it was read best. */
export type TextSpan = Span & ReadLine & { still: number; seen: number };

/** Half the distance between stills: what is seen in one stands for so much before and after. */
const HALF_STEP_SECONDS = 0.5;
const SAME_TEXT = 0.7;
/** Of the shorter text, which is the beginning of the longer. */
const SAME_BEGINNING = 0.75;
const LEAST_BEGINNING = 4;
const FULLER = 1.15;
const SAME_PLACE = 0.3;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The same words, or the beginning of them: captions fade and grow word by word. */
function isSameText(one: string, other: string): boolean {
  const [short = "", long = ""] = [letters(one), letters(other)].sort((first, second) => first.length - second.length);
  const likeness = (part: string) => 1 - editDistance(short, part) / Math.max(1, part.length);
  return short.length > 0 && (likeness(long) >= SAME_TEXT || (short.length >= LEAST_BEGINNING && likeness(long.slice(0, short.length)) >= SAME_BEGINNING));
}

/** The fuller reading, else the surer one. */
function isBetter(one: ReadLine, other: ReadLine): boolean {
  const [length, otherLength] = [letters(one.text).length, letters(other.text).length];
  if (Math.max(length, otherLength) > Math.min(length, otherLength) * FULLER) return length > otherLength;
  return one.confidence > other.confidence;
}

/** Overlap over union. */
function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / (one.width * one.height + other.width * other.height - across * down);
}

/** The seconds a still stands for, no further than the shot it is in. */
function reach(seconds: number, cutsSeconds: number[], endSeconds: number): Span {
  const before = cutsSeconds.findLast((cut) => cut <= seconds) ?? 0;
  const after = cutsSeconds.find((cut) => cut > seconds) ?? endSeconds;
  // The very first frame speaks for the half second up to the next still.
  return { startSeconds: Math.max(before, seconds - HALF_STEP_SECONDS, 0), endSeconds: Math.min(after, seconds + HALF_STEP_SECONDS, Math.max(endSeconds, seconds)) };
}

/** Lines that say the same at the same place in one still after another become one span, worded as read best. */
export function mergeText(stills: ReadStill[], cutsSeconds: number[], endSeconds: number): TextSpan[] {
  const done: TextSpan[] = [];
  let open: TextSpan[] = [];
  for (const { index, seconds, lines } of stills) {
    const here = reach(seconds, cutsSeconds, endSeconds);
    const next: TextSpan[] = [];
    for (const line of lines) {
      const before = open.find((span) => !next.includes(span) && isSameText(span.text, line.text) && overlap(span.box, line.box) >= SAME_PLACE);
      if (!before) {
        next.push({ ...line, ...here, still: index, seen: 1 });
        continue;
      }
      Object.assign(before, { endSeconds: Math.max(before.endSeconds, here.endSeconds), seen: before.seen + 1 });
      if (isBetter(line, before)) Object.assign(before, line, { still: index });
      next.push(before);
    }
    done.push(...open.filter((span) => !next.includes(span)));
    open = next;
  }
  return [...done, ...open].sort((one, other) => one.startSeconds - other.startSeconds || one.box.y - other.box.y);
}
