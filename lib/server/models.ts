import { createModelRegistry, type ModelRegistry } from "#lib/ai/model-registry.ts";
import { settings } from "#lib/env.ts";

let registry: ModelRegistry | undefined;

/** The process's writers. */
export function models(): ModelRegistry {
  registry ??= createModelRegistry(settings());
  return registry;
}
