import type { Context } from "#lib/context.ts";
import type { ArmHit } from "./arm-hit.ts";
import { cleanUntrustedText } from "./clean-untrusted-text.ts";
import { diversify } from "./diversify.ts";
import { embedQuery } from "./embed-query.ts";
import { fuseArms } from "./fuse-arms.ts";
import { readCandidates, readNewestObservation } from "./read-candidates.ts";
import type { Evidence, RetrievalArm } from "./schema.ts";
import { searchNeighbour } from "./search-neighbour.ts";
import { searchExact } from "./search-exact.ts";
import { searchText } from "./search-text.ts";
import { searchTrend } from "./search-trend.ts";
import { scoreByVector, searchVector } from "./search-vector.ts";
import { toEvidence } from "./to-evidence.ts";

const DEFAULT_LIMIT = 24;
/** How deep each arm is read: enough that the author cap and the diversity step have something to choose from. */
const ARM_DEPTH = { vector: 100, text: 100, exact: 60, trend: 100, neighbour: 60 } as const;
const MAX_QUERY_CHARACTERS = 1_000;

type FindEvidenceInput = {
  query: string;
  /** The script's language: its reels are preferred, others allowed. */
  language: "en" | "ru";
  trendIds: string[];
  limit?: number;
};

/**
 * The reels a brief may rest on, best first, as `E1`, `E2` ...: five arms (vector, text, exact, trend, and the
 * neighbours of the best), their scores added by fixed weights, at most three reels an author, near-repeats put back. Each says which arms
 * found it and what every part added. Without vectors the other arms still answer; nothing relevant gives [].
 */
export async function findEvidence({ ctx, input }: { ctx: Pick<Context, "db">; input: FindEvidenceInput }): Promise<Evidence[]> {
  const { db } = ctx;
  const { trendIds, language, limit = DEFAULT_LIMIT } = input;
  const query = cleanUntrustedText(input.query, { maxCharacters: MAX_QUERY_CHARACTERS });
  const queryVector = await embedQuery(query);
  const [vector, text, exact, trend, newest] = await Promise.all([
    queryVector ? searchVector({ db, query: queryVector, limit: ARM_DEPTH.vector }) : [],
    searchText({ db, query, limit: ARM_DEPTH.text }),
    searchExact({ db, query, limit: ARM_DEPTH.exact }),
    searchTrend({ db, trendIds, limit: ARM_DEPTH.trend }),
    readNewestObservation(db),
  ]);
  const rank = async (arms: Record<RetrievalArm, ArmHit[]>) => {
    const reelIds = [...new Set(Object.values(arms).flatMap((hits) => hits.map((hit) => hit.reelId)))];
    const [candidates, vectorScores] = await Promise.all([
      readCandidates({ db, reelIds, trendIds }),
      queryVector ? scoreByVector({ db, query: queryVector, reelIds }) : new Map<string, number>(),
    ]);
    return fuseArms({ candidates, arms, vectorScores, hashedOnly: queryVector?.hashedOnly ?? true, language, newest });
  };
  const first = await rank({ vector, text, exact, trend, neighbour: [] });
  const ranked = first.map(({ candidate }) => ({ hashtags: candidate.reel.hashtags }));
  const neighbour = await searchNeighbour({ db, ranked, limit: ARM_DEPTH.neighbour });
  const fused = neighbour.length > 0 ? await rank({ vector, text, exact, trend, neighbour }) : first;
  return diversify(fused, limit).map((item, index) => toEvidence(item, index + 1));
}
