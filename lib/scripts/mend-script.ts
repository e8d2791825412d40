import type { Context } from "#lib/context.ts";
import { toAppError } from "#lib/errors.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { MendedBeat } from "./events.schema.ts";
import { mergeRevision } from "./revise/merge-revision.ts";
import { toDraft } from "./revise/to-draft.ts";
import type { Brief, Check, Script, ScriptDraft, Writer } from "./schema.ts";
import { carrySettled, isSettled } from "./verify/carry-settled.ts";
import { type VerifyMeans, verifyScript } from "./verify/verify-script.ts";

/** A beat to be worded anew, and what is wrong with it. */
type RewriteRequest = { script: Script; draft: ScriptDraft; beatIndex: number; problems: Check[]; signal: AbortSignal };

/** Words one beat of a script anew and leaves the rest; `instructions` is what a model was told, for the leak check. */
export type RewriteBeat = (request: RewriteRequest) => Promise<{ draft: ScriptDraft; writer: Writer; instructions: string | null }>;

type Input = {
  script: Script;
  brief: Brief;
  evidence: Evidence[];
  means?: VerifyMeans;
  /** Beats that may be worded anew; unset: all. What a hand wrote is left as it is. */
  beatIds?: readonly string[];
  /** Tried in this order until one writes something better. */
  rewriters: readonly RewriteBeat[];
  signal: AbortSignal;
  log: Context["log"];
};

/** More faulty beats than this are no slip of the pen: the rest keep their warnings. */
const MOST_MENDED = 4;
const COST_OF_FAILURE = 10;

/** Where the words of a beat are judged: at the beat, and at the chosen hook, which the first beat says. */
function placesOf({ hooks }: Script, beatId: string, index: number): string[] {
  return [`beat:${beatId}`, ...(index === 0 ? hooks.filter(({ chosen }) => chosen).map(({ id }) => `hook:${id}`) : [])];
}

/** What another wording of the beat could put right. Its place and role are the plan's. */
function listProblems(script: Script, beatId: string, index: number): Check[] {
  const places = placesOf(script, beatId, index);
  return script.checks.filter((check) => check.outcome === "fail" && places.includes(check.at) && check.id !== "beat_structure" && !isSettled(check));
}

function weigh(checks: readonly Check[]): number {
  const live = checks.filter((check) => check.outcome !== "pass" && !isSettled(check));
  return live.reduce((sum, { outcome }) => sum + (outcome === "fail" ? COST_OF_FAILURE : 1), 0);
}

function joinInstructions(means: VerifyMeans, instructions: string | null): VerifyMeans {
  return instructions === null ? means : { ...means, instructions: [means.instructions ?? "", instructions].join("\n") };
}

/** One other wording of a beat, verified with the whole script; null where the script is not the better for it. */
async function tryRewriter(input: Input, script: Script, index: number, rewrite: RewriteBeat, means: VerifyMeans): Promise<{ script: Script; writer: Writer; means: VerifyMeans } | null> {
  const { brief, evidence, signal } = input;
  const { id: beatId } = script.beats[index]!;
  const problems = listProblems(script, beatId, index);
  const { draft, writer, instructions } = await rewrite({ script, draft: toDraft(script), beatIndex: index, problems, signal });
  const { traceId, promptVersion, version } = script.header;
  const told = joinInstructions(means, instructions);
  const merged = mergeRevision({ revision: { kind: "beat", scriptId: "-", version, beatId, keepReason: true }, script, draft, brief, plan: script.rationale, evidence, writer, promptVersion, traceId, means: told });
  const verified = verifyScript({ script: merged, brief, evidence, ...told }).script;
  const better = weigh(verified.checks) < weigh(script.checks) && listProblems(verified, beatId, index).length < problems.length;
  return better ? { script: { ...verified, checks: carrySettled(merged.checks, verified.checks) }, writer, means: told } : null;
}

/**
 * Has the beats whose checks fail worded anew, one by one, and keeps a rewrite only if the whole script is the better
 * for it: fewer failures at the beat and less wrong in all. What is still wrong keeps its failed check, shown at the
 * beat. Locked beats are left alone, and a citation or reason that code has already taken out is no cause for a
 * rewrite. A rewriter that fails costs nothing but its try. Throws AppError `stopped`.
 */
export async function mendScript(input: Input): Promise<{ script: Script; mended: MendedBeat[] }> {
  const { rewriters, signal, log, beatIds } = input;
  let { script, means = {} } = input;
  const mended: MendedBeat[] = [];
  for (const [index, { id: beatId, locked }] of script.beats.entries()) {
    const problems = listProblems(script, beatId, index);
    if (locked || beatIds?.includes(beatId) === false || problems.length === 0 || mended.length >= MOST_MENDED) continue;
    let writer: Writer | null = null;
    for (const rewrite of rewriters) {
      if (listProblems(script, beatId, index).length === 0) break;
      try {
        const better = await tryRewriter(input, script, index, rewrite, means);
        if (better) ({ script, writer, means } = better);
      } catch (thrown) {
        const error = toAppError(thrown);
        if (signal.aborted || error.code === "stopped") throw error;
        log.warn({ code: error.code, cause: error.cause, beatId }, "a beat could not be worded anew");
      }
    }
    mended.push({ beatId, outcome: writer ? "mended" : "kept", writer, problems });
  }
  return { script, mended };
}
