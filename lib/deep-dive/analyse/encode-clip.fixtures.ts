// A process of its own that encodes raw pictures and sound: node-av does not bear a test runner's process.
import { readFileSync, writeSync } from "node:fs";
import { AV_CHANNEL_LAYOUT_MONO, AV_PIX_FMT_YUV420P, AV_SAMPLE_FMT_FLT, Encoder, Frame, Muxer, type Packet } from "node-av";

export type ClipRequest = {
  file: string;
  /** Raw RGB in `<raw>.rgb`, raw mono samples in `<raw>.f32`. */
  raw: string;
  picture?: { width: number; height: number; framesPerSecond: number; timesMs?: number[]; codec: string };
  sound?: { rate: number; codec: string };
};
type Track = { encoder: Encoder; encode: () => Packet[] };

const SAMPLES = 1_024;
const CODEC_OPTIONS: Record<string, Record<string, string>> = { libx264: { preset: "ultrafast", crf: "20" }, "libvpx-vp9": { deadline: "realtime", "cpu-used": "8" } };

/** RGB to what phones write: BT.601, limited range, colour at half size. */
function toPlanes(rgb: Buffer, width: number, height: number): Buffer {
  const planes = Buffer.alloc((width * height * 3) / 2);
  const [blueAt, redAt] = [width * height, (width * height * 5) / 4];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const [red, green, blue] = [rgb[from] ?? 0, rgb[from + 1] ?? 0, rgb[from + 2] ?? 0];
      planes[y * width + x] = 16 + (65.481 * red + 128.553 * green + 24.966 * blue) / 255;
      if (x % 2 || y % 2) continue;
      const at = (y / 2) * (width / 2) + x / 2;
      planes[blueAt + at] = 128 + (-37.797 * red - 74.203 * green + 112 * blue) / 255;
      planes[redAt + at] = 128 + (112 * red - 93.786 * green - 18.214 * blue) / 255;
    }
  }
  return planes;
}

function videoTrack({ width, height, framesPerSecond, timesMs, codec }: NonNullable<ClipRequest["picture"]>, raw: Buffer): Track {
  const encoder = Encoder.createSync(codec as never, { threadCount: 1, gopSize: 60, maxBFrames: 0, bitrate: "2M", options: (CODEC_OPTIONS[codec] ?? {}) as never });
  const size = width * height * 3;
  const encode = () => {
    const packets: Packet[] = [];
    for (let index = 0; (index + 1) * size <= raw.length; index++) {
      using frame = Frame.fromVideoBuffer(toPlanes(raw.subarray(index * size, (index + 1) * size), width, height), { width, height, format: AV_PIX_FMT_YUV420P, timeBase: { num: 1, den: timesMs ? 1_000 : framesPerSecond }, pts: BigInt(timesMs?.[index] ?? index) });
      packets.push(...encoder.encodeAllSync(frame));
    }
    return [...packets, ...encoder.encodeAllSync(null)];
  };
  return { encoder, encode };
}

function soundTrack({ rate, codec }: NonNullable<ClipRequest["sound"]>, raw: Buffer): Track {
  const encoder = Encoder.createSync(codec as never, { autoResample: true, bitrate: "160k" });
  const encode = () => {
    const packets: Packet[] = [];
    for (let start = 0; start * 4 < raw.length; start += SAMPLES) {
      const samples = Buffer.from(raw.subarray(start * 4, (start + SAMPLES) * 4));
      using frame = Frame.fromAudioBuffer(samples, { nbSamples: samples.length / 4, format: AV_SAMPLE_FMT_FLT, sampleRate: rate, channelLayout: AV_CHANNEL_LAYOUT_MONO, timeBase: { num: 1, den: rate }, pts: BigInt(start) });
      packets.push(...encoder.encodeAllSync(frame));
    }
    return [...packets, ...encoder.encodeAllSync(null)];
  };
  return { encoder, encode };
}

const request = JSON.parse(process.argv[2] ?? "{}") as ClipRequest;
const tracks = [
  ...(request.picture ? [videoTrack(request.picture, readFileSync(`${request.raw}.rgb`))] : []),
  ...(request.sound ? [soundTrack(request.sound, readFileSync(`${request.raw}.f32`))] : []),
];
const muxer = Muxer.openSync(request.file);
const streams = tracks.map(({ encoder }) => muxer.addStream(encoder));
const inOrder = tracks
  .flatMap(({ encode }, track) => encode().map((packet) => ({ packet, stream: streams[track] ?? 0, seconds: (Number(packet.dts) * packet.timeBase.num) / packet.timeBase.den })))
  .sort((one, other) => one.seconds - other.seconds);
for (const { packet, stream } of inOrder) {
  muxer.writePacketSync(packet, stream);
  packet.free();
}
muxer.closeSync();
for (const { encoder } of tracks) encoder.close();
writeSync(1, "written\n");
