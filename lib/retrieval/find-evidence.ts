import type { Context } from "#lib/context.ts";
import { isEmbedded } from "#lib/db/embedded.ts";
import { cleanUntrustedText } from "./clean-untrusted-text.ts";
import { diversify } from "./diversify.ts";
import { listComparisonReels } from "./list-comparison-reels.ts";
import { rankReels } from "./rank-reels.ts";
import { readEvidence } from "./read-evidence.ts";
import type { Evidence } from "./schema.ts";

/** Reels about the brief, and with the comparison reels together. */
const DEFAULT_LIMIT = 24;
const TOTAL_LIMIT = 80;
const MAX_QUERY_CHARACTERS = 1_000;

type FindEvidenceInput = {
  query: string;
  /** The script's language: its reels are preferred, others allowed. */
  language: "en" | "ru";
  trendIds: string[];
  /** Most reels about the brief; comparison reels come on top. */
  limit?: number;
};

/**
 * The reels a brief may rest on, best first, as `E1`, `E2` ...: five arms (vector, text, exact, trend, and the
 * neighbours of the best), their scores added by fixed weights, at most three reels an author, near-repeats put back. Each says which arms
 * found it and what every part added. Without vectors the other arms still answer.
 * After the reels about the brief come reels of the same language for comparison, since a format (hook, length, hour)
 * is measured against others; they are never quoted. Empty only where the corpus has nothing in the language.
 */
export async function findEvidence({ ctx, input }: { ctx: Pick<Context, "db">; input: FindEvidenceInput }): Promise<Evidence[]> {
  const { db } = ctx;
  const { trendIds, language, limit = DEFAULT_LIMIT } = input;
  const query = cleanUntrustedText(input.query, { maxCharacters: MAX_QUERY_CHARACTERS });
  const comparisonIds = await listComparisonReels({ db, language, limit: 2 * TOTAL_LIMIT });
  const { fused } = await rankReels({ db, input: { query, language, trendIds, alsoReelIds: comparisonIds, inTurn: isEmbedded(db) } });
  const topical = diversify(fused.filter(({ scope }) => scope === "topic"), limit);
  const others = fused.filter(({ scope, candidate }) => scope === "comparison" && candidate.language === language && candidate.lift !== null);
  const comparison = diversify(others, TOTAL_LIMIT - topical.length);
  return readEvidence({ db, chosen: [...topical, ...comparison], trendIds });
}
