// Clips with known truth: pictures and sound made here, encoded by node-av.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import type { ClipRequest } from "./encode-clip.fixtures.ts";

export const WIDTH = 180;
export const HEIGHT = 320;
const SOUND_RATE = 48_000;
/** A font that every machine with the program has, so that overlays do not depend on installed fonts. */
const FONT_FILE = path.resolve("node_modules/next/dist/compiled/@vercel/og/Geist-Regular.ttf");

export type Picture = { data: Uint8Array; width: number; height: number };
type Clip = {
  file: string;
  /** RGB, all of one size. */
  pictures?: Picture[];
  framesPerSecond?: number;
  /** Milliseconds of each picture instead of an even rate. */
  timesMs?: number[];
  /** Mono at 48 kHz. */
  sound?: Float32Array;
  video?: "libx264" | "libvpx-vp9" | "mpeg4";
};

/** Same numbers each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes an MP4 or WebM by the file's extension, in a process of its own. */
export function makeClip({ file, pictures, framesPerSecond = 30, timesMs, sound, video = "libx264" }: Clip): string {
  const raw = `${file}.raw`;
  writeFileSync(`${raw}.rgb`, Buffer.concat((pictures ?? []).map(({ data }) => data)));
  writeFileSync(`${raw}.f32`, Buffer.from((sound ?? new Float32Array()).buffer));
  const isWebm = file.endsWith(".webm");
  const request: ClipRequest = {
    file,
    raw,
    picture: pictures?.[0] ? { width: pictures[0].width, height: pictures[0].height, framesPerSecond, timesMs, codec: isWebm ? "libvpx-vp9" : video } : undefined,
    sound: sound ? { rate: SOUND_RATE, codec: isWebm ? "libopus" : "aac" } : undefined,
  };
  const { stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", path.join(import.meta.dirname, "encode-clip.fixtures.ts"), JSON.stringify(request)], { encoding: "utf8" });
  // Its exit code says nothing: node-av may crash while the process is taken down.
  if (!stdout.includes("written")) throw new Error(stderr);
  rmSync(`${raw}.rgb`);
  rmSync(`${raw}.f32`);
  return file;
}

/** Changes a box's content in an MP4 in place: `change` gets the bytes from the box's name on. */
export function patchBox(file: string, name: string, change: (from: Buffer) => void): void {
  const bytes = readFileSync(file);
  // The last one: "avc1" is also among the file's brands.
  const at = bytes.lastIndexOf(name, undefined, "latin1");
  if (at < 0) throw new Error(`${file} has no ${name}`);
  change(bytes.subarray(at));
  writeFileSync(file, bytes);
}

/** A smooth scene of its own colours with a few squares in it; `moved` in pixels shifts all of it, as a pan does. */
export function scene(seed: number, moved = 0, width = WIDTH, height = HEIGHT): Picture {
  const random = seeded(seed);
  const [base, across, down] = Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => random()));
  const squares = Array.from({ length: 6 }, () => ({ x: random() * width, y: random() * height, side: 15 + random() * 50, colour: [random() * 255, random() * 255, random() * 255] }));
  const wave = (length: number, turns: number, weights: number[] | undefined) => Array.from({ length }, (_, at) => Array.from({ length: 3 }, (_unused, channel) => Math.sin((at / length) * turns * (weights?.[channel] ?? 0)) * 55));
  const [columns, rows] = [wave(width, 6.3, across), wave(height, 9, down)];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const crossed = squares.filter((one) => y >= one.y && y < one.y + one.side);
    for (let x = 0; x < width; x++) {
      const place = (((x + moved) % width) + width) % width;
      const square = crossed.find((one) => place >= one.x && place < one.x + one.side);
      for (let channel = 0; channel < 3; channel++) {
        const smooth = 30 + (base?.[channel] ?? 0) * 170 + (columns[place]?.[channel] ?? 0) + (rows[y]?.[channel] ?? 0);
        data[(y * width + x) * 3 + channel] = Math.min(255, Math.max(0, square ? (square.colour[channel] ?? 0) : smooth));
      }
    }
  }
  return { data, width, height };
}

export function plain(level: number, width = WIDTH, height = HEIGHT): Picture {
  return { data: new Uint8Array(width * height * 3).fill(level), width, height };
}

/** A picture with lines of text on it, white on black bars as captions are. */
export async function withText(picture: Picture, lines: { text: string; y: number; size?: number }[]): Promise<Picture> {
  const { data, width, height } = picture;
  const overlays = await Promise.all(lines.map(async ({ text, y, size = 30 }) => {
    const input = await sharp({ text: { text: `<span foreground="white" background="black">${text}</span>`, font: `Geist ${size}`, fontfile: FONT_FILE, rgba: true, dpi: 72 } }).png().toBuffer({ resolveWithObject: true });
    return { input: input.data, top: Math.round(y), left: Math.round((width - input.info.width) / 2) };
  }));
  const drawn = await sharp(data, { raw: { width, height, channels: 3 } }).composite(overlays).removeAlpha().raw().toBuffer();
  return { data: new Uint8Array(drawn), width, height };
}

const samplesOf = (seconds: number) => Math.round(seconds * SOUND_RATE);

export function quiet(seconds: number): Float32Array {
  return new Float32Array(samplesOf(seconds));
}

/** `dbfs` of the peak. */
export function sine(seconds: number, hertz: number, dbfs: number): Float32Array {
  const peak = 10 ** (dbfs / 20);
  return Float32Array.from({ length: samplesOf(seconds) }, (_, at) => peak * Math.sin((2 * Math.PI * hertz * at) / SOUND_RATE));
}

/** White noise; `dbfs` of its mean power. */
export function noise(seconds: number, dbfs: number, seed = 1): Float32Array {
  const random = seeded(seed);
  const peak = 10 ** (dbfs / 20) * Math.sqrt(3);
  return Float32Array.from({ length: samplesOf(seconds) }, () => (random() * 2 - 1) * peak);
}

/** Kick, hat and a bass line of four notes at a tempo. */
export function beat(seconds: number, tempo: number, seed = 1): Float32Array {
  const random = seeded(seed);
  const sound = new Float32Array(samplesOf(seconds));
  const step = 60 / tempo / 2;
  const notes = [110, 146.8, 98, 130.8];
  for (let index = 0; index * step < seconds; index++) {
    const start = samplesOf(index * step);
    const isBeat = index % 2 === 0;
    const note = notes[Math.floor(index / 4) % notes.length] ?? 110;
    for (let at = 0; at < samplesOf(step) && start + at < sound.length; at++) {
      const time = at / SOUND_RATE;
      const kick = isBeat ? 0.6 * Math.exp(-time * 25) * Math.sin(2 * Math.PI * 60 * time) + 0.15 * Math.exp(-time * 120) * (random() - 0.5) : 0;
      const hat = isBeat ? 0 : 0.12 * Math.exp(-time * 60) * (random() * 2 - 1);
      const bass = 0.2 * Math.exp(-time * 4) * (Math.sin(2 * Math.PI * note * time) + 0.5 * Math.sin(4 * Math.PI * note * time));
      sound[start + at] = kick + hat + bass;
    }
  }
  return sound;
}

export function joined(...parts: Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One over the other; as long as the longer. */
export function mixed(...parts: Float32Array[]): Float32Array {
  return Float32Array.from({ length: Math.max(...parts.map((part) => part.length)) }, (_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
}
