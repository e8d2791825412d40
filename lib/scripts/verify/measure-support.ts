import { EMBEDDING_SPACE, embedTexts } from "#lib/ai/embeddings/embed-texts.ts";
import { isMostlyLatin } from "#lib/ai/embeddings/compose-builtin-vector.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Script } from "../schema.ts";
import { listSupportPairs, type Similarity } from "./check-support.ts";

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

/** In the built-in space a text's product with itself is 1.3 or 0.3, hence the division. */
function cosine(one: Float32Array, other: Float32Array): number {
  const length = Math.sqrt(dot(one, one) * dot(other, other));
  return length === 0 ? 0 : Math.max(0, dot(one, other) / length);
}

/**
 * Similarity of the statements that repeat no value to the texts they cite, in the built-in space; a script whose
 * statements all do costs nothing. Two alphabets are not compared, nor English while USE-lite can't be loaded.
 * Throws AppError `stopped`, and what the embedding worker dies of.
 */
export async function measureSupport({ script, evidence, signal }: {
  script: Pick<Script, "hooks" | "beats">;
  evidence: readonly Evidence[];
  signal?: AbortSignal;
}): Promise<Similarity> {
  const pairs = listSupportPairs(script, evidence).filter(({ statement, text }) => isMostlyLatin(statement) === isMostlyLatin(text));
  const texts = [...new Set(pairs.flatMap(({ statement, text }) => [statement, text]))];
  if (texts.length === 0) return () => null;
  const { space, vectors } = await embedTexts(texts, signal);
  const vectorOf = new Map(texts.map((text, index) => [text, vectors[index]]));
  return (statement, text) => {
    const [one, other] = [vectorOf.get(statement), vectorOf.get(text)];
    const isLatin = isMostlyLatin(statement);
    if (!one || !other || isLatin !== isMostlyLatin(text) || (isLatin && space !== EMBEDDING_SPACE)) return null;
    return cosine(one, other);
  };
}
