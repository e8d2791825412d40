import MusicTempo from "music-tempo";
import type { Span } from "../schema.ts";
import { SOUND } from "./decoder.ts";
import { describeSound, SOUND_FRAMES_PER_SECOND, type SoundFrames } from "./describe-sound.ts";
import { SPEECH_WINDOW } from "./find-speech.ts";
import { toMilliseconds } from "./part.ts";

const WINDOW_SECONDS = 4;
const LEAST_MUSIC_SECONDS = 3;
const AUDIBLE_DBFS = -50;
/** A window with more speech than this is judged by its gaps not at all: speech has rhythm and tones of its own. */
const MOST_SPEECH = 0.25;
const RHYTHM = 0.35;
const TONAL_FLATNESS = 0.1;
const TONAL_SHARE = 0.5;
/** Below it a tone never changes: a hum, a test tone. */
const CHANGE = 0.1;
/** Beats are between 200 and 40 a minute. */
const BEAT_SECONDS = [0.3, 1.5] as const;
const LEAST_TEMPO_SECONDS = 8;
const MOST_TEMPO_SECONDS = 60;
/** Regularity over the whole stretch without which there is no tempo to speak of. */
const TEMPO_RHYTHM = 0.25;
const SAME_TEMPO = 0.04;
const USUAL_TEMPO = [70, 180] as const;

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Highest autocorrelation of the onsets at a beat's distance: 1 for a metronome, about .2 for noise. */
function measureRhythm(onset: Float32Array): number {
  const middle = mean(onset);
  const centred = onset.map((value) => Math.max(0, value - middle));
  const again = mean(centred);
  const envelope = centred.map((value) => value - again);
  const power = envelope.reduce((sum, value) => sum + value * value, 0);
  if (power < 1e-9) return 0;
  let highest = 0;
  for (let lag = Math.round(BEAT_SECONDS[0] * SOUND_FRAMES_PER_SECOND); lag <= BEAT_SECONDS[1] * SOUND_FRAMES_PER_SECOND && lag < envelope.length / 2; lag++) {
    let sum = 0;
    for (let at = lag; at < envelope.length; at++) sum += (envelope[at] ?? 0) * (envelope[at - lag] ?? 0);
    highest = Math.max(highest, (sum / power) * (envelope.length / (envelope.length - lag)));
  }
  return highest;
}

/** Mean change of the bands' shares over half a second: 0 for a steady tone. */
function measureChange(bands: Float32Array[]): number {
  const gap = Math.round(SOUND_FRAMES_PER_SECOND / 2);
  const changes: number[] = [];
  for (let at = gap; at < bands.length; at += 4) {
    const [now, then] = [bands[at], bands[at - gap]];
    if (now && then) changes.push(now.reduce((sum, value, band) => sum + Math.abs(value - (then[band] ?? 0)), 0) / 2);
  }
  return mean(changes);
}

export type MusicWindow = { startSeconds: number; level: number; rhythm: number; tonal: number; change: number; speech: number };

/** What tells music from speech, noise and hum, for each 4 s of sound, a second apart. */
export function measureWindows({ level, flatness, onset, bands }: SoundFrames, heard: Float32Array): MusicWindow[] {
  const length = Math.round(WINDOW_SECONDS * SOUND_FRAMES_PER_SECOND);
  const windows: MusicWindow[] = [];
  for (let second = 0; second === 0 || (second + WINDOW_SECONDS) * SOUND_FRAMES_PER_SECOND <= level.length + SOUND_FRAMES_PER_SECOND / 2; second++) {
    const from = Math.round(second * SOUND_FRAMES_PER_SECOND);
    const to = Math.min(level.length, from + length);
    const audible = Array.from(flatness.subarray(from, to)).filter((_, at) => (level[from + at] ?? -120) > AUDIBLE_DBFS);
    const perSecond = SOUND.rate / SPEECH_WINDOW;
    const spoken = heard.subarray(Math.round(second * perSecond), Math.round((second + WINDOW_SECONDS) * perSecond));
    windows.push({
      startSeconds: second,
      level: Math.max(-120, ...level.subarray(from, to)),
      rhythm: measureRhythm(onset.subarray(from, to)),
      tonal: audible.length < (to - from) / 2 ? 0 : audible.filter((value) => value < TONAL_FLATNESS).length / audible.length,
      change: measureChange(bands.slice(from, to)),
      speech: spoken.filter((probability) => probability >= 0.5).length / Math.max(1, spoken.length),
    });
  }
  return windows;
}

function isMusic({ level, rhythm, tonal, change, speech }: MusicWindow): boolean {
  if (speech > MOST_SPEECH || level < AUDIBLE_DBFS) return false;
  return rhythm >= RHYTHM || (tonal >= TONAL_SHARE && change >= CHANGE);
}

/** A second is music when most of the windows over it are. */
function joinWindows(windows: MusicWindow[], soundSeconds: number): Span[] {
  const spans: Span[] = [];
  for (let second = 0; second < soundSeconds; second++) {
    const over = windows.filter(({ startSeconds }) => startSeconds <= second && second < startSeconds + WINDOW_SECONDS);
    const nearest = over.length > 0 ? over : windows.slice(-1);
    if (nearest.filter(isMusic).length * 2 <= nearest.length) continue;
    const last = spans.at(-1);
    const endSeconds = Math.min(second + 1, toMilliseconds(soundSeconds));
    if (last && last.endSeconds === second) last.endSeconds = endSeconds;
    else spans.push({ startSeconds: second, endSeconds });
  }
  return spans.filter(({ startSeconds, endSeconds }) => endSeconds - startSeconds >= Math.min(LEAST_MUSIC_SECONDS, soundSeconds));
}

/** The library's tempo, brought to the usual octave; null where it finds none. */
function beatsPerMinute(sound: Float32Array): number | null {
  // Its own frame is 10 ms at 44.1 kHz; these are 10 ms at 16 kHz.
  const { tempo } = new MusicTempo(sound, { bufferSize: 1_024, hopSize: SOUND.rate / 100, timeStep: 0.01 });
  let beats = Number(tempo);
  if (!Number.isFinite(beats) || beats <= 0) return null;
  while (beats < USUAL_TEMPO[0]) beats *= 2;
  while (beats > USUAL_TEMPO[1]) beats /= 2;
  return beats;
}

function isSameTempo(one: number, other: number | null): boolean {
  return other !== null && [0.5, 1, 2].some((octave) => Math.abs((one * octave) / other - 1) < SAME_TEMPO);
}

/** Beats a minute of the longest stretch of music. The library invents one for anything: null unless both halves have it too. */
function findTempo(sound: Float32Array, frames: SoundFrames, spans: Span[]): number | null {
  const longest = spans.toSorted((one, other) => other.endSeconds - other.startSeconds - (one.endSeconds - one.startSeconds))[0];
  if (!longest || longest.endSeconds - longest.startSeconds < LEAST_TEMPO_SECONDS) return null;
  const { startSeconds } = longest;
  const endSeconds = Math.min(longest.endSeconds, startSeconds + MOST_TEMPO_SECONDS);
  if (measureRhythm(frames.onset.subarray(startSeconds * SOUND_FRAMES_PER_SECOND, endSeconds * SOUND_FRAMES_PER_SECOND)) < TEMPO_RHYTHM) return null;
  const music = sound.subarray(startSeconds * SOUND.rate, endSeconds * SOUND.rate);
  const beats = beatsPerMinute(music);
  const halves = [music.subarray(0, music.length / 2), music.subarray(music.length / 2)];
  return beats !== null && halves.every((half) => isSameTempo(beats, beatsPerMinute(half))) ? Math.round(beats * 10) / 10 : null;
}

/** Stretches of music and the tempo of the longest. Music beneath speech is not found. */
export function findMusic(sound: Float32Array, heard: Float32Array): { spans: Span[]; tempoBpm: number | null } {
  const frames = describeSound(sound);
  const spans = joinWindows(measureWindows(frames, heard), sound.length / SOUND.rate);
  return { spans, tempoBpm: findTempo(sound, frames, spans) };
}
