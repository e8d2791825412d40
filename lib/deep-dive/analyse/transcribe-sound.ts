import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Transcriber } from "#lib/ai/transcribe-speech.ts";
import { AppError } from "#lib/errors.ts";
import { type AnalysisJob, SOUND } from "./decoder.ts";
import { known, type Parts, toMilliseconds, unknown } from "./part.ts";

export type { Transcriber };

/** 16-bit WAV, mono, 16 kHz: what every transcription server takes. */
function toWav(sound: Float32Array): Uint8Array<ArrayBuffer> {
  const wav = Buffer.alloc(44 + sound.length * 2);
  wav.write("RIFF", 0, "latin1");
  wav.writeUInt32LE(36 + sound.length * 2, 4);
  wav.write("WAVEfmt ", 8, "latin1");
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(SOUND.rate, 24);
  wav.writeUInt32LE(SOUND.rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(sound.length * 2, 40);
  sound.forEach((sample, at) => wav.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + at * 2));
  return new Uint8Array(wav);
}

/** What is said, by the provider the settings name. Asked only where speech was heard: models invent words for music. */
export async function transcribeSpeech(job: AnalysisJob, speech: Parts["speech"] | undefined, transcriber: Transcriber | undefined): Promise<Parts["transcript"]> {
  if (!transcriber) return unknown("no_provider");
  if (speech?.state === "known" && speech.value.spans.length === 0) return unknown("not_applicable", "no speech was heard");
  const bytes = await readFile(path.join(job.workDir, SOUND.file));
  const sound = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length - (bytes.length % 4))));
  const endSeconds = sound.length / SOUND.rate;
  try {
    const { language, segments, model } = await transcriber.transcribe(toWav(sound), AbortSignal.any([AbortSignal.timeout(Math.max(1, job.deadline - Date.now())), ...(job.signal ? [job.signal] : [])]));
    const within = segments
      .map(({ startSeconds, endSeconds: end, text }) => ({ startSeconds: toMilliseconds(Math.min(startSeconds, endSeconds)), endSeconds: toMilliseconds(Math.min(end, endSeconds)), text: text.trim() }))
      .filter(({ text }) => text !== "");
    return known<"transcript">({ language, segments: within }, transcriber.name, model);
  } catch (thrown) {
    if (job.signal?.aborted) throw new AppError("stopped");
    return unknown("provider_failed", String(thrown));
  }
}
