import type { Span } from "../schema.ts";
import { type Parts, toMilliseconds } from "./part.ts";

type Loudness = Extract<Parts["loudness"], { state: "known" }>["value"];

/** Below this `ebur128` found nothing above its absolute gate: silence throughout. */
const GATE_LUFS = -70;

/** The last summary of FFmpeg's `ebur128` (EBU R 128: integrated LUFS, range LU, true peak dBFS); null for silence. */
export function readLoudness(log: string): Loudness | null {
  const summary = log.slice(Math.max(0, log.lastIndexOf("Summary:")));
  const read = (pattern: RegExp) => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  const loudness = { integratedLufs: read(/\bI:\s*(-?[\d.]+) LUFS/), rangeLu: read(/\bLRA:\s*(-?[\d.]+) LU/), truePeakDbfs: read(/Peak:\s*(-?[\d.]+) dBFS/) };
  return Object.values(loudness).every(Number.isFinite) && loudness.integratedLufs > GATE_LUFS ? loudness : null;
}

/** FFmpeg's `silencedetect`: each start with the end that follows; one still open lasts to the end of the sound. */
export function readSilence(log: string, soundSeconds: number): Span[] {
  const spans: Span[] = [];
  let start: number | null = null;
  for (const [, what, at] of log.matchAll(/silence_(start|end): (-?[\d.]+)/g)) {
    const seconds = toMilliseconds(Math.min(Number(at), soundSeconds));
    if (what === "start") start = seconds;
    else if (start !== null) {
      if (seconds > start) spans.push({ startSeconds: start, endSeconds: seconds });
      start = null;
    }
  }
  if (start !== null && soundSeconds > start) spans.push({ startSeconds: start, endSeconds: toMilliseconds(soundSeconds) });
  return spans;
}

/** Of a whole, 0 to 1, for spans that do not overlap. */
export function shareOf(spans: Span[], wholeSeconds: number): number {
  const covered = spans.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
  return wholeSeconds > 0 ? Math.min(1, Math.round((covered / wholeSeconds) * 10_000) / 10_000) : 0;
}
