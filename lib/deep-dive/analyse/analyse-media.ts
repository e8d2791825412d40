import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DeepDive, deepDiveSchema, type DeepDivePart } from "../schema.ts";
import { type AnalysisJob, type Decoder, type Probed, SOUND, TINY } from "./decoder.ts";
import { type DecoderName, findDecoder } from "./find-decoder.ts";
import { type AnalysisLimits, DEFAULT_LIMITS } from "./limits.ts";
import { measureMedia, type MeasureStage } from "./measure-media.ts";
import { MediaRefused } from "./media-refused.ts";
import { known, type Parts, toMilliseconds, unknown } from "./part.ts";
import { readLoudness, readSilence, shareOf } from "./read-audio-log.ts";
import { recogniseContainer } from "./recognise-container.ts";
import { type Transcriber, transcribeSpeech } from "./transcribe-sound.ts";

/** `progress`: 0 to 1 of the whole analysis. */
export type AnalysisProgress = { stage: "probe" | "decode" | MeasureStage | "transcript"; progress: number };

const PARTS = Object.keys(deepDiveSchema.shape.parts.shape) as DeepDivePart[];
/** Shorter than the container says by more than this = the rest is missing. */
const CUT_OFF_SECONDS = 1;

/** Every part unknown for one reason; known parts are laid over it. */
function allUnknown(...given: Parameters<typeof unknown>): Parts {
  return Object.fromEntries(PARTS.map((part) => [part, unknown(...given)])) as Parts;
}

function probePart({ name, version }: Decoder, { container }: AnalysisJob, { durationSeconds, video, audio }: Probed): Parts["probe"] {
  const isTurned = video !== null && video.rotationDegrees % 180 !== 0;
  const [width = 0, height = 0] = video ? [Math.round(video.width * video.pixelAspect), video.height] : [];
  return known<"probe">({
    container: container.name,
    sizeBytes: container.sizeBytes,
    durationSeconds: toMilliseconds(durationSeconds),
    width: (isTurned ? height : width) || null,
    height: (isTurned ? width : height) || null,
    rotationDegrees: video?.rotationDegrees ?? 0,
    videoCodec: video?.codec ?? null,
    audioCodec: audio?.codec ?? null,
    framesPerSecond: video?.framesPerSecond ?? null,
    variableFrameRate: video?.variableFrameRate ?? false,
  }, name, version);
}

const sizeOf = (job: AnalysisJob, name: string) => stat(path.join(job.workDir, name)).then(({ size }) => size, () => 0);

type Sound = { seconds: number; parts: Partial<Parts> };

/** Sound as samples, and what FFmpeg's own filters tell of it. */
async function takeSound(job: AnalysisJob, decoder: Decoder, probed: Probed): Promise<Sound> {
  const noSound = (...why: Parameters<typeof unknown>): Sound => ({ seconds: 0, parts: { speech: unknown(...why), transcript: unknown(...why), music: unknown(...why), loudness: unknown(...why), silence: unknown(...why) } });
  if (!probed.audio) return noSound("no_audio");
  let fault = "";
  const log = await decoder.decodeAudio(job, probed, probed.audio.index).catch((thrown: unknown) => {
    if (thrown instanceof MediaRefused || job.signal?.aborted) throw thrown;
    fault = String(thrown);
    return "";
  });
  const seconds = (await sizeOf(job, SOUND.file)) / 4 / SOUND.rate;
  if (seconds === 0) return noSound("not_decodable", fault);
  const loudness = readLoudness(log);
  const spans = readSilence(log, seconds);
  return {
    seconds,
    parts: {
      loudness: loudness ? known<"loudness">(loudness, `${decoder.name} ebur128`, decoder.version) : unknown("not_applicable", "nothing above the gate of -70 LUFS"),
      silence: known<"silence">({ spans, share: shareOf(spans, seconds) }, `${decoder.name} silencedetect, -40 dB for 0.4 s`, decoder.version),
    },
  };
}

type Picture = { seconds: number; stills: number; parts: Partial<Parts> };

async function takePicture(job: AnalysisJob, decoder: Decoder, probed: Probed): Promise<Picture> {
  const noPicture = (...why: Parameters<typeof unknown>): Picture => ({ seconds: 0, stills: 0, parts: { cuts: unknown(...why), onScreenText: unknown(...why), look: unknown(...why), frames: unknown(...why) } });
  if (!probed.video) return noPicture("no_video");
  let fault = "";
  await decoder.decodeVideo(job, probed, probed.video).catch((thrown: unknown) => {
    if (thrown instanceof MediaRefused || job.signal?.aborted) throw thrown;
    fault = String(thrown);
  });
  const frames = Math.floor((await sizeOf(job, TINY.file)) / TINY.bytes);
  if (frames === 0) return noPicture("not_decodable", fault);
  const stills = (await readdir(job.workDir)).filter((name) => name.startsWith("still-")).length;
  return { seconds: frames / TINY.rate, stills, parts: {} };
}

/** How much of the file was looked at; null = all there is. */
function analysedSeconds(job: AnalysisJob, probed: Probed, decodedSeconds: number): number | null {
  if (probed.durationSeconds > job.limits.analysedSeconds + CUT_OFF_SECONDS) return Math.min(decodedSeconds, job.limits.analysedSeconds);
  return decodedSeconds < probed.durationSeconds - CUT_OFF_SECONDS ? toMilliseconds(decodedSeconds) : null;
}

async function analyse(job: AnalysisJob, decoder: Decoder, outDir: string, onProgress: (progress: AnalysisProgress) => void, transcriber: Transcriber | undefined): Promise<DeepDive> {
  onProgress({ stage: "probe", progress: 0 });
  const told = await decoder.probe(job);
  if (!told.video && !told.audio) throw new MediaRefused("no_streams");
  if (told.video && told.video.width * told.video.height > job.limits.pixels) throw new MediaRefused("picture_too_large", { width: told.video.width, height: told.video.height });
  onProgress({ stage: "decode", progress: 0.05 });
  const sound = await takeSound(job, decoder, told);
  onProgress({ stage: "decode", progress: 0.1 });
  const picture = await takePicture(job, decoder, told);
  const decodedSeconds = Math.max(sound.seconds, picture.seconds);
  if (decodedSeconds === 0) throw new MediaRefused("not_decodable");
  // Some recorders write no length; then what was decoded is the length.
  const probed = { ...told, durationSeconds: told.durationSeconds || decodedSeconds };
  const measured = await measureMedia(job, { workDir: job.workDir, outDir, hasPicture: picture.seconds > 0, hasSound: sound.seconds > 0, stills: picture.stills, seconds: picture.seconds }, onProgress);
  onProgress({ stage: "transcript", progress: 0.9 });
  const speech = measured.speech ?? sound.parts.speech;
  const transcript = sound.seconds > 0 ? { transcript: await transcribeSpeech(job, speech, transcriber) } : {};
  const parts = { ...allUnknown("not_decodable", "the measuring process ended early"), ...sound.parts, ...picture.parts, ...measured, ...transcript, probe: probePart(decoder, job, probed) };
  onProgress({ stage: "transcript", progress: 1 });
  return deepDiveSchema.parse({ formatVersion: 1, analysedSeconds: analysedSeconds(job, probed, decodedSeconds), parts });
}

/**
 * Looks into one media file of unknown origin. `file` is a path, `outDir` an existing folder that receives the frames.
 * Everything that reads the file's content runs in guarded processes of its own. A part that cannot be had is unknown
 * with its reason; throws MediaRefused where the file as a whole is unusable, AppError `stopped` on `signal`.
 * `decoder` asks for one decoder by name; unset: whichever is there.
 */
export async function analyseMedia({ file, outDir, signal, onProgress = () => {}, transcriber, limits, decoder: only }: {
  file: string;
  outDir: string;
  signal?: AbortSignal;
  onProgress?: (progress: AnalysisProgress) => void;
  transcriber?: Transcriber;
  limits?: Partial<AnalysisLimits>;
  decoder?: DecoderName;
}): Promise<DeepDive> {
  const container = await recogniseContainer(file);
  const decoder = await findDecoder(only);
  if (!decoder) return { formatVersion: 1, analysedSeconds: null, parts: allUnknown("no_decoder", "neither ffmpeg nor the package node-av is installed") };
  const workDir = await mkdtemp(path.join(tmpdir(), "reelwright-analysis-"));
  const allowed = { ...DEFAULT_LIMITS, ...limits };
  const job: AnalysisJob = { file: path.resolve(file), container, workDir, limits: allowed, deadline: Date.now() + allowed.totalSeconds * 1_000, signal };
  try {
    return await analyse(job, decoder, path.resolve(outDir), onProgress, transcriber);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}
