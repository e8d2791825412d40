import { randomUUID } from "node:crypto";
import type { ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { countRunning } from "./data.ts";
import { insertGeneration } from "./mutations.ts";
import { runGeneration } from "./run-generation.ts";
import type { Brief, Writer } from "./schema.ts";

/** More than this at once is a script gone wild, not a person. */
export const MAX_RUNNING_PER_CREATOR = 3;

type Services = { ctx: Context; models: ModelRegistry; engine: TrendEngine };
type Input = {
  ownerId: CreatorId;
  brief: Brief;
  /** Unset: the preferred one. */
  writer?: Writer;
  retryOf?: { id: string; seed: string } | null;
  timeoutSeconds: number;
};

/** Stores a generation and starts writing it, detached. Throws AppError `too_many_requests`, and `writer_unavailable` for a writer that is not configured. */
export async function startGeneration({ ctx, models, engine, input }: Services & { input: Input }): Promise<{ generationId: string; finished: Promise<void> }> {
  const { ownerId, brief, writer = models.preferred, retryOf = null, timeoutSeconds } = input;
  const chain = models.chain(writer);
  if ((await countRunning({ ctx, input: { ownerId } })) >= MAX_RUNNING_PER_CREATOR) throw new AppError("too_many_requests");
  const generationId = randomUUID();
  await insertGeneration({ ctx, input: { id: generationId, ownerId, brief, retryOf: retryOf?.id ?? null, requestedWriter: writer } });
  const seed = retryOf?.seed ?? generationId;
  const task = { generationId, ownerId, brief, retryOf: retryOf?.id ?? null, chain, seed, timeoutSeconds };
  const finished = runGeneration({ ctx, models, engine, task });
  return { generationId, finished };
}
