import { type EmbeddingProvider, type Settings, settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { openBuiltinEmbedder } from "./builtin-embedder.ts";
import type { Embedder } from "./embedder.ts";
import { currentSpace, EMBEDDING_SPACE, HASHED_ONLY_SPACE } from "./embed-texts.ts";
import { openLocalEmbedder } from "./local-embedder.ts";
import { openProviderEmbedder } from "./provider-embedder.ts";
import { folderModel, isBuiltin, parseSpace } from "./space-name.ts";

const USUAL_MODEL = { openai: "text-embedding-3-small", mistral: "mistral-embed" } as const;

/** All embedders the settings make usable, by space. */
export type Embedders = {
  /** Full name of a space from a provider's or its own. Throws AppError `bad_input`. */
  nameSpace: (given: string) => string;
  /** The space the settings ask for, given the active one and whether it has no rows yet. */
  wanted: (active: string, isEmpty: boolean) => Promise<string>;
  /** Throws AppError `embedder_unavailable` for a space whose provider lacks a key, an address or a folder. */
  open: (space: string) => Embedder;
};

function unavailable(space: string, needs: string): AppError {
  return new AppError("embedder_unavailable", { message: `The space ${space} needs ${needs}.`, details: { space } });
}

/** EMBEDDING_BASE_URL and EMBEDDING_API_KEY are that provider's, and no other is sent the key. */
function ownerOfSettings({ EMBEDDINGS }: Settings): EmbeddingProvider {
  return EMBEDDINGS === "openai" || EMBEDDINGS === "mistral" ? EMBEDDINGS : "compatible";
}

function openFrom(config: Settings, space: string): Embedder {
  const { provider, model } = parseSpace(space);
  if (provider === "builtin") return openBuiltinEmbedder(space);
  if (provider === "local") {
    const folder = config.EMBEDDING_MODEL_PATH;
    if (!folder || folderModel(folder) !== model) throw unavailable(space, `EMBEDDING_MODEL_PATH to name a folder ${model}`);
    return openLocalEmbedder({ space, folder });
  }
  const own = ownerOfSettings(config) === provider ? { baseUrl: config.EMBEDDING_BASE_URL, apiKey: config.EMBEDDING_API_KEY } : {};
  const writers = {
    openai: { baseUrl: config.OPENAI_BASE_URL, apiKey: config.OPENAI_API_KEY },
    mistral: { baseUrl: config.MISTRAL_BASE_URL, apiKey: config.MISTRAL_API_KEY },
    compatible: { baseUrl: config.LLAMA_BASE_URL, apiKey: own.baseUrl ? undefined : config.LLAMA_API_KEY },
  }[provider];
  const baseUrl = own.baseUrl ?? writers.baseUrl;
  const apiKey = own.apiKey ?? writers.apiKey;
  if (provider === "compatible" && !baseUrl) throw unavailable(space, "EMBEDDING_BASE_URL or LLAMA_BASE_URL");
  if (provider !== "compatible" && !apiKey) throw unavailable(space, `a key (${provider.toUpperCase()}_API_KEY)`);
  return openProviderEmbedder({ space, provider, model, baseUrl, apiKey });
}

function nameFrom(config: Settings, given: string): string {
  const model = config.EMBEDDINGS === given || (given === "compatible" && config.EMBEDDINGS === undefined) ? config.EMBEDDING_MODEL : undefined;
  if (given === "builtin") return EMBEDDING_SPACE;
  if (given === "openai" || given === "mistral") return `${given}:${model ?? USUAL_MODEL[given]}`;
  if (given === "compatible" && model) return `compatible:${model}`;
  if (given === "local" && config.EMBEDDING_MODEL_PATH) return `local:${folderModel(config.EMBEDDING_MODEL_PATH)}`;
  parseSpace(given);
  return given;
}

export function openEmbedders(config: Settings): Embedders {
  const open = new Map<string, Embedder>();
  return {
    nameSpace: (given) => nameFrom(config, given),
    wanted: async (active, isEmpty) => {
      const provider = config.EMBEDDINGS ?? (isBuiltin(active) ? "builtin" : null);
      if (provider !== "builtin") return provider ? nameFrom(config, provider) : active;
      // Hashed words alone are for a corpus that has nothing better to lose.
      const may = isEmpty || active === HASHED_ONLY_SPACE;
      return may ? await currentSpace() : EMBEDDING_SPACE;
    },
    open: (space) => {
      const known = open.get(space) ?? openFrom(config, space);
      open.set(space, known);
      return known;
    },
  };
}

let ofProcess: Embedders | undefined;

/** The embedders of the process's settings. */
export function embedders(): Embedders {
  ofProcess ??= openEmbedders(settings());
  return ofProcess;
}
