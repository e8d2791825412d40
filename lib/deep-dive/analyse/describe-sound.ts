import { SOUND } from "./decoder.ts";
import { powerSpectra } from "./spectrum.ts";

const SIZE = 1_024;
const HOP = 256;
export const SOUND_FRAMES_PER_SECOND = SOUND.rate / HOP;
/** Where music has its notes and noise has none, in Hz. */
const LOWEST = 100;
const HIGHEST = 5_000;
const BANDS = 24;

/** Per 16 ms of sound. */
export type SoundFrames = {
  /** dBFS. */
  level: Float32Array;
  /** Geometric over arithmetic mean of the power spectrum: near .56 for noise, near 0 for tones. */
  flatness: Float32Array;
  /** How much louder the bands got since the frame before: the envelope of onsets. */
  onset: Float32Array;
  /** Share of the power in each of 24 bands of equal ratio. */
  bands: Float32Array[];
};

const binOf = (hertz: number) => Math.round((hertz * SIZE) / SOUND.rate);

function bandPowers(power: Float32Array): Float32Array {
  const ratio = (HIGHEST / LOWEST) ** (1 / BANDS);
  return Float32Array.from({ length: BANDS }, (_, band) => {
    const [from, to] = [binOf(LOWEST * ratio ** band), Math.max(binOf(LOWEST * ratio ** band) + 1, binOf(LOWEST * ratio ** (band + 1)))];
    return power.subarray(from, to).reduce((sum, value) => sum + value, 0);
  });
}

function flatnessOf(power: Float32Array): number {
  const bins = power.subarray(binOf(LOWEST), binOf(HIGHEST));
  const floor = 1e-10;
  const logs = bins.reduce((sum, value) => sum + Math.log(value + floor), 0) / bins.length;
  return Math.exp(logs) / (bins.reduce((sum, value) => sum + value, 0) / bins.length + floor);
}

export function describeSound(sound: Float32Array): SoundFrames {
  const [level, flatness, onset, bands]: [number[], number[], number[], Float32Array[]] = [[], [], [], []];
  let before: Float32Array | null = null;
  let start = 0;
  for (const power of powerSpectra(sound, SIZE, HOP)) {
    const samples = sound.subarray(start, start + SIZE);
    start += HOP;
    level.push(10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / SIZE + 1e-12));
    flatness.push(flatnessOf(power));
    const powers = bandPowers(power);
    const loud = powers.map((value) => Math.log(1 + value));
    onset.push(before ? loud.reduce((sum, value, band) => sum + Math.max(0, value - (before?.[band] ?? 0)), 0) : 0);
    before = loud;
    const total = powers.reduce((sum, value) => sum + value, 0) + 1e-10;
    bands.push(powers.map((value) => value / total));
  }
  return { level: Float32Array.from(level), flatness: Float32Array.from(flatness), onset: Float32Array.from(onset), bands };
}
