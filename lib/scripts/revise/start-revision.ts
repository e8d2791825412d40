import { randomUUID } from "node:crypto";
import type { ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { countRunning } from "../data.ts";
import type { Revision } from "../revision.schema.ts";
import { runDetached } from "../run-detached.ts";
import type { Brief, Script, Writer } from "../schema.ts";
import { MAX_RUNNING_PER_CREATOR } from "../start-generation.ts";
import { readCurrent, readOwnScript } from "../versions/data.ts";
import { briefOfVersion } from "../versions/verify-version.ts";
import { insertRevision } from "./mutations.ts";
import { produceRevision } from "./run-revision.ts";

function briefFor(revision: Revision, brief: Brief): Brief {
  if (revision.kind === "refit") return { ...brief, targetSeconds: revision.targetSeconds };
  return revision.kind === "translation" ? { ...brief, language: revision.language } : brief;
}

function assertPossible(revision: Revision, script: Script): void {
  if (revision.kind === "translation" && revision.language === script.header.language) throw new AppError("bad_input");
  if (revision.kind !== "beat") return;
  const beat = script.beats.find(({ id }) => id === revision.beatId);
  if (!beat) throw new AppError("not_found");
  if (beat.locked) throw new AppError("conflict");
}

type Input = { ownerId: CreatorId; revision: Revision; writer?: Writer; retryOf?: { id: string; seed: string } | null; timeoutSeconds: number };

/**
 * Stores a rewrite as a generation and starts it, detached, from the version the creator was looking at. Throws AppError
 * `not_found`, `conflict` (another version is current, or the beat is locked), `bad_input`, `too_many_requests`.
 */
export async function startRevision({ ctx, models, input }: { ctx: Context; models: ModelRegistry; input: Input }): Promise<{ generationId: string; finished: Promise<void> }> {
  const { ownerId, revision, writer = models.preferred, retryOf = null, timeoutSeconds } = input;
  const { scriptId, version } = revision;
  const chain = models.chain(writer);
  const [own, document] = await Promise.all([readOwnScript({ ctx, input: { scriptId, ownerId } }), readCurrent({ ctx, input: { scriptId, ownerId } })]);
  if (document.version !== version) throw new AppError("conflict");
  assertPossible(revision, document.script);
  if ((await countRunning({ ctx, input: { ownerId } })) >= MAX_RUNNING_PER_CREATOR) throw new AppError("too_many_requests");
  const generationId = randomUUID();
  const brief = briefFor(revision, briefOfVersion(own.brief, document.script));
  await insertRevision({ ctx, input: { id: generationId, ownerId, brief, revision, requestedWriter: writer, retryOf: retryOf?.id ?? null } });
  const task = { generationId, ownerId, brief, revision, document, chain, seed: retryOf?.seed ?? generationId, timeoutSeconds };
  const finished = runDetached({ ctx, generationId, work: (means) => produceRevision({ ctx, models, task, ...means }) });
  return { generationId, finished };
}
