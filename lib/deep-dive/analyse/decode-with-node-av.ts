import path from "node:path";
import { type AnalysisJob, type Decoder, type Probed } from "./decoder.ts";
import { MediaRefused } from "./media-refused.ts";
import { runGuarded } from "./run-guarded.ts";
import type { DecodeAnswer, DecodeRequest } from "./decode-worker.ts";

/** From the project's root: in Next's bundle import.meta.url names a chunk, not this folder. */
export function workerFile(name: string): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "lib/deep-dive/analyse", name);
}

/** For a guarded Node process: a heap of its own, quiet. */
export const NODE_FLAGS = ["--max-old-space-size=1024", "--no-warnings"];

async function ask(job: AnalysisJob, request: DecodeRequest): Promise<{ answer: DecodeAnswer; log: string }> {
  let answer: DecodeAnswer | undefined;
  const args = [...NODE_FLAGS, workerFile("decode-worker.ts"), JSON.stringify(request)];
  const end = await runGuarded(job, { command: process.execPath, args, onLine: (line) => (answer = JSON.parse(line) as DecodeAnswer) });
  if (answer === undefined) throw new MediaRefused("decoder_crashed", { code: end.code, signalName: end.signalName, log: end.log.slice(-500) });
  return { answer, log: end.log };
}

function requestFor(job: AnalysisJob, step: DecodeRequest["step"], probed: Probed | null): DecodeRequest {
  return { step, file: job.file, demuxer: job.container.demuxer, workDir: job.workDir, seconds: job.limits.analysedSeconds, pixels: job.limits.pixels, probed };
}

/** FFmpeg inside the npm package node-av, in a process of its own: a crash of a codec is that process's. */
export function decodeWithNodeAv(version: string): Decoder {
  return {
    name: "node-av",
    version,
    probe: async (job) => {
      const { answer } = await ask(job, requestFor(job, "probe", null));
      if ("refused" in answer) throw new MediaRefused(answer.refused, { log: answer.log });
      if (!answer.probed) throw new MediaRefused("not_decodable");
      return answer.probed;
    },
    decodeVideo: async (job, probed) => {
      const { answer } = await ask(job, requestFor(job, "video", probed));
      if ("refused" in answer) throw new Error(answer.log);
    },
    decodeAudio: async (job, probed) => {
      const { answer, log } = await ask(job, requestFor(job, "audio", probed));
      if ("refused" in answer) throw new Error(answer.log);
      return log;
    },
  };
}
