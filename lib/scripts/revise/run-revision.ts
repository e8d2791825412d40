import { randomUUID } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { insertGrounding } from "../mutations.ts";
import type { Revision, VersionReason } from "../revision.schema.ts";
import type { Script, ScriptDraft } from "../schema.ts";
import { createPartSplitter } from "../split-parts.ts";
import { readCurrent, readOwnScript } from "../versions/data.ts";
import { saveVersion } from "../versions/mutations.ts";
import type { ScriptDocument } from "../versions/schema.ts";
import { type Structured, writeStructured } from "../write-structured.ts";
import { answerSchema } from "./answer-schema.ts";
import { finishRevision } from "./finish-revision.ts";
import { insertTranslation } from "./mutations.ts";
import { planRevision } from "./plan-revision.ts";
import { listLocked, prepareRevisionPrompt } from "./prepare-revision-prompt.ts";
import { readGround } from "./read-ground.ts";
import type { RevisionGround, RevisionRun, RevisionTask } from "./revision-task.ts";
import { toDraft } from "./to-draft.ts";

const PART_INTERVAL_MS = 80;
/** A conflict with an edit that came in the very moment of saving is tried again on the newer text. */
const SAVE_TRIES = 3;

type PartEvent = ReturnType<ReturnType<typeof createPartSplitter>>[number];

/** Only what was asked for is told as it comes; the rest of an answer is the script as it was. */
function isAsked(revision: Revision, script: Script, { part, index }: PartEvent): boolean {
  if (revision.kind === "beat") return part === "beat" && script.beats[index]?.id === revision.beatId;
  return revision.kind === "hooks" ? part === "hook" : true;
}

/** The draft with the decision at the beat that it is to serve from now on. */
function serving({ reason }: Extract<Revision, { kind: "beat" }>, draft: ScriptDraft, beatIndex: number): ScriptDraft {
  return reason ? { ...draft, beats: draft.beats.map((beat, index) => (index === beatIndex ? { ...beat, decisionId: reason.decisionId } : beat)) } : draft;
}

function composerRevision({ revision, document }: RevisionTask, draft: ScriptDraft) {
  const { script } = document;
  const given = { draft, locked: listLocked(script) };
  switch (revision.kind) {
    case "beat": {
      const beatIndex = script.beats.findIndex(({ id }) => id === revision.beatId);
      return { kind: revision.kind, ...given, draft: serving(revision, draft, beatIndex), beatIndex, keepReason: revision.keepReason };
    }
    case "hooks":
      return { kind: revision.kind, ...given, count: revision.count };
    case "change":
      return { kind: revision.kind, ...given, instruction: revision.instruction };
    default:
      return { kind: revision.kind, ...given };
  }
}

function write(run: RevisionRun, { plan, evidence }: RevisionGround): Promise<Structured<ScriptDraft>> {
  const { ctx, models, events, signal, task } = run;
  const { generationId, chain, brief, revision, document, seed, timeoutSeconds } = task;
  const { script } = document;
  const draft = toDraft(script);
  let split = createPartSplitter();
  let sentAt = 0;
  return writeStructured<ScriptDraft>({
    ctx, models, generationId, events, chain, signal, timeoutSeconds,
    prompt: prepareRevisionPrompt({ revision, script, draft, brief, plan, evidence }),
    schema: answerSchema(revision, script),
    schemaName: "script",
    composerTask: { brief, plan, evidence, seed, revision: composerRevision(task, draft) },
    onBegin: () => {
      split = createPartSplitter();
      sentAt = 0;
    },
    onPartial: async (partial, finished) => {
      if (!finished && ctx.clock().getTime() - sentAt < PART_INTERVAL_MS) return;
      const parts = split(partial, finished).filter((part) => isAsked(revision, script, part));
      if (parts.length === 0) return;
      sentAt = ctx.clock().getTime();
      await events.append(...parts);
    },
  });
}

/** Why the new version exists, and what telling it needs. */
function describe(revision: Revision, script: Script): { reason: VersionReason; detail: Record<string, string | number> } {
  switch (revision.kind) {
    case "beat":
      return { reason: "beat_rerolled", detail: { beat: script.beats.findIndex(({ id }) => id === revision.beatId) + 1 } };
    case "hooks":
      return { reason: "hooks_rerolled", detail: { count: revision.count } };
    case "change":
      return { reason: "changed", detail: { instruction: revision.instruction } };
    case "refit":
      return { reason: "refitted", detail: { seconds: revision.targetSeconds, ...(revision.structure ? { structure: revision.structure } : {}) } };
    case "translation":
      return { reason: "translated", detail: { language: revision.language } };
  }
}

/**
 * Puts the new part on top of what is current now. A beat or a slate of hooks goes into a text edited meanwhile; a
 * rewrite of the whole does not run over such an edit. Throws AppError `conflict`.
 */
async function saveOnTop(run: RevisionRun, written: Structured<ScriptDraft>, ground: RevisionGround): Promise<ScriptDocument> {
  const { ctx, task } = run;
  const { ownerId, generationId, revision, document } = task;
  const isPart = revision.kind === "beat" || revision.kind === "hooks";
  let part = written;
  for (let attempt = 0; attempt < SAVE_TRIES; attempt += 1) {
    const current = await readCurrent({ ctx, input: { scriptId: document.scriptId, ownerId } });
    const isEdited = current.version !== document.version || current.stamp !== document.stamp;
    if (isEdited && !isPart) throw new AppError("conflict");
    const script = await finishRevision(run, part, ground, current.script, attempt > 0);
    const stored = await saveVersion({ ctx, input: { scriptId: document.scriptId, ownerId, base: current, script, generationId, ...describe(revision, current.script) } });
    if (stored) return stored;
    // Tried again on the newer text, with the part as mended: mending costs, and once is enough.
    part = { ...part, value: toDraft(script) };
  }
  throw new AppError("conflict");
}

async function saveTranslation(run: RevisionRun, written: Structured<ScriptDraft>, ground: RevisionGround) {
  const { ctx, task } = run;
  const { ownerId, generationId, document, brief } = task;
  const finished = await finishRevision(run, written, ground, document.script);
  const script = { ...finished, header: { ...finished.header, version: 1 } };
  const scriptId = randomUUID();
  const detail = { language: brief.language, ...(ground.ownWords.length > 0 ? { ownWords: ground.ownWords.join("\n") } : {}) };
  await insertTranslation({ ctx, input: { scriptId, generationId, ownerId, script, translationOf: document.scriptId, detail } });
  return { scriptId, version: 1, script };
}

/** Writes what the revision asks for, verifies it and stores the new version. Throws what the writers, the checks and the storage throw. */
export async function produceRevision(run: RevisionRun): Promise<void> {
  const { ctx, task, events, signal } = run;
  const { generationId, ownerId, revision, brief, document } = task;
  const own = await readOwnScript({ ctx, input: { scriptId: document.scriptId, ownerId } });
  const before = await readGround({ ctx, input: { own } });
  const { plan, inputs } = planRevision({ revision, brief, plan: document.script.rationale, planned: before.plan, evidence: before.evidence, inputs: before.inputs });
  const ownWords = [...own.ownWords, ...(revision.kind === "change" ? [revision.instruction] : [])];
  const ground = { plan, evidence: before.evidence, ownWords };
  await insertGrounding({ ctx, input: { generationId, plan, evidence: before.evidence } });
  if (revision.kind === "translation") await events.append({ kind: "evidence", evidence: ground.evidence });
  await events.append({ kind: "plan", plan, ...(inputs ? { inputs } : {}) }, { kind: "phase", phase: "writing" });
  signal.throwIfAborted();
  const written = await write(run, ground);
  await events.append({ kind: "phase", phase: "verifying" });
  const { scriptId, version, script } = revision.kind === "translation" ? await saveTranslation(run, written, ground) : await saveOnTop(run, written, ground);
  await events.append({ kind: "script", scriptId, version, script });
}
