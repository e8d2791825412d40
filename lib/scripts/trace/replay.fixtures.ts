import { createModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import { readSettings } from "#lib/env.ts";
import { engineOf } from "../generation.fixtures.ts";
import type { Brief } from "../schema.ts";
import { startGeneration } from "../start-generation.ts";
import { exportReplay } from "./export-replay.ts";
import { hashTrace } from "./hash-trace.ts";
import type { Replay } from "./schema.ts";

/** The composer, or the provider at `url`. */
export function registry(writer: "composer" | "openai", { url, wordsPerSecond = 0 }: { url?: string; wordsPerSecond?: number } = {}) {
  return createModelRegistry(readSettings({ WRITER: writer, COMPOSER_WORDS_PER_SECOND: String(wordsPerSecond), ...(url ? { OPENAI_API_KEY: "test", OPENAI_BASE_URL: url } : {}) }));
}

/** A finished generation by the composer, or by the provider at `url`. */
export async function generate({ ctx, ownerId, brief, url }: { ctx: Context; ownerId: CreatorId; brief: Brief; url?: string }): Promise<string> {
  const models = registry(url ? "openai" : "composer", { url });
  const { generationId, finished } = await startGeneration({ ctx, models, engine: engineOf(ctx), input: { ownerId, brief, timeoutSeconds: 60 } });
  await finished;
  return generationId;
}

/** The file as it is downloaded: JSON written and read again. */
export async function download({ ctx, ownerId, generationId }: { ctx: Context; ownerId: CreatorId; generationId: string }): Promise<Replay> {
  return JSON.parse(JSON.stringify(await exportReplay({ ctx, input: { generationId, ownerId } }))) as Replay;
}

/** A copy with something altered; `covered` has the hashes made to fit, as somebody would who knows the format. */
export function alter(replay: Replay, change: (parts: Replay["parts"]) => void, { covered }: { covered: boolean }): Replay {
  const copy = structuredClone(replay);
  change(copy.parts);
  return covered ? { ...copy, hashes: hashTrace(copy) } : copy;
}
