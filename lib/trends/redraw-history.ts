import { createRandom } from "#lib/ai/composer/text/create-random.ts";
import { chooseStage, readStageFacts, weekDays } from "./decide-stage.ts";
import { TREND_STAGES, type Estimate, type TrendStage } from "./schema.ts";

/** Histories looked at: the one observed and so many drawn anew, less one. */
const HISTORIES = 60;
/** Days drawn together: a reel's gain is spread over the days between two observations, so neighbours are alike. */
const BLOCK_DAYS = 3;

export type Redrawn = { stageProbabilities: Record<TrendStage, number>; growth: Estimate };

/**
 * How sure stage and growth are: a block bootstrap (Künsch 1989) of multiplicative residuals around
 * weekly levels. A day's residual is its share over its week's mean; drawn anew in blocks of 3 days and put
 * on the weeks' means (weeks and days before the first stay zero). Frequencies of the stage over 60
 * histories, the observed one among them; growth with the 10 % and 90 % points. Same seed, same answer.
 */
export function redrawHistory(shares: number[], seed: string): Redrawn {
  const observed = readStageFacts(shares);
  const counts: Record<TrendStage, number> = { emerging: 0, rising: 0, peaking: 0, fading: 0, evergreen: 0 };
  counts[chooseStage(observed)] = 1;
  const slopes = [observed.slope];
  const noise = readNoise(shares);
  const random = createRandom(seed);
  for (let history = 1; history < HISTORIES; history++) {
    const drawn = readStageFacts(drawShares(noise, shares, random.next));
    counts[chooseStage({ ...drawn, ageDays: observed.ageDays })]++;
    slopes.push(drawn.slope);
  }
  slopes.sort((a, b) => a - b);
  const growthAt = (part: number) => Math.exp(slopes[Math.round(part * (HISTORIES - 1))] ?? observed.slope);
  const value = Math.exp(observed.slope);
  return {
    stageProbabilities: Object.fromEntries(TREND_STAGES.map((stage) => [stage, counts[stage] / HISTORIES])) as Record<TrendStage, number>,
    growth: { value, low: Math.min(value, growthAt(0.1)), high: Math.max(value, growthAt(0.9)) },
  };
}

/** `levels`: mean of the week of each day; `residuals`: of the days in weeks that are not all zero. */
function readNoise(shares: number[]): { levels: number[]; residuals: number[]; first: number } {
  const week = weekDays(shares.length);
  const levels = shares.map(() => 0);
  const residuals: number[] = [];
  const first = shares.findIndex((share) => share > 0);
  for (let end = shares.length; end > first && first >= 0; end -= week) {
    const from = Math.max(first, end - week);
    const level = shares.slice(from, end).reduce((sum, share) => sum + share, 0) / (end - from);
    for (let day = from; day < end; day++) {
      levels[day] = level;
      if (level > 0) residuals.push((shares[day] ?? 0) / level);
    }
  }
  return { levels, residuals, first };
}

function drawShares({ levels, residuals, first }: ReturnType<typeof readNoise>, shares: number[], next: () => number): number[] {
  if (first < 0) return shares;
  let at = 0;
  return levels.map((level, day) => {
    if (day < first) return 0;
    at = (day - first) % BLOCK_DAYS === 0 ? Math.floor(next() * residuals.length) : at + 1;
    return level * (residuals[at % residuals.length] ?? 1);
  });
}
