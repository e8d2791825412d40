import { z } from "zod";
import { audioGraph, videoGraph } from "./build-graph.ts";
import { type AnalysisJob, CODECS, type Decoder, FORMATS, isVariableRate, type Probed, SOUND, TINY, toPixelAspect, type VideoStream } from "./decoder.ts";
import { MediaRefused } from "./media-refused.ts";
import { type GuardedEnd, runGuarded } from "./run-guarded.ts";

const number = z.coerce.number().catch(0);
const streamSchema = z.object({
  index: z.number().int(),
  codec_type: z.string().optional(),
  codec_name: z.string().default("unknown"),
  width: number.default(0),
  height: number.default(0),
  sample_aspect_ratio: z.string().default("1:1"),
  avg_frame_rate: z.string().default("0/0"),
  r_frame_rate: z.string().default("0/0"),
  duration: number.default(0),
  disposition: z.record(z.string(), z.number()).default({}),
  tags: z.record(z.string(), z.string()).default({}),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).default([]),
});
const reportSchema = z.object({
  streams: z.array(streamSchema).default([]),
  format: z.object({ duration: number.default(0), start_time: number.default(0) }).prefault({}),
});

/** `30000/1001` or `16:15`; null where it says nothing. */
function readRatio(text: string): number | null {
  const [over = 0, under = 1] = text.split(/[/:]/).map(Number);
  return over > 0 && under > 0 ? over / under : null;
}

/** FFmpeg gives the turn counter-clockwise, the older tag clockwise. */
function readRotation({ side_data_list, tags }: z.infer<typeof streamSchema>): number {
  const turn = side_data_list.find((data) => data.rotation !== undefined)?.rotation;
  const clockwise = turn === undefined ? Number(tags.rotate ?? 0) : -turn;
  return (((Math.round(clockwise / 90) * 90) % 360) + 360) % 360;
}

function readVideo(stream: z.infer<typeof streamSchema>): VideoStream {
  const [average, base] = [readRatio(stream.avg_frame_rate), readRatio(stream.r_frame_rate)];
  return {
    index: stream.index,
    codec: stream.codec_name,
    width: stream.width,
    height: stream.height,
    rotationDegrees: readRotation(stream),
    pixelAspect: toPixelAspect(readRatio(stream.sample_aspect_ratio)),
    framesPerSecond: average ?? base,
    variableFrameRate: isVariableRate(average, base),
  };
}

/** What ffprobe said, as the analysis needs it. Cover pictures of sound files are no video. */
function readReport(json: string): Probed {
  const { streams, format } = reportSchema.parse(JSON.parse(json));
  const video = streams.find((stream) => stream.codec_type === "video" && stream.disposition.attached_pic !== 1);
  const audio = streams.find((stream) => stream.codec_type === "audio");
  return {
    durationSeconds: Math.max(format.duration, 0) || Math.max(0, ...streams.map((stream) => stream.duration)),
    startSeconds: format.start_time,
    video: video ? readVideo(video) : null,
    audio: audio ? { index: audio.index, codec: audio.codec_name } : null,
  };
}

/**
 * What ffmpeg says of an input before it opens codecs, for files with a codec that may not be opened: ffprobe gives up
 * on the whole file there. Enough to decode the other stream and to say what this one is.
 */
function readInputLog(log: string): Probed {
  const [, hours = 0, minutes = 0, seconds = 0] = (/Duration: (\d+):(\d+):([\d.]+)/.exec(log) ?? []).map(Number);
  const streams = [...log.matchAll(/Stream #0:(\d+)\S*: (Video|Audio): (\w+)(.*)/g)].map(([, index, kind, codec = "unknown", rest = ""]) => ({ index: Number(index), kind, codec, rest }));
  const video = streams.find(({ kind, rest }) => kind === "Video" && !rest.includes("attached pic"));
  const audio = streams.find(({ kind }) => kind === "Audio");
  const [, width = 0, height = 0] = (/ (\d{2,5})x(\d{2,5})/.exec(video?.rest ?? "") ?? []).map(Number);
  return {
    durationSeconds: hours * 3_600 + minutes * 60 + seconds,
    startSeconds: 0,
    video: video ? { index: video.index, codec: video.codec, width, height, rotationDegrees: 0, pixelAspect: 1, framesPerSecond: null, variableFrameRate: false } : null,
    audio: audio ? { index: audio.index, codec: audio.codec } : null,
  };
}

/** Never a name FFmpeg could take for an address: always `file:` and an absolute path. */
function inputArguments({ file, container }: AnalysisJob): string[] {
  return ["-protocol_whitelist", "file", "-codec_whitelist", CODECS, "-format_whitelist", FORMATS, "-f", container.demuxer, "-i", `file:${file}`];
}

/** Throws for a process that died; a plain failure is for the caller to judge. */
function refuseCrash({ code, signalName, log }: GuardedEnd): void {
  if (signalName !== null || (code ?? 0) > 128) throw new MediaRefused("decoder_crashed", { code, signalName, log: log.slice(-500) });
}

async function convert(job: AnalysisJob, options: string[], graph: string[]): Promise<GuardedEnd> {
  const { analysedSeconds, pixels } = job.limits;
  const guards = ["-hide_banner", "-nostdin", "-nostats", "-y", "-max_pixels", String(pixels), "-threads", "2", "-t", String(analysedSeconds)];
  const end = await runGuarded(job, { command: "ffmpeg", args: [...guards, ...inputArguments(job), "-filter_complex", ...graph, ...options] });
  refuseCrash(end);
  return end;
}

/** The system's ffmpeg and ffprobe. */
export function decodeWithFfmpeg(version: string): Decoder {
  return {
    name: "ffmpeg",
    version,
    probe: async (job) => {
      const end = await runGuarded(job, { command: "ffprobe", args: ["-v", "error", ...inputArguments(job), "-show_format", "-show_streams", "-of", "json"] });
      refuseCrash(end);
      if (end.code === 0) return readReport(end.output);
      const input = await runGuarded(job, { command: "ffmpeg", args: ["-hide_banner", "-nostdin", ...inputArguments(job)] });
      refuseCrash(input);
      const probed = readInputLog(input.log);
      if (!probed.video && !probed.audio) throw new MediaRefused("not_decodable", { log: end.log.slice(-500) });
      return probed;
    },
    decodeVideo: async (job, _probed, video) => {
      const tiny = ["-map", "[t]", "-fps_mode", "passthrough", "-f", "rawvideo", TINY.file];
      const stills = ["-map", "[j]", "-fps_mode", "passthrough", "-c:v", "mjpeg", "-q:v", "3", "-f", "image2", "-start_number", "0", "still-%04d.jpg"];
      const end = await convert(job, [...tiny, ...stills], [`[0:${video.index}]${videoGraph(video, job.limits.analysedSeconds)}`]);
      if (end.code !== 0) throw new Error(end.log.slice(-400));
    },
    decodeAudio: async (job, _probed, index) => {
      const end = await convert(job, ["-map", "[p]", "-f", "f32le", SOUND.file], [`[0:${index}]${audioGraph(job.limits.analysedSeconds)}`]);
      if (end.code !== 0) throw new Error(end.log.slice(-400));
      return end.log;
    },
  };
}
