import type { Grades } from "./read-judged-set.ts";

export type Gain = "linear" | "exponential";

/** What a grade is worth: itself, as trec_eval counts, or 2^grade - 1 (Burges et al. 2005). */
const GAINS: Record<Gain, (grade: number) => number> = { linear: (grade) => grade, exponential: (grade) => 2 ** grade - 1 };

const isRelevant = (grade: number | undefined) => (grade ?? 0) > 0;
const countRelevant = (grades: Grades) => [...grades.values()].filter(isRelevant).length;
const hitsAt = (ranking: readonly string[], grades: Grades, k: number) => ranking.slice(0, k).filter((id) => isRelevant(grades.get(id))).length;

function discounted(gains: number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

/**
 * nDCG@k (Järvelin and Kekäläinen 2002): the ranking's discounted gain over the best possible one's, which
 * is made of all judged reels. Unjudged reels gain 0; 0 where nothing relevant is judged.
 */
export function ndcg(ranking: readonly string[], grades: Grades, k = Infinity, gain: Gain = "linear"): number {
  const worth = GAINS[gain];
  const ideal = discounted([...grades.values()].map(worth).sort((a, b) => b - a).slice(0, k));
  return ideal === 0 ? 0 : discounted(ranking.slice(0, k).map((id) => worth(grades.get(id) ?? 0))) / ideal;
}

/** Mean of the precision at each relevant reel, over all relevant ones judged (trec_eval `map`); 0 where there are none. */
export function averagePrecision(ranking: readonly string[], grades: Grades): number {
  let hits = 0;
  let sum = 0;
  ranking.forEach((id, at) => {
    if (!isRelevant(grades.get(id))) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return sum / Math.max(1, countRelevant(grades));
}

/** 1 / the place of the first relevant reel (trec_eval `recip_rank`); 0 where none was found. */
export function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const at = ranking.findIndex((id) => isRelevant(grades.get(id)));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** The part of all relevant reels that is among the first k. */
export function recallAt(ranking: readonly string[], grades: Grades, k: number): number {
  return hitsAt(ranking, grades, k) / Math.max(1, countRelevant(grades));
}

/** The part of the first k places that is relevant; places not filled count as not relevant. */
export function precisionAt(ranking: readonly string[], grades: Grades, k: number): number {
  return hitsAt(ranking, grades, k) / k;
}
