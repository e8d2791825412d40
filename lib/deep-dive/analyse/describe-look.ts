import { TINY } from "./decoder.ts";
import type { TinyFrames } from "./tiny-frames.ts";
import type { Parts } from "./part.ts";

type Look = Extract<Parts["look"], { state: "known" }>["value"];

const COLOURS = 5;
/** Of the distance between black and white; nearer colours are one. */
const SAME_COLOUR = 0.16;
/** Colour needs no more than a few frames a second. */
const EVERY = 10;

type Bin = { red: number; green: number; blue: number; count: number };

/** 16 levels a channel; each bin keeps the mean of what fell into it. */
function countColours({ frame, count }: TinyFrames): Bin[] {
  const bins = new Map<number, Bin>();
  for (let index = 0; index < count; index += EVERY) {
    const pixels = frame(index);
    for (let at = 0; at < TINY.bytes; at += 3) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
      const bin = bins.get(key) ?? { red: 0, green: 0, blue: 0, count: 0 };
      bins.set(key, { red: bin.red + red, green: bin.green + green, blue: bin.blue + blue, count: bin.count + 1 });
    }
  }
  return [...bins.values()].map((bin) => ({ red: bin.red / bin.count, green: bin.green / bin.count, blue: bin.blue / bin.count, count: bin.count }));
}

const distance = (one: Bin, other: Bin) => Math.hypot(one.red - other.red, one.green - other.green, one.blue - other.blue) / Math.hypot(255, 255, 255);

/** The commonest bins, each with the bins near it. */
function findColours(frames: TinyFrames): Look["colours"] {
  const bins = countColours(frames).sort((one, other) => other.count - one.count);
  const groups: (Bin & { total: number })[] = [];
  let pixels = 0;
  for (const bin of bins) {
    pixels += bin.count;
    const near = groups.find((group) => distance(group, bin) < SAME_COLOUR);
    if (near) near.total += bin.count;
    else groups.push({ ...bin, total: bin.count });
  }
  const hex = (value: number) => Math.round(value).toString(16).padStart(2, "0");
  return groups
    .sort((one, other) => other.total - one.total)
    .slice(0, COLOURS)
    .map(({ red, green, blue, total }) => ({ hex: `#${hex(red)}${hex(green)}${hex(blue)}`, share: total / pixels }));
}

/** Brightness is mean luma (BT.709 weights), motion the mean difference of neighbouring frames; both 0 to 1. */
export function describeLook(frames: TinyFrames): Look {
  let luma = 0;
  for (let index = 0; index < frames.count; index++) {
    const pixels = frames.frame(index);
    for (let at = 0; at < TINY.bytes; at += 3) luma += 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  }
  const motion = frames.differences.reduce((sum, difference) => sum + difference, 0) / Math.max(1, frames.count - 1);
  const share = (value: number) => Math.min(1, Math.round(value * 10_000) / 10_000);
  return { brightness: share(luma / (frames.count * TINY.bytes / 3) / 255), motion: share(motion), colours: findColours(frames) };
}
