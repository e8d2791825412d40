import path from "node:path";
import { expect, it } from "vitest";
import { decodeTiny, temporaryFolder } from "./decode.fixtures.ts";
import { detectCuts } from "./detect-cuts.ts";
import { makeClip, type Picture, plain, scene, withText } from "./media.fixtures.ts";
import { scoreMoments } from "./truth.fixtures.ts";

const FRAME = 1 / 30;
const folder = temporaryFolder();

/** Shots of `lengths` frames, each a scene of its own that moves by so many pixels a frame. */
function shots(lengths: number[], { moving = 0, seed = 1 } = {}): { pictures: Picture[]; cuts: number[] } {
  const pictures = lengths.flatMap((length, shot) => Array.from({ length }, (_, at) => scene(seed * 100 + shot, at * moving)));
  const cuts = lengths.slice(0, -1).map((_, shot) => lengths.slice(0, shot + 1).reduce((sum, length) => sum + length, 0));
  return { pictures, cuts };
}

it("finds the four cuts of the shipped vertical clip and no other", async () => {
  expect(detectCuts(await decodeTiny("public/demo/media/bbb-vertical.mp4"))).toEqual([2, 5, 6.5, 9]);
});

it("finds the three cuts of the shipped 24 frames/s WebM", async () => {
  const cuts = detectCuts(await decodeTiny("public/demo/media/big-buck-bunny.webm"));
  expect(scoreMoments(cuts, [11.795, 15.67, 22.961], FRAME)).toEqual({ f1: 1, hits: 3 });
});

it("finds known cuts in clips of many kinds, F1 at least .9", async () => {
  const clips = [
    { name: "still", ...shots([30, 45, 20, 60, 33]), framesPerSecond: 30 },
    { name: "quick", ...shots([12, 9, 15, 10, 11, 14, 8, 12], { seed: 2 }), framesPerSecond: 30 },
    { name: "pan", ...shots([40, 40, 40], { moving: 3, seed: 3 }), framesPerSecond: 30 },
    { name: "fast-pan", ...shots([30, 30, 30, 30], { moving: 9, seed: 4 }), framesPerSecond: 30 },
    { name: "cinema", ...shots([24, 36, 30, 48], { moving: 2, seed: 5 }), framesPerSecond: 24 },
    { name: "pal", ...shots([25, 40, 20], { moving: 4, seed: 6 }), framesPerSecond: 25 },
    { name: "sixty", ...shots([60, 45, 90], { moving: 1, seed: 7 }), framesPerSecond: 60 },
    { name: "slow", ...shots([15, 30, 15, 20], { moving: 5, seed: 8 }), framesPerSecond: 15 },
  ];
  const found: number[] = [];
  const truth: number[] = [];
  for (const [index, { name, pictures, cuts, framesPerSecond }] of clips.entries()) {
    const file = makeClip({ file: path.join(folder, `${name}.mp4`), pictures, framesPerSecond });
    found.push(...detectCuts(await decodeTiny(file)).map((cut) => cut + index * 1_000));
    truth.push(...cuts.map((cut) => cut / framesPerSecond + index * 1_000));
  }
  const { f1 } = scoreMoments(found, truth, FRAME);
  expect(f1, JSON.stringify({ found, truth })).toBeGreaterThanOrEqual(0.9);
});

it("takes neither motion nor a flash for a cut", async () => {
  const still = (length: number) => Array.from({ length }, (_, at) => scene(42, at));
  const flashes = [...still(20), plain(255), plain(255), ...still(40).slice(22), plain(250), ...still(60).slice(41)];
  expect(detectCuts(await decodeTiny(makeClip({ file: path.join(folder, "flash.mp4"), pictures: flashes })))).toEqual([]);
  const pan = Array.from({ length: 90 }, (_, at) => scene(43, at * 12));
  expect(detectCuts(await decodeTiny(makeClip({ file: path.join(folder, "pan-only.mp4"), pictures: pan })))).toEqual([]);
});

it("tells a jump cut within a scene from a caption that appears", async () => {
  const captions = await Promise.all(["One mistake", "Two mistakes", "Three of them"].map((text) => withText(scene(44), [{ text, y: 200, size: 22 }, { text: "all the time", y: 228, size: 22 }])));
  const shown = [scene(44), ...captions, scene(44)].flatMap((picture) => Array.from({ length: 20 }, () => picture));
  const jump = [0, 30].flatMap((moved) => Array.from({ length: 30 }, () => scene(44, moved)));
  const cuts = detectCuts(await decodeTiny(makeClip({ file: path.join(folder, "captions.mp4"), pictures: [...shown, ...jump] })));
  expect(cuts).toEqual([130 / 30]);
});

it("keeps time in a video of uneven frame rate", async () => {
  const { pictures } = shots([10, 12, 10], { moving: 1, seed: 9 });
  const timesMs = pictures.map((_, at) => (at < 10 ? at * 100 : at < 22 ? 1_000 + (at - 10) * 40 : 1_480 + (at - 22) * 66));
  const cuts = detectCuts(await decodeTiny(makeClip({ file: path.join(folder, "uneven.mp4"), pictures, timesMs })));
  expect(scoreMoments(cuts, [1, 1.48], FRAME)).toEqual({ f1: 1, hits: 2 });
});
