import { deepDiveSchema, type DeepDivePart } from "../schema.ts";
import { NODE_FLAGS, workerFile } from "./decode-with-node-av.ts";
import type { AnalysisJob } from "./decoder.ts";
import { MediaRefused } from "./media-refused.ts";
import type { MeasureLine, MeasureRequest } from "./measure-worker.ts";
import { type Parts, unknown } from "./part.ts";
import { runGuarded } from "./run-guarded.ts";

const PICTURE_PARTS = ["cuts", "look", "frames", "onScreenText"] as const;
const SOUND_PARTS = ["speech", "music"] as const;

/** Where the measuring is, and how much of the whole analysis is done by then. */
const STAGES = { cuts: 0.4, look: 0.42, frames: 0.44, speech: 0.46, music: 0.5, text: 0.55 } as const;
export type MeasureStage = keyof typeof STAGES;
const TEXT_SHARE = 0.35;

/** A part as the worker said it; what does not have a part's form is no part. */
function takePart(line: MeasureLine): Partial<Parts> {
  if (!("part" in line)) return {};
  const { part, result } = line;
  const parsed = deepDiveSchema.shape.parts.shape[part]?.safeParse(result);
  return parsed ? { [part]: parsed.success ? parsed.data : unknown("not_decodable", "the measuring process answered out of form") } : {};
}

/**
 * Frames and sound into facts, in a guarded process. Out of time or memory, or crashed: what was known by then stays,
 * the rest is unknown and says so. Throws only AppError `stopped`.
 */
export async function measureMedia(job: AnalysisJob, request: MeasureRequest, onProgress: (progress: { stage: MeasureStage; progress: number }) => void): Promise<Partial<Parts>> {
  let parts: Partial<Parts> = {};
  const onLine = (text: string) => {
    const line = JSON.parse(text) as MeasureLine;
    if ("stage" in line) onProgress({ stage: line.stage, progress: STAGES[line.stage] });
    else if ("readStills" in line) onProgress({ stage: "text", progress: STAGES.text + (TEXT_SHARE * line.readStills) / Math.max(1, request.stills) });
    else parts = { ...parts, ...takePart(line) };
  };
  let ending: string | null = null;
  try {
    const { code, signalName, log } = await runGuarded(job, { command: process.execPath, args: [...NODE_FLAGS, workerFile("measure-worker.ts"), JSON.stringify(request)], onLine });
    if (code !== 0) ending = `the measuring process ended with ${signalName ?? code}: ${log.slice(-300)}`;
  } catch (thrown) {
    if (!(thrown instanceof MediaRefused)) throw thrown;
    ending = thrown.reason;
  }
  const expected: DeepDivePart[] = [...(request.hasPicture ? PICTURE_PARTS : []), ...(request.hasSound ? SOUND_PARTS : [])];
  const missing = expected.filter((part) => !parts[part]);
  const reason = ending === "timed_out" ? "timed_out" : "not_decodable";
  return { ...Object.fromEntries(missing.map((part) => [part, unknown(reason, ending ?? "not answered")])), ...parts };
}
