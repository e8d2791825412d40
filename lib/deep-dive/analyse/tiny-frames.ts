import { TINY } from "./decoder.ts";

/** A video as 36 x 64 RGB frames, 30 a second. */
export type TinyFrames = { count: number; frame: (index: number) => Uint8Array; differences: Float32Array };

/** Mean absolute difference of two tiny frames, 0 to 1. */
export function differenceOf(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < TINY.bytes; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / TINY.bytes / 255;
}

/** A pixel that differs by less than this of the whole range stays the same. */
const SAME_PIXEL = 0.02 * 255 * 3;

/** Share of the picture that is not the same in two tiny frames. */
export function spreadOf(one: Uint8Array, other: Uint8Array): number {
  let changed = 0;
  for (let at = 0; at < TINY.bytes; at += 3) {
    const difference = Math.abs((one[at] ?? 0) - (other[at] ?? 0)) + Math.abs((one[at + 1] ?? 0) - (other[at + 1] ?? 0)) + Math.abs((one[at + 2] ?? 0) - (other[at + 2] ?? 0));
    if (difference > SAME_PIXEL) changed++;
  }
  return changed / (TINY.bytes / 3);
}

/** `differences[i]` is between frame i - 1 and frame i; the first is 0. A frame cut off at the end is left out. */
export function readTinyFrames(bytes: Uint8Array): TinyFrames {
  const count = Math.floor(bytes.length / TINY.bytes);
  const frame = (index: number) => bytes.subarray(index * TINY.bytes, (index + 1) * TINY.bytes);
  const differences = new Float32Array(count);
  for (let index = 1; index < count; index++) differences[index] = differenceOf(frame(index - 1), frame(index));
  return { count, frame, differences };
}
