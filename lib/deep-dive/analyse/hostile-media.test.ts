import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { analyseMedia } from "./analyse-media.ts";
import { decodersHere, temporaryFolder, valueOf } from "./decode.fixtures.ts";
import { makeClip, noise, patchBox, scene } from "./media.fixtures.ts";
import type { DecoderName } from "./find-decoder.ts";
import type { AnalysisLimits } from "./limits.ts";
import { MediaRefused } from "./media-refused.ts";

const folder = temporaryFolder();
const out = path.join(folder, "out");
mkdirSync(out);

function written(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function refusalOf(file: string, decoder?: DecoderName, limits: Partial<AnalysisLimits> = {}): Promise<string> {
  const thrown = await analyseMedia({ file, outDir: out, limits, decoder }).then(() => null, (error: unknown) => error);
  if (!(thrown instanceof MediaRefused)) throw new Error(`not refused: ${String(thrown)}`);
  return thrown.reason;
}

const moving = (count: number) => Array.from({ length: count }, (_, at) => scene(11, at));
const small = (name: string, sound?: Float32Array) => makeClip({ file: path.join(folder, name), pictures: moving(45), sound });

it.each([
  ["a text file named .mp4", "words.mp4", "Only words, no media.\n".repeat(50), "not_media"],
  ["nothing", "nothing.mp4", "", "empty"],
  ["an HLS playlist named .mp4", "list.mp4", "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n", "playlist"],
  ["a playlist behind a byte order mark", "bom.mp4", "\ufeff#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/\n", "playlist"],
  ["a concat script", "script.mp4", "ffconcat version 1.0\nfile /etc/passwd\n", "playlist"],
  ["a bare concat script", "bare.mp4", "file '/etc/passwd'\n", "playlist"],
  ["an SDP description", "call.mp4", "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n", "playlist"],
  ["a picture", "picture.mp4", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"), "kind_not_taken"],
  ["an MP4 of its first bytes alone", "head.mp4", Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom\0\0\0\0isommp42")]), "not_decodable"],
  ["an MP4 whose rest is noise", "noise.mp4", Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom\0\0\0\0isommp42"), Buffer.from(noise(1, -10).buffer)]), "not_decodable"],
])("refuses %s", async (_, name, content, reason) => {
  expect(await refusalOf(written(name, content))).toBe(reason);
});

/** A baseline sequence parameter set for a picture of `side` macroblocks square, level 6.2. */
function sequenceParameters(side: number): Buffer {
  let bits = "";
  const exponential = (value: number) => {
    const binary = (value + 1).toString(2);
    bits += "0".repeat(binary.length - 1) + binary;
  };
  for (const value of [0, 0, 2, 0]) exponential(value); // id, frame number length, picture order 2, reference frames
  bits += "0";
  exponential(side - 1);
  exponential(side - 1);
  bits += "11000"; // frames only, direct inference, no cropping, no VUI
  bits += "1";
  const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return Buffer.from([0x67, 66, 0, 62, ...bytes]);
}

/** The codec's own parameters say 16000 x 16000. */
function hideSize(file: string): void {
  const huge = sequenceParameters(1_000);
  patchBox(file, "avcC", (from) => {
    const length = from.readUInt16BE(4 + 6);
    if (length < huge.length) throw new Error("the clip's parameters are too short to overwrite");
    huge.copy(from, 4 + 8);
    // The rest of the old parameters becomes trailing zeros.
    from.fill(0, 4 + 8 + huge.length, 4 + 8 + length);
  });
}

/** The container's sample description says so. */
function claimSize(file: string, side: number): void {
  patchBox(file, "avc1", (from) => [28, 30].forEach((at) => from.writeUInt16BE(side, at)));
}

const FAILING = "/work/shared/data/media/video_with_failing_audio.mp4";

describe.each(await decodersHere())("with %s", (decoder) => {
  it("refuses a file whose index was cut off, and looks at as much as there is of one cut off later", async () => {
    const whole = readFileSync(small("whole.mp4"));
    // The index (moov) stands at the end.
    expect(await refusalOf(written("no-index.mp4", whole.subarray(0, whole.length - 200)))).toBe("not_decodable");
    const clip = readFileSync("public/demo/media/big-buck-bunny.webm");
    const document = await analyseMedia({ file: written("cut-off.webm", clip.subarray(0, Math.floor(clip.length / 2))), outDir: out, decoder });
    expect(document.analysedSeconds).toBeGreaterThan(5);
    expect(document.analysedSeconds).toBeLessThan(29);
    expect(valueOf(document, "cuts").cutsSeconds.length).toBeGreaterThan(0);
  });


  it("refuses a picture of 16000 x 16000", async () => {
    const file = small("huge.mp4");
    claimSize(file, 16_000);
    hideSize(file);
    expect(await refusalOf(file, decoder)).toBe("picture_too_large");
  });

  it("does not believe a container that hides the size of its picture", async () => {
    const file = small("hidden.mp4");
    hideSize(file);
    const outcome = await analyseMedia({ file, outDir: out, decoder }).then(({ parts }) => parts.cuts.state, (error: unknown) => (error instanceof MediaRefused ? error.reason : String(error)));
    expect(["picture_too_large", "not_decodable", "out_of_memory"]).toContain(outcome);
  });

  it("ends an analysis that takes too long", async () => {
    expect(await refusalOf(small("long.mp4"), decoder, { totalSeconds: 0.05 })).toBe("timed_out");
  });

  it("ends one that takes too much memory", async () => {
    expect(["out_of_memory", "decoder_crashed", "not_decodable"]).toContain(await refusalOf(small("hungry.mp4"), decoder, { memoryBytes: 12 * 1024 ** 2 }));
  });

  it("keeps what was found when measuring runs out of time", async () => {
    // Enough for decoding, too little for reading text: what the first seconds gave stays.
    const document = await analyseMedia({ file: "public/demo/media/big-buck-bunny.webm", outDir: out, decoder, limits: { cpuSeconds: 3 } }).catch((thrown: unknown) => thrown);
    if (document instanceof MediaRefused) expect(document.reason).toBe("timed_out");
    else expect(document).toMatchObject({ parts: { probe: { state: "known" }, onScreenText: { state: "unknown", reason: "timed_out" } } });
  });

  it("bounds what one gap in the time stamps blows up to", async () => {
    // Two hours between the first frame and the rest.
    const file = makeClip({ file: path.join(folder, "gap.mp4"), pictures: moving(6), timesMs: [0, 40, 80, 7_200_000, 7_200_040, 7_200_080] });
    const document = await analyseMedia({ file, outDir: out, decoder, limits: { analysedSeconds: 5 } });
    expect(document.analysedSeconds).toBe(5);
    expect(valueOf(document, "probe").durationSeconds).toBeGreaterThan(7_000);
  });

  it("keeps the picture of a file with corrupt sound", async () => {
    const file = small("spoiled.mp4", noise(1.5, -20));
    const bytes = readFileSync(file);
    // Whatever the stream says of its codec is nonsense now.
    const at = bytes.indexOf("esds", 0, "latin1");
    bytes.fill(0xff, at + 20, at + 40);
    const document = await analyseMedia({ file: written("spoiled2.mp4", bytes), outDir: out, decoder });
    expect(valueOf(document, "cuts").cutsSeconds).toEqual([]);
    expect(document.parts.look.state).toBe("known");
  });

  it.runIf(existsSync(FAILING))("looks into a real file whose sound fails", async () => {
    const document = await analyseMedia({ file: FAILING, outDir: out, decoder });
    expect(document.parts.cuts.state).toBe("known");
  });

  it("does not open codecs that no phone writes", async () => {
    const document = await analyseMedia({ file: makeClip({ file: path.join(folder, "old.mp4"), pictures: moving(20), video: "mpeg4", sound: noise(1, -20) }), outDir: out, decoder });
    expect(document.parts.cuts).toMatchObject({ state: "unknown", reason: "not_decodable" });
    expect(document.parts.loudness.state).toBe("known");
  });

  it("stops when told to, and leaves no process behind", async () => {
    const stop = new AbortController();
    const running = analyseMedia({ file: "public/demo/media/big-buck-bunny.webm", outDir: out, decoder, signal: stop.signal, onProgress: ({ progress }) => { if (progress >= 0.1) stop.abort(); } });
    const thrown = await running.then(() => null, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(AppError);
    expect((thrown as AppError).code).toBe("stopped");
  });
});
