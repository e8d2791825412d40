import { type Embedders, embedders } from "#lib/ai/embeddings/embedders.ts";
import type { Database } from "#lib/db/database.ts";
import { toAppError } from "#lib/errors.ts";
import { log } from "#lib/observability/log.ts";
import { readActiveSpace } from "./vector-spaces.ts";

export type QueryVector = {
  space: string;
  /** pgvector's text form. */
  literal: string;
  /** Inner product of the query with itself: in the built-in space 1.3 with the USE half, 0.3 without; 1 in others. Scores are divided by it. */
  selfProduct: number;
  /** No USE half in the built-in space: mostly not Latin script, or USE-lite can't be loaded. */
  hashedOnly: boolean;
};

/** Between 0.3 and 1. */
const WITH_USE_HALF = 0.8;

type Input = { db: Pick<Database, "execute">; query: string; embedders?: Embedders };

/**
 * Embeds a query in the active space, for the vector arm. Null for text without any character to search by, and,
 * with a warning, while the space's embedder doesn't answer: the other arms go on without.
 */
export async function embedQuery({ db, query, embedders: given }: Input): Promise<QueryVector | null> {
  if (query.trim() === "") return null;
  const space = await readActiveSpace(db);
  try {
    const [vector] = await (given ?? embedders()).open(space).embed([query], { use: "query" });
    if (!vector) return null;
    const selfProduct = vector.reduce((sum, value) => sum + value * value, 0);
    return { space, literal: `[${vector.join(",")}]`, selfProduct, hashedOnly: selfProduct < WITH_USE_HALF };
  } catch (thrown) {
    const { code, message, details } = toAppError(thrown);
    log().warn({ space, code, problem: message, details }, "a query can't be embedded: searching without vectors");
    return null;
  }
}
