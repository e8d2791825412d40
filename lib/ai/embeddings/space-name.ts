import path from "node:path";
import type { EmbeddingProvider } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";

const BUILTIN = /^builtin-\d+(-hashed)?$/;
const OF_PROVIDER = /^(openai|mistral|compatible|local):(\w[\w./@:-]{0,99})$/;

type Space = { provider: "builtin"; model: null } | { provider: Exclude<EmbeddingProvider, "builtin">; model: string };

/** Whether the built-in embedder made a space, of whatever version. */
export function isBuiltin(space: string): boolean {
  return BUILTIN.test(space);
}

/** Provider and model of a space's full name: `builtin-1`, `openai:text-embedding-3-small`. Throws AppError `bad_input`. */
export function parseSpace(name: string): Space {
  if (isBuiltin(name)) return { provider: "builtin", model: null };
  const [, provider, model] = OF_PROVIDER.exec(name) ?? [];
  if (!provider || !model) {
    throw new AppError("bad_input", { message: `No space can be called ${JSON.stringify(name)}. Write builtin, openai, mistral, compatible or local, or one with a model: openai:text-embedding-3-large.` });
  }
  return { provider: provider as Exclude<EmbeddingProvider, "builtin">, model };
}

/** The part of a local space's name that stands for a model folder. */
export function folderModel(folder: string): string {
  return path.basename(path.resolve(folder)).replace(/[^\w./@:-]+/g, "-").replace(/^\W+/, "").slice(0, 100) || "model";
}
