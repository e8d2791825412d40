import type { ArmHit } from "./arm-hit.ts";
import { chooseWeights, TEXT_POWER, TIE_WEIGHTS } from "./fusion-weights.ts";
import type { Evidence, RetrievalArm } from "./schema.ts";

/**
 * The least weighted sum of the arms: below it a reel is about something else. USE gives any two
 * English sentences some cosine, so with it the bar is higher. A reel of a chosen trend always stays.
 */
const MIN_RELEVANCE = { withUse: 0.3, hashedOnly: 0.2, noVectors: 0.02 } as const;

/** And at least this part of the best: in a small corpus the tail is about something else, however many places are left. */
const LEAST_OF_BEST = 0.4;

/** Shared tags alone are not enough: the reel itself must have something of the query. */
const LEAST_OWN = { withUse: 0.05, hashedOnly: 0.05, noVectors: 0.02 } as const;

const FRESHNESS_HALF_LIFE_DAYS = 30;
/** 8 times the author's usual plays counts in full. */
const FULL_LIFT_DOUBLINGS = 3;
const DAY_MS = 86_400_000;

export type Candidate = { reelId: string; language: string | null; publishedAt: Date | null; lift: number | null };
export type Fused<T extends Candidate> = { candidate: T } & Pick<Evidence, "found" | "score" | "scope">;

type Signals<T extends Candidate> = {
  candidates: T[];
  arms: Record<RetrievalArm, ArmHit[]>;
  /** Vector scores of all candidates, also of those another arm found. */
  vectorScores: Map<string, number>;
  /** How like the best hits of the first pass each is; empty in that pass. */
  likeness?: ReadonlyMap<string, number>;
  /** The query has no USE half. */
  hashedOnly: boolean;
  language: string;
  /** The newest observation of the corpus: age is counted from there, so an old import isn't stale as a whole. */
  newest: Date | null;
};

function scoreLanguage(language: string | null, wanted: string): number {
  if (language === null) return 0.5;
  return language === wanted ? 1 : 0;
}

function scoreFreshness(publishedAt: Date | null, newest: Date | null): number {
  if (!publishedAt || !newest) return 0;
  return 2 ** (-Math.max(0, newest.getTime() - publishedAt.getTime()) / DAY_MS / FRESHNESS_HALF_LIFE_DAYS);
}

function scoreLift(lift: number | null): number {
  return lift === null || lift <= 1 ? 0 : Math.min(1, Math.log2(lift) / FULL_LIFT_DOUBLINGS);
}

const sum = (parts: Record<string, number>) => Object.values(parts).reduce((total, part) => total + part, 0);

/** Found by which arms, at which rank and score: per reel. */
function collectFound(arms: Record<RetrievalArm, ArmHit[]>): Map<string, Evidence["found"]> {
  const found = new Map<string, Evidence["found"]>();
  for (const arm of ["vector", "text", "exact", "trend", "neighbour"] as const) {
    arms[arm].forEach((hit, index) => {
      const list = found.get(hit.reelId) ?? [];
      list.push({ arm, rank: index + 1, score: hit.score });
      found.set(hit.reelId, list);
    });
  }
  return found;
}

/** Weighted sum of the parts, best first, ties by id; reels below the least relevance are for comparison only. Parts are weighted: they add up to the total. */
export function fuseArms<T extends Candidate>(signals: Signals<T>): Fused<T>[] {
  const foundBy = collectFound(signals.arms);
  // Freshly imported reels are searchable by words before their vectors are there.
  const basis = signals.arms.vector.length === 0 ? "noVectors" : signals.hashedOnly ? "hashedOnly" : "withUse";
  const least = MIN_RELEVANCE[basis];
  const weights = chooseWeights(basis === "withUse");
  const fused = signals.candidates.map((candidate) => {
    const found = foundBy.get(candidate.reelId) ?? [];
    const scoreOf = (arm: RetrievalArm) => found.find((entry) => entry.arm === arm)?.score ?? 0;
    const relevance = {
      vector: weights.vector * (signals.vectorScores.get(candidate.reelId) ?? 0),
      text: weights.text * scoreOf("text") ** TEXT_POWER,
      exact: weights.exact * scoreOf("exact"),
      trend: weights.trend * scoreOf("trend"),
      neighbour: weights.neighbour * scoreOf("neighbour"),
    };
    const likeness = weights.likeness * (signals.likeness?.get(candidate.reelId) ?? 0);
    const parts = {
      ...relevance,
      neighbour: relevance.neighbour + likeness,
      language: TIE_WEIGHTS.language * scoreLanguage(candidate.language, signals.language),
      lift: TIE_WEIGHTS.lift * scoreLift(candidate.lift),
      freshness: TIE_WEIGHTS.freshness * scoreFreshness(candidate.publishedAt, signals.newest),
    };
    const total = sum(parts);
    return { candidate, found, score: { total, parts }, relevance: sum(relevance), own: sum(relevance) - relevance.neighbour };
  });
  const best = Math.max(0, ...fused.map(({ relevance }) => relevance));
  const bar = Math.max(least, best * LEAST_OF_BEST);
  const isTopical = ({ found, relevance, own }: (typeof fused)[number]) =>
    (relevance >= bar && own >= LEAST_OWN[basis]) || found.some((entry) => entry.arm === "trend");
  const scoped = fused.map((item) => {
    const { candidate, found, score } = item;
    return { candidate, found, score, scope: isTopical(item) ? ("topic" as const) : ("comparison" as const) };
  });
  return scoped.sort((a, b) => b.score.total - a.score.total || (a.candidate.reelId < b.candidate.reelId ? -1 : 1));
}
