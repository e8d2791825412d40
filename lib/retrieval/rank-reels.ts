import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import { embedQuery } from "./embed-query.ts";
import { type Fused, fuseArms } from "./fuse-arms.ts";
import { type EvidenceCandidate, readCandidates, readNewestObservation } from "./read-candidates.ts";
import type { RetrievalArm } from "./schema.ts";
import { searchExact } from "./search-exact.ts";
import { searchNeighbour } from "./search-neighbour.ts";
import { searchText } from "./search-text.ts";
import { searchTrend } from "./search-trend.ts";
import { scoreByLikeness, scoreByVector, searchVector } from "./search-vector.ts";

/** How deep each arm is read: enough that the author cap and the diversity step have something to choose from. */
const ARM_DEPTH = { vector: 100, text: 100, exact: 60, trend: 100, neighbour: 60 } as const;

/** Best hits of the first pass that others are compared with; 3 to 8 measured about the same. */
const FEEDBACK_REELS = 5;

type RankReelsInput = {
  /** Cleaned text of the brief. */
  query: string;
  language: "en" | "ru";
  trendIds: string[];
  /** Reels to score besides what the arms find. */
  alsoReelIds?: string[];
};

export type RankedReels = {
  /** What each arm found, best first. */
  arms: Record<RetrievalArm, ArmHit[]>;
  /** Everything found, fused, best first; nothing is left out for diversity yet. */
  fused: Fused<EvidenceCandidate>[];
};

/** The arms of one query and their fusion, before the author cap and the diversity step; what the evaluation measures. */
export async function rankReels({ db, input }: { db: Database; input: RankReelsInput }): Promise<RankedReels> {
  const { query, language, trendIds, alsoReelIds = [] } = input;
  const queryVector = await embedQuery(query);
  const [vector, text, exact, trend, newest] = await Promise.all([
    queryVector ? searchVector({ db, query: queryVector, limit: ARM_DEPTH.vector }) : [],
    searchText({ db, query, limit: ARM_DEPTH.text }),
    searchExact({ db, query, limit: ARM_DEPTH.exact }),
    searchTrend({ db, trendIds, limit: ARM_DEPTH.trend }),
    readNewestObservation(db),
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
  const hashedOnly = queryVector?.hashedOnly ?? true;
  const rank = (arms: RankedReels["arms"], likeness?: ReadonlyMap<string, number>) =>
    fuseArms({ candidates: [...candidates.values()], arms, vectorScores, likeness, hashedOnly, language, newest });
  await read([...[vector, text, exact, trend].flatMap((hits) => hits.map((hit) => hit.reelId)), ...alsoReelIds]);
  const best = rank({ vector, text, exact, trend, neighbour: [] }).filter(({ scope }) => scope === "topic").map(({ candidate }) => candidate);
  const neighbour = await searchNeighbour({ db, ranked: best.map(({ reel }) => ({ hashtags: reel.hashtags })), limit: ARM_DEPTH.neighbour });
  await read(neighbour.map((hit) => hit.reelId));
  const bestIds = best.slice(0, FEEDBACK_REELS).map(({ reelId }) => reelId);
  const likeness = queryVector && !hashedOnly ? await scoreByLikeness({ db, query: queryVector, bestIds, reelIds: [...candidates.keys()] }) : undefined;
  const arms = { vector, text, exact, trend, neighbour };
  return { arms, fused: rank(arms, likeness) };
}
