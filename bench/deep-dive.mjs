// How long looking into a video takes, per minute of it and part by part, and how that compares with plain decoding
// of the same file in the same run: the ratio holds on a noisy machine, the seconds don't. DEEP_DIVE_FILES: other files, by comma.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyseMedia } from "../lib/deep-dive/analyse/analyse-media.ts";
import { findDecoder } from "../lib/deep-dive/analyse/find-decoder.ts";

const FILES = process.env.DEEP_DIVE_FILES?.split(",") ?? ["public/demo/media/bbb-vertical.mp4", "public/demo/media/big-buck-bunny.webm"];
/** In a process of its own, as the analysis does it: every frame and sample decoded and thrown away. */
async function decodePlainly(file) {
  const { Decoder, Demuxer, EOF } = await import("node-av");
  const demuxer = Demuxer.openSync(path.resolve(file));
  const decoders = demuxer.streams.map((stream) => Decoder.createSync(stream, { threadCount: 2 }));
  for (const packet of demuxer.packetsSync()) {
    for (const decoder of decoders) {
      decoder.decodeSync(packet);
      for (let frame = decoder.receiveSync(); frame && frame !== EOF; frame = decoder.receiveSync()) frame.free();
    }
    packet?.free();
  }
}

/** Milliseconds, the process's start included. */
function timeDecoding(file, decoder) {
  const started = performance.now();
  const [command, args] = decoder === "ffmpeg" ? ["ffmpeg", ["-v", "error", "-nostdin", "-threads", "2", "-i", file, "-f", "null", "-"]] : [process.execPath, [import.meta.filename, "--decode", file]];
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`plain decoding failed: ${stderr}`);
  return performance.now() - started;
}

if (process.argv[2] === "--decode") {
  await decodePlainly(process.argv[3]);
  process.exit(0);
}

const outDir = mkdtempSync(path.join(tmpdir(), "reelwright-bench-"));
let [analysing, decoding] = [0, 0];

try {
  for (const name of ["ffmpeg", "node-av"]) {
    const decoder = await findDecoder(name);
    if (!decoder) {
      console.log(`${name}: not installed`);
      continue;
    }
    for (const file of FILES) {
      const stages = [];
      const started = performance.now();
      const document = await analyseMedia({ file, outDir, decoder: name, onProgress: ({ stage }) => stages.at(-1)?.stage === stage || stages.push({ stage, at: performance.now() }) });
      const ended = performance.now();
      const seconds = document.parts.probe.value.durationSeconds;
      const perMinute = (milliseconds) => (milliseconds / 1_000) * (60 / seconds);
      const plain = timeDecoding(file, name);
      [analysing, decoding] = [analysing + ended - started, decoding + plain];
      console.log(`${name} ${decoder.version}, ${path.basename(file)} (${seconds.toFixed(1)} s): ${perMinute(ended - started).toFixed(1)} s a minute = ${((ended - started) / plain).toFixed(1)} x plain decoding (${perMinute(plain).toFixed(1)} s a minute)`);
      console.log(`  ${stages.map(({ stage, at }, index) => `${stage} ${perMinute((stages[index + 1]?.at ?? ended) - at).toFixed(1)}`).join(", ")}`);
      for (const [part, found] of Object.entries(document.parts)) if (found.state === "unknown") console.log(`  ${part}: unknown, ${found.reason} ${found.detail ?? ""}`);
    }
  }
  console.log(`all together ${(analysing / decoding).toFixed(1)} x plain decoding`);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
