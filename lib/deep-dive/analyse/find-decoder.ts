import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { decodeWithFfmpeg } from "./decode-with-ffmpeg.ts";
import { decodeWithNodeAv } from "./decode-with-node-av.ts";
import type { Decoder } from "./decoder.ts";
import { CHILD_ENV } from "./run-guarded.ts";

const execFileAsync = promisify(execFile);

/** `ffmpeg version 5.1.6-0+deb12u1 Copyright ...`: the second word after "ffmpeg". Both programs are needed. */
async function findSystemFfmpeg(): Promise<Decoder | null> {
  const versionOf = (command: string) => execFileAsync(command, ["-version"], { env: CHILD_ENV, timeout: 10_000 }).then(({ stdout }) => /version (\S+)/.exec(stdout)?.[1] ?? "unknown", () => null);
  const [ffmpeg, ffprobe] = await Promise.all([versionOf("ffmpeg"), versionOf("ffprobe")]);
  return ffmpeg !== null && ffprobe !== null ? decodeWithFfmpeg(ffmpeg) : null;
}

/** An optional dependency, with a binary of its own per platform: both must be there. */
function findNodeAv(): Decoder | null {
  try {
    const root = createRequire(path.join(/* turbopackIgnore: true */ process.cwd(), "package.json"));
    const folder = path.dirname(path.dirname(root.resolve("node-av")));
    createRequire(path.join(folder, "package.json")).resolve(`@seydx/node-av-${process.platform}-${process.arch}/package.json`);
    return decodeWithNodeAv(String((JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version?: string }).version));
  } catch {
    return null;
  }
}

export type DecoderName = "ffmpeg" | "node-av";

/** The system's ffmpeg where installed, else node-av; null = neither. `only` asks for one of them. */
export async function findDecoder(only?: DecoderName): Promise<Decoder | null> {
  const system = only === "node-av" ? null : await findSystemFfmpeg();
  return system ?? (only === "ffmpeg" ? null : findNodeAv());
}
