import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { decodeSound, temporaryFolder } from "./decode.fixtures.ts";
import { SOUND } from "./decoder.ts";
import { findMusic } from "./find-music.ts";
import { findSpeechSpans, hearSpeech } from "./find-speech.ts";
import { beat, joined, makeClip, mixed, noise, quiet, sine } from "./media.fixtures.ts";
import { readLoudness, readSilence } from "./read-audio-log.ts";
import { scoreSpans } from "./truth.fixtures.ts";

const folder = temporaryFolder();
const clip = (name: string, sound: Float32Array) => makeClip({ file: path.join(folder, `${name}.mp4`), sound });

let speech: Float32Array;
beforeAll(async () => {
  const { sound } = await decodeSound("public/demo/media/bbb-vertical.mp4");
  // To 48 kHz, each sample three times: the clips are encoded and brought down again.
  speech = Float32Array.from({ length: sound.length * 3 }, (_, at) => sound[Math.floor(at / 3)] ?? 0);
});

it.each([[-23.01, -20], [-33.01, -30], [-14.01, -11]])("measures %d LUFS of a mono tone of %d dBFS within .5 LU", async (truth, dbfs) => {
  // EBU Tech 3341: a 997 Hz tone reads its power; one channel alone is 3.01 LU below its peak.
  const loudness = readLoudness((await decodeSound(clip(`tone${dbfs}`, sine(8, 997, dbfs)))).log);
  expect(Math.abs((loudness?.integratedLufs ?? 0) - truth)).toBeLessThanOrEqual(0.5);
  // AAC overshoots where a tone begins and ends.
  expect(loudness?.truePeakDbfs).toBeGreaterThanOrEqual(dbfs - 0.5);
  expect(loudness?.truePeakDbfs).toBeLessThanOrEqual(dbfs + 2);
});

it("has no loudness for silence", async () => {
  expect(readLoudness((await decodeSound(clip("mute", quiet(3)))).log)).toBeNull();
});

it("finds silence within 20 ms", async () => {
  const { sound, log } = await decodeSound(clip("pauses", joined(sine(1.5, 440, -12), quiet(1), sine(2, 600, -15), quiet(0.6), sine(1, 300, -10), quiet(0.9))));
  const spans = readSilence(log, sound.length / SOUND.rate);
  expect(spans).toHaveLength(3);
  const truth = [1.5, 2.5, 4.5, 5.1, 6.1];
  const found = spans.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]);
  truth.forEach((edge, index) => expect(Math.abs((found[index] ?? 0) - edge)).toBeLessThanOrEqual(0.02));
});

it("hears speech between and beneath other sounds, F1 at least .9, and none in music or noise", async () => {
  const words = [{ startSeconds: 0.3, endSeconds: 2.2 }, { startSeconds: 3.3, endSeconds: 4.3 }, { startSeconds: 5.4, endSeconds: 7.9 }, { startSeconds: 8.2, endSeconds: 10.6 }];
  const length = speech.length / 48_000;
  const track = joined(quiet(2), speech, noise(4, -35), mixed(speech, noise(length, -45, 2)), beat(8, 110));
  const { sound } = await decodeSound(clip("talk", track));
  const whole = sound.length / SOUND.rate;
  const truth = [2, 2 + length + 4].flatMap((shift) => words.map(({ startSeconds, endSeconds }) => ({ startSeconds: startSeconds + shift, endSeconds: endSeconds + shift })));
  const found = findSpeechSpans(await hearSpeech(sound), whole);
  expect(scoreSpans(found, truth, whole), JSON.stringify(found)).toBeGreaterThanOrEqual(0.9);
  expect(found.filter(({ startSeconds }) => startSeconds > 2 * length + 6.2)).toEqual([]);
});

it.each([84, 96, 110, 120, 128, 140, 150])("finds the tempo of music at %d beats a minute within 2 % or an octave", async (tempo) => {
  const { sound } = await decodeSound(clip(`beat${tempo}`, beat(20, tempo)));
  const { spans, tempoBpm } = findMusic(sound, await hearSpeech(sound));
  expect(scoreSpans(spans, [{ startSeconds: 0, endSeconds: 20 }], 20)).toBeGreaterThanOrEqual(0.9);
  const ratios = [0.5, 1, 2].map((octave) => Math.abs((tempoBpm ?? 0) / (tempo * octave) - 1));
  expect(Math.min(...ratios), String(tempoBpm)).toBeLessThanOrEqual(0.02);
});

it("takes neither speech nor noise nor a steady tone for music", async () => {
  for (const [name, sound] of [["speech", speech], ["noise", noise(12, -25)], ["tone", sine(12, 440, -20)]] as const) {
    const decoded = (await decodeSound(clip(`not-music-${name}`, sound))).sound;
    expect(findMusic(decoded, await hearSpeech(decoded)), name).toEqual({ spans: [], tempoBpm: null });
  }
});

it("finds the music between two stretches of speech", async () => {
  const length = speech.length / 48_000;
  const { sound } = await decodeSound(clip("between", joined(speech, beat(12, 100), speech)));
  const { spans } = findMusic(sound, await hearSpeech(sound));
  expect(scoreSpans(spans, [{ startSeconds: length, endSeconds: length + 12 }], sound.length / SOUND.rate), JSON.stringify(spans)).toBeGreaterThanOrEqual(0.8);
});

it("hears the music of the shipped WebM and no speech in it", async () => {
  const { sound } = await decodeSound("public/demo/media/big-buck-bunny.webm");
  const heard = await hearSpeech(sound);
  expect(findSpeechSpans(heard, sound.length / SOUND.rate)).toEqual([]);
  expect(findMusic(sound, heard).spans.length).toBeGreaterThan(0);
});
