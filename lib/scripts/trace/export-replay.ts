import type { Context, CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { type Generation, readGeneration, readGrounding } from "../data.ts";
import { SCRIPT_LANGUAGES } from "../vocabulary.ts";
import { findSeed, listEventMarks, listVotes, readMended, readPlanInputs, readPromptTemplates, readScriptHistory } from "./data.ts";
import { hashTrace } from "./hash-trace.ts";
import { listChanges } from "./list-changes.ts";
import { measureTimings } from "./measure-timings.ts";
import { type Replay, REPLAY_FORMAT, REPLAY_FORMAT_VERSION, type Trace, type TracedVersion } from "./schema.ts";

type Owned = { generationId: string; ownerId: CreatorId };
type History = NonNullable<Awaited<ReturnType<typeof readScriptHistory>>>;

/** The generation's own evidence and plan; of a part written anew, those of the script it belongs to. */
async function readGround(ctx: Context, generationId: string, history: History | null) {
  for (const groundedBy of new Set([generationId, history?.generationId ?? generationId])) {
    const grounding = await readGrounding({ ctx, input: { generationId: groundedBy } });
    if (!grounding) continue;
    const { plan, evidence } = grounding;
    return { groundedBy, evidence, plan: { plan, inputs: await readPlanInputs({ ctx, input: { generationId: groundedBy } }) } };
  }
  return { groundedBy: null, evidence: [], plan: null };
}

async function readPrompt(ctx: Context, { promptId, promptVersion, promptHash, renderedPrompt, brief, revision }: Generation): Promise<Trace["prompt"]> {
  if (!promptId || !promptVersion || !promptHash) return null;
  const kept = await readPromptTemplates({ ctx, input: { promptId, hash: promptHash } });
  const language = SCRIPT_LANGUAGES.find((one) => one === kept?.language) ?? (revision?.kind === "translation" ? revision.language : brief.language);
  return { id: promptId, version: promptVersion, hash: promptHash, language, templates: kept?.templates ?? null, rendered: renderedPrompt };
}

function traceVersions({ versions }: History): TracedVersion[] {
  return versions.map(({ version, reason, detail, generationId, createdAt, updatedAt, document }, index) => {
    const before = versions[index - 1];
    return {
      version, reason, detail, generationId, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), document,
      changes: before ? listChanges(before.document, document) : [],
    };
  });
}

async function readTrace({ ctx, input }: { ctx: Context; input: Owned }): Promise<Trace> {
  const { generationId, ownerId } = input;
  const generation = await readGeneration({ ctx, input });
  if (!generation) throw new AppError("not_found");
  const { id, kind, revision, state, errorCode, traceId, requestedWriter, writer, retryOf, brief, attempts, rawOutput, createdAt, finishedAt } = generation;
  const scriptId = generation.scriptId ?? revision?.scriptId ?? null;
  const history = scriptId ? await readScriptHistory({ ctx, input: { scriptId, ownerId } }) : null;
  const { groundedBy, evidence, plan } = await readGround(ctx, generationId, history);
  const [seed, marks, mended, votes, prompt] = await Promise.all([
    findSeed({ ctx, input }), listEventMarks({ ctx, input }), readMended({ ctx, input }), scriptId ? listVotes({ ctx, input: { scriptId, ownerId } }) : [], readPrompt(ctx, generation),
  ]);
  return {
    generation: {
      id, kind, revision, state, errorCode, traceId, requestedWriter, writer, retryOf, seed, groundedBy, scriptId, scriptWrittenBy: history?.generationId ?? null,
      createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
    },
    brief, evidence, plan, prompt, attempts, rawOutput, mended,
    versions: history ? traceVersions(history) : [],
    votes: votes.map((row) => ({ ...row, vote: row.vote === 1 ? 1 : -1, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() })),
    cost: { inputTokens: generation.inputTokens, outputTokens: generation.outputTokens, costMicroUsd: generation.costMicroUsd },
    timings: measureTimings({ marks, createdAt }),
  };
}

/**
 * Everything one of a creator's generations was made of, finished or not, as a replay file. Reads what was stored,
 * derives nothing anew. Throws AppError `not_found`.
 */
export async function exportReplay({ ctx, input }: { ctx: Context; input: Owned }): Promise<Replay> {
  // What jsonb and drizzle answer is JSON already; this drops members that are undefined.
  const parts = JSON.parse(JSON.stringify(await readTrace({ ctx, input }))) as Trace;
  const exportedAt = ctx.clock().toISOString();
  return { format: REPLAY_FORMAT, formatVersion: REPLAY_FORMAT_VERSION, exportedAt, parts, hashes: hashTrace({ parts, exportedAt }) };
}
