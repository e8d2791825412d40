import { TINY } from "./decoder.ts";
import { differenceOf, spreadOf, type TinyFrames } from "./tiny-frames.ts";

/**
 * What makes a change of picture a cut. Two ways: a large change in a picture that may move, or a small one (a jump
 * cut within a scene) in a picture that stands. `spread` is the share of the picture that changes: captions and
 * stickers change a part of it.
 */
const WAYS = [
  { change: 0.045, timesNext: 2.2, timesMotion: 2.6, spread: 0.15 },
  { change: 0.018, timesNext: 5, timesMotion: 5, spread: 0.3 },
] as const;
/** Frames either side that tell how much the picture moves anyway. */
const NEIGHBOURS = 8;
/** A cut is one frame's jump; something falling through the picture changes several in a row. */
const NEXT = 3;
/** Two cuts are at least so many frames apart (a fifth of a second). */
const LEAST_GAP = 6;
/** A flash is over within so many frames. */
const FLASH_FRAMES = 8;
/** Back to within this share of the jump = the same shot as before. */
const FLASH_RETURN = 0.3;
/** Below this a frame repeats the one before: a slower video shown at 30 frames a second. */
const REPEATED = 0.0005;

/** Changes of the frames around one, that one and repeated frames apart. */
function changesAround(differences: Float32Array, at: number, reach: number): number[] {
  const near: number[] = [];
  for (let index = Math.max(1, at - reach); index <= Math.min(differences.length - 1, at + reach); index++) {
    const difference = differences[index] ?? 0;
    if (index !== at && difference > REPEATED) near.push(difference);
  }
  return near;
}

function motionAround(differences: Float32Array, at: number): number {
  const near = changesAround(differences, at, NEIGHBOURS).sort((one, other) => one - other);
  return near.length < 3 ? 0 : (near[Math.floor(near.length / 2)] ?? 0);
}

/** Whether the picture comes back to what it was: into a flash, or out of one. */
function isFlash({ frame, count, differences }: TinyFrames, at: number): boolean {
  const limit = (differences[at] ?? 0) * FLASH_RETURN;
  for (let gap = 1; gap <= FLASH_FRAMES; gap++) {
    if (at + gap < count && differenceOf(frame(at - 1), frame(at + gap)) < limit) return true;
    if (at - 1 - gap >= 0 && differenceOf(frame(at), frame(at - 1 - gap)) < limit) return true;
  }
  return false;
}

function isCut(frames: TinyFrames, at: number): boolean {
  const { differences, frame } = frames;
  const change = differences[at] ?? 0;
  const next = Math.max(0, ...changesAround(differences, at, NEXT));
  const motion = motionAround(differences, at);
  const way = WAYS.find(({ change: least, timesNext, timesMotion }) => change >= least && change >= timesNext * next && change >= timesMotion * motion);
  return way !== undefined && spreadOf(frame(at - 1), frame(at)) >= way.spread && !isFlash(frames, at);
}

/**
 * Hard cuts: a change of picture in one frame, well above the motion around it, that is no flash and no caption.
 * Returns the seconds at which each new shot begins, exact to the frame. Dissolves and wipes are mostly missed, and
 * shots under a fifth of a second.
 */
export function detectCuts(frames: TinyFrames): number[] {
  const cuts: number[] = [];
  for (let at = 1; at < frames.count; at++) {
    if ((frames.differences[at] ?? 0) < WAYS[1].change || !isCut(frames, at)) continue;
    if (at - (cuts.at(-1) ?? -LEAST_GAP) >= LEAST_GAP) cuts.push(at);
  }
  return cuts.map((at) => at / TINY.rate);
}
