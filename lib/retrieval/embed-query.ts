import { embedTexts } from "#lib/ai/embeddings/embed-texts.ts";

export type QueryVector = {
  space: string;
  /** pgvector's text form. */
  literal: string;
  /** Inner product of the query with itself: 1.3 with the USE half, 0.3 without. Scores are divided by it. */
  selfProduct: number;
  /** No USE half: mostly not Latin script, or USE-lite can't be loaded. */
  hashedOnly: boolean;
};

/** Between 0.3 and 1.3. */
const WITH_USE_HALF = 0.8;

/** Embeds a query for the vector arm; null for text without any character to search by. */
export async function embedQuery(query: string): Promise<QueryVector | null> {
  if (query.trim() === "") return null;
  const { space, vectors } = await embedTexts([query]);
  const vector = vectors[0];
  if (!vector) return null;
  const selfProduct = vector.reduce((sum, value) => sum + value * value, 0);
  return { space, literal: `[${vector.join(",")}]`, selfProduct, hashedOnly: selfProduct < WITH_USE_HALF };
}
