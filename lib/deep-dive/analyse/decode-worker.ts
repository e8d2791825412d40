// A process of its own that opens untrusted media with node-av: one request by argument, one answer on descriptor 3.
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import {
  AV_CODEC_FLAG_QSCALE, AV_LOG_INFO, AV_PKT_DATA_DISPLAYMATRIX, AVDISCARD_ALL, AV_DISPOSITION_ATTACHED_PIC, AVERROR_EOF, AVMEDIA_TYPE_AUDIO, AVMEDIA_TYPE_VIDEO, avGetCodecName, Decoder, Demuxer, Encoder, EOF, FF_QP2LAMBDA,
  FFmpegError, FilterComplexAPI, type Frame, Log, type Rational, type Stream,
} from "node-av";
import { audioGraph, videoGraph } from "./build-graph.ts";
import { CODECS, FORMATS, isVariableRate, type Probed, SOUND, stillFile, TINY, toPixelAspect, type VideoStream } from "./decoder.ts";
import type { Refusal } from "./media-refused.ts";

export type DecodeRequest = { step: "probe" | "video" | "audio"; file: string; demuxer: "mov" | "matroska"; workDir: string; seconds: number; pixels: number; probed: Probed | null };
export type DecodeAnswer = { probed?: Probed } | { refused: Refusal; log: string };

const MICROSECONDS = 1_000_000;
const UNKNOWN_TIME = -(2n ** 63n);

const asNumber = ({ num, den }: Rational): number | null => (num > 0 && den > 0 ? num / den : null);

/** `skipStreamInfo`: what the container says, without opening a codec. */
function openDemuxer({ file, demuxer }: DecodeRequest, skipStreamInfo: boolean): Demuxer {
  const options = { protocol_whitelist: "file", codec_whitelist: CODECS, format_whitelist: FORMATS };
  return Demuxer.openSync(`file:${file}`, { format: demuxer, skipStreamInfo, options });
}

/** Clockwise turn from FFmpeg's display matrix (9 fixed-point numbers; av_display_rotation_get, sign turned). */
function readRotation(stream: Stream): number {
  const matrix = stream.codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
  if (!matrix || matrix.length < 36) return 0;
  const at = (index: number) => matrix.readInt32LE(index * 4) / 65_536;
  const [first, second] = [Math.hypot(at(0), at(3)), Math.hypot(at(1), at(4))];
  if (first === 0 || second === 0) return 0;
  const degrees = (Math.atan2(at(1) / second, at(0) / first) * 180) / Math.PI;
  return (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
}

const isVideo = (stream: Stream) => stream.codecpar.codecType === AVMEDIA_TYPE_VIDEO && !stream.hasDisposition(AV_DISPOSITION_ATTACHED_PIC);

function readVideo(stream: Stream): VideoStream {
  const [average, base] = [asNumber(stream.avgFrameRate), asNumber(stream.rFrameRate)];
  const { codecpar } = stream;
  return {
    index: stream.index,
    codec: avGetCodecName(codecpar.codecId) ?? "unknown",
    width: codecpar.width,
    height: codecpar.height,
    rotationDegrees: readRotation(stream),
    pixelAspect: toPixelAspect(asNumber(stream.sampleAspectRatio) ?? asNumber(codecpar.sampleAspectRatio)),
    framesPerSecond: average ?? base,
    variableFrameRate: isVariableRate(average, base),
  };
}

function tooLarge(demuxer: Demuxer, pixels: number): boolean {
  return demuxer.streams.some((stream) => isVideo(stream) && stream.codecpar.width * stream.codecpar.height > pixels);
}

function probe(request: DecodeRequest): DecodeAnswer {
  using unopened = openDemuxer(request, true);
  // Before any codec sees it: its memory would be spent by then.
  if (tooLarge(unopened, request.pixels)) return { refused: "picture_too_large", log: "by its container" };
  using demuxer = openDemuxer(request, false);
  if (tooLarge(demuxer, request.pixels)) return { refused: "picture_too_large", log: "by its first frames" };
  const video = demuxer.streams.find(isVideo);
  const audio = demuxer.streams.find((stream) => stream.codecpar.codecType === AVMEDIA_TYPE_AUDIO);
  const { startTime, duration } = demuxer.getFormatContext();
  const probed: Probed = {
    durationSeconds: duration > 0n ? Number(duration) / MICROSECONDS : 0,
    startSeconds: startTime === UNKNOWN_TIME ? 0 : Number(startTime) / MICROSECONDS,
    video: video ? readVideo(video) : null,
    audio: audio ? { index: audio.index, codec: avGetCodecName(audio.codecpar.codecId) ?? "unknown" } : null,
  };
  return { probed };
}

/** Takes what the graph has ready; false once the output is complete. */
function drain(graph: FilterComplexAPI, outputs: Record<string, (frame: Frame) => void>): boolean {
  let ended = 0;
  for (const [label, take] of Object.entries(outputs)) {
    for (;;) {
      const frame = graph.receiveSync(label);
      if (frame === EOF) ended++;
      if (!frame || frame === EOF) break;
      take(frame);
      frame.free();
    }
  }
  return ended < Object.keys(outputs).length;
}

/** One stream through one graph, to the end of either. What cannot be decoded is passed over, as ffmpeg does. */
function pump(demuxer: Demuxer, stream: Stream, description: string, { pixels, seconds }: DecodeRequest, outputs: Record<string, (frame: Frame) => void>): void {
  for (const other of demuxer.streams) if (other.index !== stream.index) other.discard = AVDISCARD_ALL;
  using decoder = Decoder.createSync(stream, { exitOnError: false, threadCount: 2, options: { max_pixels: String(pixels), codec_whitelist: CODECS } });
  using graph = FilterComplexAPI.create(description, { inputs: [{ label: "in" }], outputs: Object.keys(outputs).map((label) => ({ label })) });
  const feed = (): boolean => {
    for (;;) {
      const frame = decoder.receiveSync();
      if (!frame || frame === EOF) return true;
      const isPast = Number(frame.pts) * (asNumber(frame.timeBase) ?? 0) > seconds + 60;
      try {
        if (!isPast) graph.processSync("in", frame);
      } catch (thrown) {
        if (thrown instanceof FFmpegError && thrown.code === AVERROR_EOF) return false;
        throw thrown;
      } finally {
        frame.free();
      }
      if (isPast || !drain(graph, outputs)) return false;
    }
  };
  for (const packet of demuxer.packetsSync()) {
    decoder.decodeSync(packet);
    packet?.free();
    if (!feed()) break;
  }
  if (!graph.isInitialized) return;
  graph.flushSync("in");
  drain(graph, outputs);
}

const TURNS: Record<number, string> = { 90: "transpose=clock,", 180: "hflip,vflip,", 270: "transpose=cclock," };

function decodeVideo(request: DecodeRequest, probed: Probed, video: VideoStream): DecodeAnswer {
  using demuxer = openDemuxer(request, false);
  const stream = demuxer.getStream(video.index);
  if (!stream) return { refused: "not_decodable", log: "stream is gone" };
  const tiny = openSync(path.join(request.workDir, TINY.file), "w");
  let stills = 0;
  const writeStill = (frame: Frame) => {
    const jpeg = Encoder.encodeOneSync("mjpeg" as never, frame, { configure: (context) => { context.setFlags(AV_CODEC_FLAG_QSCALE); context.globalQuality = 3 * FF_QP2LAMBDA; } });
    writeFileSync(path.join(request.workDir, stillFile(stills++)), jpeg);
  };
  const shift = `setpts=PTS-(${probed.startSeconds})/TB,`;
  const graph = `[in]${shift}${TURNS[video.rotationDegrees] ?? ""}${videoGraph(video, request.seconds)}`;
  pump(demuxer, stream, graph, request, { t: (frame) => writeSync(tiny, frame.toBuffer()), j: writeStill });
  closeSync(tiny);
  return {};
}

function decodeAudio(request: DecodeRequest, probed: Probed, index: number): DecodeAnswer {
  // The filters report on standard error; node-av's own log callback crashes when a graph is closed.
  Log.setLevel(AV_LOG_INFO);
  using demuxer = openDemuxer(request, false);
  const stream = demuxer.getStream(index);
  if (!stream) return { refused: "not_decodable", log: "stream is gone" };
  const sound = openSync(path.join(request.workDir, SOUND.file), "w");
  pump(demuxer, stream, `[in]asetpts=PTS-(${probed.startSeconds})/TB,${audioGraph(request.seconds)}`, request, { p: (frame) => writeSync(sound, frame.toBuffer()) });
  closeSync(sound);
  return {};
}

function answer(request: DecodeRequest): DecodeAnswer {
  const { step, probed } = request;
  if (step === "probe") return probe(request);
  if (step === "video" && probed?.video) return decodeVideo(request, probed, probed.video);
  if (step === "audio" && probed?.audio) return decodeAudio(request, probed, probed.audio.index);
  return { refused: "not_decodable", log: "nothing to decode" };
}

const given = JSON.parse(process.argv[2] ?? "{}") as DecodeRequest;
const say = (said: DecodeAnswer) => writeSync(3, `${JSON.stringify(said)}\n`);
try {
  say(answer(given));
} catch (thrown) {
  say({ refused: "not_decodable", log: String(thrown).slice(0, 400) });
}
