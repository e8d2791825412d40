import type { AnalysisLimits } from "./limits.ts";
import type { Container } from "./recognise-container.ts";

/** One analysis: the untrusted file and where its steps leave their work. */
export type AnalysisJob = {
  /** Absolute path. */
  file: string;
  container: Container;
  /** Of this analysis alone, removed with everything in it. */
  workDir: string;
  limits: AnalysisLimits;
  /** Date.now() at which all must be over. */
  deadline: number;
  signal: AbortSignal | undefined;
};

export type VideoStream = {
  index: number;
  codec: string;
  /** As coded, before rotation. */
  width: number;
  height: number;
  /** Clockwise turn a player makes: 0, 90, 180, 270. */
  rotationDegrees: number;
  /** Width of a pixel over its height. */
  pixelAspect: number;
  framesPerSecond: number | null;
  variableFrameRate: boolean;
};

export type Probed = { durationSeconds: number; startSeconds: number; video: VideoStream | null; audio: { index: number; codec: string } | null };

/** Frames and sound as later steps read them, under `workDir`. */
export const TINY = { file: "tiny.rgb", width: 36, height: 64, rate: 30, bytes: 36 * 64 * 3 } as const;
export const SOUND = { file: "sound.f32", rate: 16_000 } as const;
/** Whole frames as JPEG: the first one, then one in the middle of each second. */
export const stillFile = (index: number) => `still-${String(index).padStart(4, "0")}.jpg`;
export const stillSeconds = (index: number) => (index === 0 ? 0 : index - 0.5);

/**
 * What opens media. Every call runs the codecs in a process of their own.
 * Each throws MediaRefused for what makes the file as a whole unusable, and Error for what one stream lacks.
 */
export type Decoder = {
  /** E.g. `ffmpeg` or `node-av`. */
  name: string;
  version: string;
  probe: (job: AnalysisJob) => Promise<Probed>;
  /** Writes TINY.file and stills; undecodable packets are passed over. */
  decodeVideo: (job: AnalysisJob, probed: Probed, video: VideoStream) => Promise<void>;
  /** Writes SOUND.file; returns what the filters `ebur128` and `silencedetect` logged. */
  decodeAudio: (job: AnalysisJob, probed: Probed, audioIndex: number) => Promise<string>;
};

/** Decoders that may run at all: codecs phones and platforms write, none of the exotic ones. */
export const CODECS = "h264,hevc,vp8,vp9,av1,libdav1d,libvpx,libvpx-vp9,aac,mp3,mp3float,opus,libopus,vorbis";
export const FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm";

/** Average and base rate drift apart where frames are unevenly spaced; encoders round, so a little is nothing. */
export function isVariableRate(average: number | null, base: number | null): boolean {
  return average !== null && base !== null && Math.abs(average - base) / base > 0.015;
}

/** Within a hundredth a pixel is square: crops and scalers leave such ratios behind. */
export function toPixelAspect(ratio: number | null): number {
  return ratio === null || Math.abs(ratio - 1) < 0.01 || ratio > 10 || ratio < 0.1 ? 1 : ratio;
}
