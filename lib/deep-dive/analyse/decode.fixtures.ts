import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import type { DeepDive, DeepDivePart } from "../schema.ts";
import { type AnalysisJob, type Decoder, SOUND, TINY } from "./decoder.ts";
import { type DecoderName, findDecoder } from "./find-decoder.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { recogniseContainer } from "./recognise-container.ts";
import { readTinyFrames, type TinyFrames } from "./tiny-frames.ts";

/** What this machine has; both must tell the same. */
export async function decodersHere(): Promise<DecoderName[]> {
  const found = await Promise.all((["node-av", "ffmpeg"] as const).map(async (name) => ((await findDecoder(name)) ? [name] : [])));
  return found.flat();
}

/** A folder of the suite's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-truth-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function openJob(file: string): Promise<{ job: AnalysisJob; decoder: Decoder; close: () => void }> {
  const decoder = await findDecoder();
  if (!decoder) throw new Error("this suite needs ffmpeg or node-av");
  const workDir = mkdtempSync(path.join(tmpdir(), "reelwright-job-"));
  const job: AnalysisJob = { file: path.resolve(file), container: await recogniseContainer(file), workDir, limits: DEFAULT_LIMITS, deadline: Date.now() + DEFAULT_LIMITS.totalSeconds * 1_000, signal: undefined };
  return { job, decoder, close: () => rmSync(workDir, { recursive: true, force: true }) };
}

export async function decodeTiny(file: string): Promise<TinyFrames> {
  const { job, decoder, close } = await openJob(file);
  try {
    const probed = await decoder.probe(job);
    if (!probed.video) throw new Error("no video");
    await decoder.decodeVideo(job, probed, probed.video);
    return readTinyFrames(readFileSync(path.join(job.workDir, TINY.file)));
  } finally {
    close();
  }
}

/** Sound at 16 kHz and what the filters logged. */
export async function decodeSound(file: string): Promise<{ sound: Float32Array; log: string }> {
  const { job, decoder, close } = await openJob(file);
  try {
    const probed = await decoder.probe(job);
    if (!probed.audio) throw new Error("no audio");
    const log = await decoder.decodeAudio(job, probed, probed.audio.index);
    const bytes = readFileSync(path.join(job.workDir, SOUND.file));
    return { sound: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)), log };
  } finally {
    close();
  }
}

export function valueOf<P extends DeepDivePart>({ parts }: DeepDive, part: P): Extract<DeepDive["parts"][P], { state: "known" }>["value"] {
  const found = parts[part];
  if (found.state !== "known") throw new Error(`${part} is unknown: ${found.reason} ${found.detail ?? ""}`);
  return found.value as never;
}
