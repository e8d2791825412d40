import { isSameWriter, type ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { type Generation, readGeneration } from "./data.ts";
import { startRevision } from "./revise/start-revision.ts";
import { startGeneration } from "./start-generation.ts";
import { readCurrent } from "./versions/data.ts";

/** The first generation of a chain of retries; its id is the seed, so the composer goes on with the same words. */
async function findRoot(ctx: Context, ownerId: CreatorId, generation: Generation): Promise<string> {
  let current = generation;
  while (current.retryOf) {
    const earlier = await readGeneration({ ctx, input: { generationId: current.retryOf, ownerId } });
    if (!earlier) break;
    current = earlier;
  }
  return current.id;
}

type Services = { ctx: Context; models: ModelRegistry; engine: TrendEngine };
type Input = { generationId: string; ownerId: CreatorId; timeoutSeconds: number };

/** Takes up a generation that was stopped, interrupted or failed, on the same evidence and plan, with the writer asked for then if there still is such a one. Throws `not_found`, `conflict`. */
export async function retryGeneration({ ctx, models, engine, input }: Services & { input: Input }): Promise<{ generationId: string }> {
  const { ownerId, timeoutSeconds } = input;
  const generation = await readGeneration({ ctx, input });
  if (!generation) throw new AppError("not_found");
  if (generation.state === "running" || generation.state === "done") throw new AppError("conflict");
  const seed = await findRoot(ctx, ownerId, generation);
  const retryOf = { id: generation.id, seed };
  const asked = generation.requestedWriter;
  const writer = models.available.find((one) => asked && isSameWriter(one, asked)) ?? models.preferred;
  if (generation.revision) {
    const { version } = await readCurrent({ ctx, input: { scriptId: generation.revision.scriptId, ownerId } });
    return startRevision({ ctx, models, input: { ownerId, revision: { ...generation.revision, version }, writer, retryOf, timeoutSeconds } });
  }
  const { generationId } = await startGeneration({ ctx, models, engine, input: { ownerId, brief: generation.brief, writer, retryOf, timeoutSeconds } });
  return { generationId };
}
