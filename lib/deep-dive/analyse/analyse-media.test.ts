import { mkdirSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { deepDiveSchema } from "../schema.ts";
import { analyseMedia, type AnalysisProgress } from "./analyse-media.ts";
import { decodersHere, temporaryFolder, valueOf } from "./decode.fixtures.ts";
import { makeClip, patchBox, scene, withText } from "./media.fixtures.ts";

const folder = temporaryFolder();
function outDir(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
}
/** Where analyses of this suite work: other suites run at the same time. */
const workRoot = outDir("work");
beforeEach(() => vi.stubEnv("TMPDIR", workRoot));
afterEach(() => vi.unstubAllEnvs());

it.each(await decodersHere())("tells all of the shipped vertical clip with %s", async (decoder) => {
  const frames = outDir(`bbb-${decoder}`);
  const steps: AnalysisProgress[] = [];
  const document = await analyseMedia({ file: "public/demo/media/bbb-vertical.mp4", outDir: frames, decoder, onProgress: (progress) => steps.push(progress) });
  expect(deepDiveSchema.parse(document)).toEqual(document);
  expect(document.analysedSeconds).toBeNull();
  expect(valueOf(document, "probe")).toMatchObject({ container: "mp4", width: 540, height: 960, rotationDegrees: 0, videoCodec: "h264", audioCodec: "aac", framesPerSecond: 30, variableFrameRate: false });
  expect(valueOf(document, "cuts")).toEqual({ cutsSeconds: [2, 5, 6.5, 9], cutsPerMinute: 21.82, firstCutSeconds: 2 });
  expect(valueOf(document, "speech").share).toBeGreaterThan(0.5);
  expect(valueOf(document, "music").spans).toEqual([]);
  expect(valueOf(document, "loudness").integratedLufs).toBeGreaterThan(-40);
  expect(document.parts.transcript).toEqual({ state: "unknown", reason: "no_provider" });
  expect(valueOf(document, "look").colours[0]?.hex).toMatch(/^#[0-9a-f]{6}$/);
  const stills = valueOf(document, "frames");
  expect(stills.map(({ atSeconds }) => atSeconds)).toEqual([0.5, 3.5, 5.5, 7.5, 9.5]);
  for (const { file, width, height } of stills) expect(await sharp(path.join(frames, file)).metadata()).toMatchObject({ format: "webp", width, height });
  expect(readdirSync(frames).sort()).toEqual(stills.map(({ file }) => file));
  const shares = steps.map(({ progress }) => progress);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  expect(readdirSync(workRoot)).toEqual([]);
});

it("reads at least 80 % of the English words on screen, with their seconds", async () => {
  const pictures = (seed: number, lines: { text: string; y: number; size?: number }[]) => withText(scene(seed, 0, 360, 640), lines);
  const texts = [
    { seconds: 2, lines: [{ text: "Three coffee mistakes", y: 90 }] },
    { seconds: 2, lines: [{ text: "Grind fresh beans", y: 260 }, { text: "Wait thirty seconds", y: 480, size: 26 }] },
    { seconds: 2, lines: [] },
    { seconds: 2, lines: [{ text: "Follow for more recipes", y: 500 }] },
  ];
  const shown = await Promise.all(texts.map(async ({ seconds, lines }, index) => ({ seconds, picture: await pictures(60 + index, lines) })));
  const file = makeClip({ file: path.join(folder, "overlay.mp4"), pictures: shown.flatMap(({ seconds, picture }) => Array.from({ length: seconds * 10 }, () => picture)), framesPerSecond: 10 });
  const document = await analyseMedia({ file, outDir: outDir("overlay") });
  const read = valueOf(document, "onScreenText");
  let at = 0;
  let [right, all] = [0, 0];
  for (const { seconds, lines } of texts) {
    const [from, to] = [at, at + seconds];
    at = to;
    const words = lines.flatMap(({ text }) => text.toLowerCase().split(" "));
    const there = read.filter(({ startSeconds, endSeconds }) => startSeconds >= from - 0.01 && endSeconds <= to + 0.01).map(({ text }) => text.toLowerCase()).join(" ").split(/\s+/);
    right += words.filter((word) => there.includes(word)).length;
    all += words.length;
    if (lines.length === 0) expect(there).toEqual([""]);
  }
  expect(right / all, JSON.stringify(read)).toBeGreaterThanOrEqual(0.8);
  const first = read[0];
  expect(first).toMatchObject({ startSeconds: 0, endSeconds: 2, script: "latin" });
  // Drawn 90 of 640 pixels from the top.
  expect(first?.box.y).toBeGreaterThan(0.1);
  expect(first?.box.y).toBeLessThan(0.2);
});

it("knows what a part lacks: no sound, no picture", async () => {
  const mute = await analyseMedia({ file: makeClip({ file: path.join(folder, "mute.mp4"), pictures: Array.from({ length: 30 }, (_, at) => scene(5, at)) }), outDir: outDir("mute") });
  for (const part of ["speech", "transcript", "music", "loudness", "silence"] as const) expect(mute.parts[part], part).toEqual({ state: "unknown", reason: "no_audio" });
  expect(valueOf(mute, "cuts").cutsSeconds).toEqual([]);
  const sound = Float32Array.from({ length: 96_000 }, (_, at) => 0.2 * Math.sin(at / 20));
  const blind = await analyseMedia({ file: makeClip({ file: path.join(folder, "blind.mp4"), sound }), outDir: outDir("blind") });
  for (const part of ["cuts", "onScreenText", "look", "frames"] as const) expect(blind.parts[part], part).toEqual({ state: "unknown", reason: "no_video" });
  expect(valueOf(blind, "probe")).toMatchObject({ width: null, height: null, videoCodec: null, audioCodec: "aac" });
  expect(valueOf(blind, "loudness").integratedLufs).toBeGreaterThan(-40);
});

it.each(await decodersHere())("shows a turned video upright with %s", async (decoder) => {
  const file = makeClip({ file: path.join(folder, `turned-${decoder}.mp4`), pictures: Array.from({ length: 30 }, () => scene(6, 0, 320, 180)) });
  patchBox(file, "tkhd", (from) => [0, 0x1_0000, 0, -0x1_0000, 0, 0, 180 * 0x1_0000, 0, 0x4000_0000].forEach((value, at) => from.writeInt32BE(value, 44 + at * 4)));
  const document = await analyseMedia({ file, outDir: outDir(`turned-${decoder}`), decoder });
  expect(valueOf(document, "probe")).toMatchObject({ width: 180, height: 320, rotationDegrees: 90 });
  const [still] = valueOf(document, "frames");
  expect(still).toMatchObject({ width: 180, height: 320 });
});

it("says so when frames are unevenly spaced, and looks at a long file's first seconds only", async () => {
  const pictures = Array.from({ length: 40 }, (_, at) => scene(7, at));
  const timesMs = pictures.map((_, at) => (at < 20 ? at * 33 : 660 + (at - 20) * 250));
  const document = await analyseMedia({ file: makeClip({ file: path.join(folder, "uneven.mp4"), pictures, timesMs }), outDir: outDir("uneven"), limits: { analysedSeconds: 3 } });
  expect(valueOf(document, "probe").variableFrameRate).toBe(true);
  expect(valueOf(document, "probe").durationSeconds).toBeGreaterThan(5);
  expect(document.analysedSeconds).toBe(3);
});

it("takes a WebM by what it is, whatever its name", async () => {
  const file = makeClip({ file: path.join(folder, "real.webm"), pictures: Array.from({ length: 20 }, (_, at) => scene(8, at)) });
  const renamed = path.join(folder, "really.mp4.txt");
  renameSync(file, renamed);
  const document = await analyseMedia({ file: renamed, outDir: outDir("renamed") });
  expect(valueOf(document, "probe")).toMatchObject({ container: "webm", videoCodec: "vp9" });
});

it.skipIf((await decodersHere()).includes("ffmpeg"))("says of every part that there is no decoder where there is none", async () => {
  const document = await analyseMedia({ file: "public/demo/media/bbb-vertical.mp4", outDir: outDir("none"), decoder: "ffmpeg" });
  expect(deepDiveSchema.parse(document)).toEqual(document);
  expect(Object.values(document.parts).map((part) => part.state === "unknown" && part.reason)).toEqual(Object.keys(document.parts).map(() => "no_decoder"));
});
