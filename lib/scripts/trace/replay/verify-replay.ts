import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { type Replay, REPLAY_FORMAT, REPLAY_FORMAT_VERSION, replaySchema } from "../schema.ts";
import { checkCost } from "./check-cost.ts";
import { checkDocument } from "./check-document.ts";
import { checkDraft } from "./check-draft.ts";
import { checkEdits } from "./check-edits.ts";
import { checkHashes } from "./check-hashes.ts";
import { checkPlan } from "./check-plan.ts";
import { checkPrompt } from "./check-prompt.ts";
import { checkVersions } from "./check-versions.ts";
import { attempt, fail, pass, type ReplayCheck } from "./replay-check.ts";

const envelopeSchema = z.object({ format: z.literal(REPLAY_FORMAT), formatVersion: z.number() });

/** The JSON value of a replay file's text. Throws AppError `bad_input` for what is no replay file, or one of a later format. */
export function readReplay(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError("bad_input", { message: "not JSON", cause });
  }
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) throw new AppError("bad_input", { message: "not a replay file" });
  const { formatVersion } = envelope.data;
  if (formatVersion !== REPLAY_FORMAT_VERSION) throw new AppError("bad_input", { message: `replay format ${formatVersion}; this build reads ${REPLAY_FORMAT_VERSION}` });
  return value;
}

function checkShape(value: unknown): ReplayCheck {
  const parsed = replaySchema.safeParse(value);
  if (parsed.success) return pass("shape", `replay format ${REPLAY_FORMAT_VERSION}`);
  const [issue] = parsed.error.issues;
  return fail("shape", `${issue?.path.join(".") || "the root"}: ${issue?.message ?? "not as the format says"}`);
}

/**
 * Looks at everything in a replay file that can be known without a database or network: its shape, every hash, the plan
 * computed again from the evidence, the prompt against its templates and rendered again, the draft against what the writer sent (the
 * composer's composed again), and the checks of every version run again. Never throws for what a file holds.
 */
export async function verifyReplay(value: unknown): Promise<ReplayCheck[]> {
  const shape = checkShape(value);
  if (shape.outcome === "fail") return [shape];
  // The text as it stands in the file is what was hashed, not what a schema makes of it.
  const replay = value as Replay;
  const { parts } = replay;
  const steps: [string, () => ReplayCheck[] | Promise<ReplayCheck[]>][] = [
    ["hash", () => checkHashes(replay)], ["plan", () => checkPlan(parts)], ["prompt", () => checkPrompt(parts)], ["draft", () => checkDraft(parts)],
    ["document", () => checkDocument(parts)], ["checks", () => checkVersions(parts)], ["edits", () => checkEdits(parts)], ["cost", () => checkCost(parts)],
  ];
  const checks = [shape];
  for (const [id, run] of steps) checks.push(...await attempt(id, run));
  return checks;
}
