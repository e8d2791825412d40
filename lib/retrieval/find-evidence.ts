import type { Context } from "#lib/context.ts";
import type { ArmHit } from "./arm-hit.ts";
import { cleanUntrustedText } from "./clean-untrusted-text.ts";
import { diversify } from "./diversify.ts";
import { listComparisonReels } from "./list-comparison-reels.ts";
import { embedQuery } from "./embed-query.ts";
import { fuseArms } from "./fuse-arms.ts";
import { type EvidenceCandidate, readCandidates, readNewestObservation } from "./read-candidates.ts";
import type { Evidence, RetrievalArm } from "./schema.ts";
import { searchNeighbour } from "./search-neighbour.ts";
import { searchExact } from "./search-exact.ts";
import { searchText } from "./search-text.ts";
import { searchTrend } from "./search-trend.ts";
import { scoreByVector, searchVector } from "./search-vector.ts";
import { toEvidence } from "./to-evidence.ts";

/** Reels about the brief, and with the comparison reels together. */
const DEFAULT_LIMIT = 24;
const TOTAL_LIMIT = 80;
/** How deep each arm is read: enough that the author cap and the diversity step have something to choose from. */
const ARM_DEPTH = { vector: 100, text: 100, exact: 60, trend: 100, neighbour: 60 } as const;
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
  const queryVector = await embedQuery(query);
  const [vector, text, exact, trend, newest, comparisonIds] = await Promise.all([
    queryVector ? searchVector({ db, query: queryVector, limit: ARM_DEPTH.vector }) : [],
    searchText({ db, query, limit: ARM_DEPTH.text }),
    searchExact({ db, query, limit: ARM_DEPTH.exact }),
    searchTrend({ db, trendIds, limit: ARM_DEPTH.trend }),
    readNewestObservation(db),
    listComparisonReels({ db, language, limit: 2 * TOTAL_LIMIT }),
  ]);
  const candidates = new Map<string, EvidenceCandidate>();
  const vectorScores = new Map<string, number>();
  const read = async (wanted: string[]) => {
    const reelIds = [...new Set(wanted)].filter((id) => !candidates.has(id));
    if (reelIds.length === 0) return;
    const [rows, scores] = await Promise.all([
      readCandidates({ db, reelIds, trendIds }),
      queryVector ? scoreByVector({ db, query: queryVector, reelIds }) : new Map<string, number>(),
    ]);
    for (const row of rows) candidates.set(row.reelId, row);
    for (const [id, score] of scores) vectorScores.set(id, score);
  };
  const rank = (arms: Record<RetrievalArm, ArmHit[]>) =>
    fuseArms({ candidates: [...candidates.values()], arms, vectorScores, hashedOnly: queryVector?.hashedOnly ?? true, language, newest });
  await read([...[vector, text, exact, trend].flatMap((hits) => hits.map((hit) => hit.reelId)), ...comparisonIds]);
  const first = rank({ vector, text, exact, trend, neighbour: [] });
  const ranked = first.filter(({ scope }) => scope === "topic").map(({ candidate }) => ({ hashtags: candidate.reel.hashtags }));
  const neighbour = await searchNeighbour({ db, ranked, limit: ARM_DEPTH.neighbour });
  await read(neighbour.map((hit) => hit.reelId));
  const fused = neighbour.length > 0 ? rank({ vector, text, exact, trend, neighbour }) : first;
  const topical = diversify(fused.filter(({ scope }) => scope === "topic"), limit);
  const others = fused.filter(({ scope, candidate }) => scope === "comparison" && candidate.language === language && candidate.lift !== null);
  const comparison = diversify(others, TOTAL_LIMIT - topical.length);
  return [...topical, ...comparison].map((item, index) => toEvidence(item, index + 1));
}
