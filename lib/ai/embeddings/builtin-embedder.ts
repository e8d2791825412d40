import { AppError } from "#lib/errors.ts";
import type { Embedder } from "./embedder.ts";
import { EMBEDDING_SPACE, embedTexts, HASHED_ONLY_SPACE } from "./embed-texts.ts";
import { USE_DIMENSIONS } from "./compose-builtin-vector.ts";

/**
 * The built-in embedder. While USE-lite can't be loaded, queries still go by the hashed half; documents are
 * refused, for their rows would stay without the USE half. '' gives a zero vector: don't store or search it.
 */
export function openBuiltinEmbedder(space: string): Embedder {
  if (space !== EMBEDDING_SPACE && space !== HASHED_ONLY_SPACE) {
    throw new AppError("embedder_unavailable", { message: `This version makes ${EMBEDDING_SPACE}, not ${space}.`, details: { space } });
  }
  return {
    space,
    embed: async (texts, { use, signal }) => {
      const done = await embedTexts(texts, signal);
      if (space === HASHED_ONLY_SPACE) return done.vectors.map((vector) => vector.fill(0, 0, USE_DIMENSIONS));
      if (use === "document" && done.space !== space) {
        throw new AppError("embedder_unavailable", { message: "USE-lite can't be loaded, so no reel can be embedded.", details: { space } });
      }
      return done.vectors;
    },
  };
}
