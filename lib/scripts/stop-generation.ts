import type { Context, CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { requestStop } from "./mutations.ts";
import { runningGenerations } from "./running-generations.ts";

/** Stops a generation wherever it runs; what was written stays. Throws AppError `not_found` when nothing of this creator's runs under that id. */
export async function stopGeneration({ ctx, input }: { ctx: Context; input: { generationId: string; ownerId: CreatorId } }): Promise<void> {
  if (!(await requestStop({ ctx, input }))) throw new AppError("not_found");
  runningGenerations.get(input.generationId)?.abort();
}
