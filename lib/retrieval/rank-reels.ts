import type { SQL } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import { embedQuery, type QueryVector } from "./embed-query.ts";
import { filterReels } from "./filter-reels.ts";
import { type Fused, fuseArms } from "./fuse-arms.ts";
import { type EvidenceCandidate, readCandidates, readNewestObservation } from "./read-candidates.ts";
import type { ReelFilters, RetrievalArm } from "./schema.ts";
import { searchExact } from "./search-exact.ts";
import { searchNeighbour } from "./search-neighbour.ts";
import { searchText } from "./search-text.ts";
import { searchTrend } from "./search-trend.ts";
import { scoreByLikeness, scoreByVector, searchVector } from "./search-vector.ts";
import { openStopwatch, type Stopwatch } from "./stopwatch.ts";

/** How deep each arm is read: enough that the author cap and the diversity step have something to choose from. */
export const ARM_DEPTH = { vector: 100, text: 100, exact: 60, trend: 100, neighbour: 60 } as const;
/** Best hits of the first pass that others are compared with; 3 to 8 measured about the same. */
const FEEDBACK_REELS = 5;

type RankReelsInput = {
  /** Cleaned text of the brief. */
  query: string;
  language: "en" | "ru";
  trendIds: string[];
  /** Reels to score besides what the arms find. */
  alsoReelIds?: string[];
  filters?: ReelFilters;
  /** The query's vector where it is known; made when left out. */
  queryVector?: QueryVector | null;
  /** One arm after the other: so that the time of each is its own, or that a database with one connection can serve others between. */
  inTurn?: boolean;
};

/** Steps of a query whose times are told. `read`: candidates and the vector scores of those another arm found. */
export const RETRIEVAL_STEPS = ["embed", "vector", "text", "exact", "trend", "neighbour", "read", "fuse"] as const;
export type RetrievalStep = (typeof RETRIEVAL_STEPS)[number];

export type RankedReels = {
  /** What each arm found, best first. */
  arms: Record<RetrievalArm, ArmHit[]>;
  /** Everything found, fused, best first; nothing is left out for diversity yet. */
  fused: Fused<EvidenceCandidate>[];
  milliseconds: Stopwatch<RetrievalStep>["milliseconds"];
};

type FirstArms = Omit<RankedReels["arms"], "neighbour"> & { queryVector: QueryVector | null };

/** The four arms that need nothing but the query. While the worker embeds it, the others already search. */
async function runFirstArms(db: Database, input: RankReelsInput, filter: SQL, time: Stopwatch<RetrievalStep>["time"]): Promise<FirstArms> {
  const { query, trendIds } = input;
  const given = input.queryVector;
  const findVector = async () => {
    const queryVector = given === undefined ? await time("embed", () => embedQuery({ db, query })) : given;
    const vector = queryVector ? await time("vector", () => searchVector({ db, query: queryVector, limit: ARM_DEPTH.vector, filter })) : [];
    return { queryVector, vector };
  };
  const findText = () => time("text", () => searchText({ db, query, limit: ARM_DEPTH.text, filter }));
  const findExact = () => time("exact", () => searchExact({ db, query, limit: ARM_DEPTH.exact, filter }));
  const findTrend = () => time("trend", () => searchTrend({ db, trendIds, limit: ARM_DEPTH.trend, filter }));
  if (input.inTurn) return { ...(await findVector()), text: await findText(), exact: await findExact(), trend: await findTrend() };
  const [found, text, exact, trend] = await Promise.all([findVector(), findText(), findExact(), findTrend()]);
  return { ...found, text, exact, trend };
}

/** The arms of one query and their fusion, before the author cap and the diversity step; what the evaluation measures. */
export async function rankReels({ db, input }: { db: Database; input: RankReelsInput }): Promise<RankedReels> {
  const { time, milliseconds } = openStopwatch<RetrievalStep>();
  const filter = filterReels(input.filters);
  const [{ queryVector, ...found }, newest] = await Promise.all([runFirstArms(db, input, filter, time), readNewestObservation(db)]);
  const candidates = new Map<string, EvidenceCandidate>();
  // The vector arm's own scores need no second reading.
  const vectorScores = new Map(found.vector.map((hit) => [hit.reelId, hit.score]));
  const read = async (wanted: string[]) => {
    const reelIds = [...new Set(wanted)].filter((id) => !candidates.has(id));
    const unscored = reelIds.filter((id) => !vectorScores.has(id));
    const [rows, scores] = await Promise.all([
      readCandidates({ db, reelIds }),
      queryVector && unscored.length > 0 ? scoreByVector({ db, query: queryVector, reelIds: unscored }) : new Map<string, number>(),
    ]);
    for (const row of rows) candidates.set(row.reelId, row);
    for (const [id, score] of scores) vectorScores.set(id, score);
  };
  const hashedOnly = queryVector?.hashedOnly ?? true;
  const rank = (arms: RankedReels["arms"], likeness?: ReadonlyMap<string, number>) =>
    time("fuse", async () => fuseArms({ candidates: [...candidates.values()], arms, vectorScores, likeness, hashedOnly, language: input.language, newest }));
  await time("read", () => read([...Object.values(found).flatMap((hits) => hits.map((hit) => hit.reelId)), ...(input.alsoReelIds ?? [])]));
  const first = await rank({ ...found, neighbour: [] });
  const best = first.filter(({ scope }) => scope === "topic").map(({ candidate }) => candidate);
  const neighbour = await time("neighbour", () => searchNeighbour({ db, ranked: best, limit: ARM_DEPTH.neighbour, filter }));
  await time("read", () => read(neighbour.map((hit) => hit.reelId)));
  const bestIds = best.slice(0, FEEDBACK_REELS).map(({ reelId }) => reelId);
  const likeness = queryVector && !hashedOnly
    ? await time("read", () => scoreByLikeness({ db, query: queryVector, bestIds, reelIds: [...candidates.keys()] }))
    : undefined;
  const arms = { ...found, neighbour };
  return { arms, fused: await rank(arms, likeness), milliseconds };
}
